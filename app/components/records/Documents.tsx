import { SummaryList } from '~/app/components/fields/SummaryList';
import { WarningText } from '~/app/components/fields/WarningText';
import { Hash } from '~/app/components/records/Hash';
import { Superseded } from '~/app/components/records/Superseded';
import { LEVELS } from '~/forms/records/check-words';
import type { RecordCopy, RecordDocument, RecordView } from '~/forms/records/record-view';
import { formatInstant } from '~/forms/values/dates';

/** The sealed documents, and who holds a copy of each, or why not; and those that could not be made yet. */
export function Documents({ documents, notMade }: Pick<RecordView, 'documents' | 'notMade'>) {
  return (
    <>
      {notMade.map((problem) => (
        <WarningText key={problem}>A PDF of this record is not made yet. {problem}</WarningText>
      ))}
      {documents.length === 0 ? <p className="govuk-body">No document has been sealed for this record yet.</p> : null}
      {documents.map((document) => (
        <OneDocument key={document.id} document={document} />
      ))}
    </>
  );
}

function OneDocument({ document }: { readonly document: RecordDocument }) {
  const { id, name, version, reference, sealedAt, sha256, copies } = document;
  return (
    <SummaryList
      title={name}
      rows={[
        {
          key: 'Document',
          value: (
            <>
              <a className="govuk-link" href={`/documents/${id}`}>
                {document.title} (PDF), {reference}
              </a>
              <Superseded mark={document.mark} />
            </>
          ),
        },
        { key: 'Who holds it', value: <Copies copies={copies} /> },
        { key: 'Version', value: String(version) },
        { key: 'Sealed', value: formatInstant(sealedAt) },
        { key: 'Level of the seal', value: LEVELS[document.level] },
        { key: 'SHA-256 of the file', value: <Hash hash={sha256} /> },
      ]}
    />
  );
}

function Copies({ copies }: { readonly copies: readonly RecordCopy[] }) {
  if (copies.length === 0) return 'The council. Nothing is recorded of other copies.';
  return copies.map((copy) => (
    <div key={copy.id}>
      {copy.how}: {copy.givenTo}. {copy.note ? `${copy.note}. ` : ''}Recorded by {copy.recordedBy},{' '}
      {formatInstant(copy.recordedAt)}.
    </div>
  ));
}
