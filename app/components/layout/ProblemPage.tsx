import { CouncilHeader } from './CouncilHeader';
import { ExitLink, ExitSkipLink } from './ExitLink';
import { ENGLISH_FAMILY_PAGE } from './family-words';
import { type Problem, problemWords } from './problem';
import { SkipLink } from './SkipLink';

type ProblemPageProps = {
  readonly problem: Problem;
  readonly council: string;
  readonly reference: string;
  /** A family may be reading: they can leave this page as any other of theirs. */
  readonly exit?: boolean;
};

/** What a person reads when a page cannot be shown. Never a stack, never whether something exists. */
export function ProblemPage({ problem, council, reference, exit = false }: ProblemPageProps) {
  const words = problemWords(problem);
  return (
    <div className="app-page">
      <SkipLink />
      {exit ? <ExitSkipLink text={ENGLISH_FAMILY_PAGE.exitSkip} /> : null}
      <CouncilHeader council={council} />
      <div className="govuk-width-container app-page__in">
        {exit ? <ExitLink text={ENGLISH_FAMILY_PAGE.exit} /> : null}
        <main className="govuk-main-wrapper app-measure" id="main">
          <h1 className="govuk-heading-l">{words.title}</h1>
          {words.paragraphs.map((paragraph) => (
            <p className="govuk-body" key={paragraph}>
              {paragraph}
            </p>
          ))}
          {reference && words.tellReference ? (
            <p className="govuk-body">
              If you ask for help, say this reference: <strong>{reference}</strong>
            </p>
          ) : null}
          <p className="govuk-body">
            <a className="govuk-link" href="/">
              Go to the first page
            </a>
          </p>
        </main>
      </div>
    </div>
  );
}
