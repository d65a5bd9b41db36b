import type { ReactNode } from 'react';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { CouncilHeader } from './CouncilHeader';
import { ExitLink, ExitSkipLink } from './ExitLink';
import { ENGLISH_FAMILY_PAGE } from './family-words';
import { SkipLink } from './SkipLink';

type LockPageProps = {
  readonly council: string;
  readonly title: string;
  /** The form that opens the page again: the PIN, or the password. */
  readonly children: ReactNode;
  /** A family may hold it: they can still leave for a neutral page. */
  readonly exit?: boolean;
  readonly errors?: Parameters<typeof ErrorSummary>[0]['errors'];
};

/** A locked tablet. It says nothing about anyone: no name, no form, no link but those passed in. */
export function LockPage({ council, title, children, exit = false, errors }: LockPageProps) {
  return (
    <div className="app-page app-lock">
      <SkipLink />
      {exit ? <ExitSkipLink text={ENGLISH_FAMILY_PAGE.exitSkip} /> : null}
      <CouncilHeader council={council} />
      <div className="govuk-width-container app-page__in">
        {exit ? <ExitLink text={ENGLISH_FAMILY_PAGE.exit} /> : null}
        <main className="govuk-main-wrapper" id="main">
          <div className="app-lock__box">
            <ErrorSummary errors={errors} />
            <h1 className="govuk-heading-l">{title}</h1>
            {children}
          </div>
        </main>
      </div>
    </div>
  );
}
