import { asSentence } from '~/forms/copies/blocks';

type ToExplainProps = {
  readonly person: string;
  readonly informed: readonly { readonly title: string; readonly text: string }[];
};

/** The eight parts to explain before the tablet is handed over: said aloud, in these or one's own words. Nothing to tick. */
export function ToExplain({ person, informed }: ToExplainProps) {
  return (
    <section>
      <h2 className="govuk-heading-m">Explain this to {person} now</h2>
      <dl className="app-explain">
        {informed.map(({ title, text }) => (
          <div key={title}>
            <dt className="govuk-heading-s">{title}</dt>
            <dd className="govuk-body">{asSentence(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
