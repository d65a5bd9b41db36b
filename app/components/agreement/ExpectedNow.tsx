import { WarningText } from '~/app/components/fields/WarningText';

type ExpectedNowProps = {
  readonly base: string;
  readonly expected: {
    readonly sentence: string;
    readonly warnings: readonly string[];
    readonly asksUnderstanding: boolean;
  };
};

/** Who is expected to decide, in a line with its reasons behind a link; what to look after warns, and stops nothing. */
export function ExpectedNow({ base, expected: { sentence, warnings, asksUnderstanding } }: ExpectedNowProps) {
  return (
    <>
      {warnings.map((text) => (
        <WarningText key={text}>{text}</WarningText>
      ))}
      <p className="govuk-body">
        {sentence}{' '}
        <a className="govuk-link" href={`${base}/who-decides`}>
          See why, or choose otherwise
        </a>
      </p>
      {asksUnderstanding ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/understanding`}>
            Say how well the child understands this decision
          </a>
        </p>
      ) : null}
    </>
  );
}
