import { InsetText } from '~/app/components/fields/InsetText';
import { WarningText } from '~/app/components/fields/WarningText';
import { Superseded } from '~/app/components/records/Superseded';
import type { DocumentMark } from '~/forms/records/document-mark';

type CopiesMadeProps = {
  readonly id: string;
  readonly person: string;
  readonly copyWish: { readonly how: string; readonly detail: string | null } | null;
  readonly made: {
    readonly sealed: readonly {
      readonly documentId: string;
      readonly name: string;
      readonly reference: string;
      readonly mark: DocumentMark | null;
    }[];
    readonly waiting: number;
    readonly problems: readonly string[];
  };
  /** Not where it was entered in error: no copy of it is handed out any more. */
  readonly counts: boolean;
};

const WISHES: Readonly<Record<string, string>> = {
  paper: 'wants a copy on paper, today.',
  email: 'wants a copy by email',
  post: 'wants a copy by post',
  kept_by_worker: 'wants us to keep the copy at the office.',
  none: 'does not want a copy. Do not send one.',
};

/** The copies to open, and the private answer about what is safe. */
export function CopiesMade({ id, person, copyWish, made, counts }: CopiesMadeProps) {
  return (
    <>
      <h2 className="govuk-heading-m">The copies</h2>
      {counts ? (
        <InsetText>
          {person}{' '}
          {copyWish ? WISHES[copyWish.how] : 'did not say if a copy is safe. Ask in private before you give one.'}
          {copyWish?.detail ? `: ${copyWish.detail}` : ''}
        </InsetText>
      ) : null}
      <ul className="govuk-list">
        {made.sealed.map(({ documentId, name, reference, mark }) => (
          <li key={documentId}>
            <a className="govuk-link" href={`/documents/${documentId}`}>
              {name} (PDF, {reference})
            </a>
            <Superseded mark={mark} />
          </li>
        ))}
      </ul>
      {made.problems.map((problem) => (
        <WarningText key={problem}>A copy cannot be made yet. {problem}</WarningText>
      ))}
      {made.waiting > 0 ? (
        <p className="govuk-body">
          {made.waiting === 1 ? 'One more copy is' : `${made.waiting} more copies are`} being sealed. It takes a few
          seconds.{' '}
          <a className="govuk-link" href={`/agreements/${id}/confirmation`}>
            Look again
          </a>
        </p>
      ) : null}
    </>
  );
}
