import { WarningText } from '~/app/components/fields/WarningText';
import type { YoungParent } from '~/forms/deciders/young-parents';
import { YoungParentsUnderstand } from './YoungParentsUnderstand';

type ExpectedNowProps = {
  readonly base: string;
  readonly expected: {
    readonly sentence: string;
    readonly warnings: readonly string[];
    readonly asksUnderstanding: boolean;
    readonly youngParents: readonly YoungParent[];
  };
};

/** Who is expected to decide, in a line with its reasons behind a link; what to look after warns, and stops nothing. */
export function ExpectedNow({
  base,
  expected: { sentence, warnings, asksUnderstanding, youngParents },
}: ExpectedNowProps) {
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
      <YoungParentsUnderstand base={base} parents={youngParents} />
    </>
  );
}
