import type { ReactNode } from 'react';
import { BackLink } from '~/app/components/fields/BackLink';
import { PrintButton } from '~/app/components/fields/Button';
import { STAFF_IDLE } from '~/forms/access/idle';
import { CouncilHeader } from './CouncilHeader';
import { IdleLock } from './IdleLock';
import { SkipLink } from './SkipLink';

type SheetProps = {
  readonly frame: { readonly council: string; readonly lockHref: string };
  readonly back: string;
  readonly children: ReactNode;
};

/** A page to show to somebody or to print, without anything else on it: no name of who is signed in, no other work. */
export function Sheet({ frame, back, children }: SheetProps) {
  return (
    <div className="app-page">
      <SkipLink />
      <CouncilHeader council={frame.council} />
      <div className="govuk-width-container app-page__in">
        <BackLink href={back} />
        <main className="govuk-main-wrapper" id="main">
          <div className="app-measure">
            {children}
            <PrintButton>Print this page</PrintButton>
          </div>
        </main>
      </div>
      <IdleLock {...STAFF_IDLE} lockHref={frame.lockHref} />
    </div>
  );
}
