/** How far a sealed paper is, as the page is told. */
type Standing =
  | { readonly type: 'none' | 'to open' | 'being made' }
  | { readonly type: 'problem'; readonly problem: string };

type PaperLinkProps = {
  readonly standing: Standing;
  readonly address: string;
  readonly text: string;
  /** The paper in the sentence that says why it cannot be made: “The manifest”. */
  readonly name: string;
};

/** Leads to a sealed paper, or says what is in its way; nothing where there is none to make. */
export function PaperLink({ standing, address, text, name }: PaperLinkProps) {
  if (standing.type === 'none') return null;
  if (standing.type === 'problem') return `${name} cannot be made. ${standing.problem}`;
  return (
    <>
      <a className="govuk-link" href={address}>
        {text}
      </a>
      {standing.type === 'being made' ? '. It is being made: it opens in a moment.' : null}
    </>
  );
}
