import type { ReactNode } from 'react';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { CouncilHeader } from './CouncilHeader';
import { SkipLink } from './SkipLink';

type LockPageProps = {
  readonly council: string;
  readonly title: string;
  /** The form that opens the page again: the PIN, or the password. */
  readonly children: ReactNode;
  readonly errors?: Parameters<typeof ErrorSummary>[0]['errors'];
};

/** A locked tablet. It says nothing about anyone: no name, no form, no link but those passed in. */
export function LockPage({ council, title, children, errors }: LockPageProps) {
  return (
    <div className="app-page app-lock">
      <SkipLink />
      <CouncilHeader council={council} />
      <div className="govuk-width-container app-page__in">
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
