import { Table } from '~/app/components/fields/Table';
import { Tag } from '~/app/components/fields/Tag';
import { formatDate } from '~/forms/values/dates';

/** One found record, ready to show. */
export type FoundRecord = {
  readonly agreementId: string;
  readonly reference: string;
  readonly state: string;
  readonly childName: string;
  readonly otherNames: readonly string[];
  readonly dateOfBirth: string;
  readonly isRestricted: boolean;
  readonly workerName: string;
  readonly teamName: string;
  readonly decidedOn: string;
};

const COLUMNS = [
  { text: 'Child' },
  { text: 'Date of birth' },
  { text: 'Answered on' },
  { text: 'Reference' },
  { text: 'Worker and team' },
] as const;

/** The records that a search found, the most recent first. */
export function RecordHits({ hits }: { readonly hits: readonly FoundRecord[] }) {
  return (
    <Table
      caption="Records found, the most recent first"
      captionSize="hidden"
      columns={COLUMNS}
      rows={hits.map((hit) => ({
        key: hit.agreementId,
        cells: [
          <Child key="child" hit={hit} />,
          formatDate(hit.dateOfBirth),
          formatDate(hit.decidedOn),
          <span key="reference" className="app-reference">
            {hit.reference}
          </span>,
          `${hit.workerName}, ${hit.teamName}`,
        ],
      }))}
    />
  );
}

function Child({ hit }: { readonly hit: FoundRecord }) {
  return (
    <>
      <a className="govuk-link" href={`/records/${hit.agreementId}`}>
        {hit.childName}
        <span className="govuk-visually-hidden">, {hit.reference}</span>
      </a>
      {hit.otherNames.length > 0 ? <span className="govuk-caption-m">Also {hit.otherNames.join(', ')}</span> : null}
      {hit.isRestricted ? <Mark text="Restricted" colour="orange" /> : null}
      {hit.state === 'entered_in_error' ? <Mark text="Entered in error" colour="red" /> : null}
    </>
  );
}

function Mark({ text, colour }: { readonly text: string; readonly colour: 'orange' | 'red' }) {
  return (
    <div>
      <Tag text={text} colour={colour} />
    </div>
  );
}
