import { Fragment } from 'react';
import { InsetText } from '~/app/components/fields/InsetText';
import { Table } from '~/app/components/fields/Table';
import { Tag } from '~/app/components/fields/Tag';
import { Superseded } from '~/app/components/records/Superseded';
import { RECEIPT_FORMATS } from '~/forms/receipts/formats';
import type { DocumentMark } from '~/forms/records/document-mark';
import { keysOf } from '~/forms/values/keys';

/** A document that others may hold, with what happened to its copies. */
export type HeldCopies = {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly mark: DocumentMark | null;
  /** A second person has not checked it yet; the page of that check, but in a visit. */
  readonly notReady: boolean;
  readonly checkPage: string | null;
  /** The machine-readable copies that go with it, where it was asked for. */
  readonly hasReceipts: boolean;
  readonly copies: readonly {
    readonly id: string;
    readonly what: string;
    readonly note: string | null;
    readonly recorded: string;
    /** Where an address is made by which its holder asks whether it still holds; null where there is none to make. */
    readonly linkPage: string | null;
  }[];
};

type CopiesHeldProps = { readonly documents: readonly HeldCopies[]; readonly problems: readonly string[] };

/** Every copy that somebody else may hold, who has it, and what could not be made yet. */
export function CopiesHeld({ documents, problems }: CopiesHeldProps) {
  return (
    <>
      {problems.map((problem) => (
        <InsetText key={problem}>A copy could not be made yet. {problem}</InsetText>
      ))}
      {documents.length === 0 ? (
        <p className="govuk-body">No copy has been made yet that you could give to anyone.</p>
      ) : (
        <Table
          caption="The copies, and what happened to them"
          captionSize="hidden"
          columns={[{ text: 'Copy' }, { text: 'What happened' }]}
          rows={documents.map((document) => ({
            key: document.id,
            cells: [
              <Fragment key="open">
                <a className="govuk-link" href={`/documents/${document.id}`}>
                  {document.name} (PDF, {document.reference})
                </a>
                <Superseded mark={document.mark} />
                {document.notReady ? <NotReady checkPage={document.checkPage} /> : null}
                {document.hasReceipts ? <CopyReceipts id={document.id} reference={document.reference} /> : null}
              </Fragment>,
              <WhatHappened key="copies" copies={document.copies} />,
            ],
          }))}
        />
      )}
    </>
  );
}

/** Somebody may look on in a visit: then it says no more than that. */
function NotReady({ checkPage }: Pick<HeldCopies, 'checkPage'>) {
  return (
    <div>
      <Tag text="Not ready to be given" colour="yellow" />{' '}
      {checkPage ? (
        <a className="govuk-link" href={checkPage}>
          What is left out, and who checks it
        </a>
      ) : null}
    </div>
  );
}

/** The same in forms that a program reads, made for whoever asked and for nobody else. */
function CopyReceipts({ id, reference }: Pick<HeldCopies, 'id' | 'reference'>) {
  return (
    <div className="govuk-!-font-weight-regular">
      The same for a program to read, for nobody but whoever asked:
      <ul className="govuk-list govuk-list--bullet">
        {keysOf(RECEIPT_FORMATS).map((format) => (
          <li key={format}>
            <a className="govuk-link" href={`/documents/${id}/receipts/${format}`} download>
              {RECEIPT_FORMATS[format].label}
              <span className="govuk-visually-hidden"> ({reference})</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function WhatHappened({ copies }: Pick<HeldCopies, 'copies'>) {
  if (copies.length === 0) return <>Nothing recorded yet</>;
  return (
    <ul className="govuk-list">
      {copies.map((copy) => (
        <li key={copy.id}>
          {copy.what}
          {copy.note ? `. ${copy.note}` : ''}
          <br />
          <span className="govuk-hint">{copy.recorded}</span>
          {copy.linkPage ? (
            <>
              <br />
              <a className="govuk-link" href={copy.linkPage}>
                Let them ask whether it still holds
                <span className="govuk-visually-hidden"> ({copy.what})</span>
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
