import type { ReactNode } from 'react';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { STAFF_IDLE } from '~/forms/access/idle';
import type { NavLink } from './StaffNav';
import { StaffPage } from './StaffPage';

type Frame = {
  readonly council: string;
  readonly name: string;
  readonly nav: readonly NavLink[];
  readonly visiting: boolean;
  /** The way to share something urgently, from wherever one is. */
  readonly urgentHref?: string | null;
  /** Where the page locks itself. */
  readonly lockHref?: string;
};

export type StaffFrameProps = {
  readonly frame: Frame;
  readonly children: ReactNode;
  readonly back?: string;
  readonly errors?: FieldErrors;
  readonly banner?: ReactNode;
  readonly wide?: boolean;
};

/** A signed-in page: who, which links, the visit bar, the idle lock, and what has to be put right above everything. */
export function StaffFrame({ frame, children, back, errors, banner, wide }: StaffFrameProps) {
  return (
    <StaffPage
      council={frame.council}
      signedInAs={frame.name}
      nav={frame.nav}
      urgentHref={frame.urgentHref ?? undefined}
      visit={frame.visiting ? <EndVisit /> : undefined}
      back={back ? { href: back } : undefined}
      idle={frame.lockHref ? { ...STAFF_IDLE, lockHref: frame.lockHref } : STAFF_IDLE}
      banner={banner}
      wide={wide}
    >
      <ErrorSummary errors={errors} />
      {children}
    </StaffPage>
  );
}

function EndVisit() {
  return (
    <>
      <a className="govuk-link app-visit__link" href="/">
        This family’s forms
      </a>
      <form method="post" action="/visit">
        <button type="submit" className="govuk-button govuk-button--secondary app-visit__end">
          End visit
        </button>
      </form>
    </>
  );
}
