import type { ReactNode } from 'react';
import { BackLink } from '~/app/components/fields/BackLink';
import { classes } from '~/app/components/fields/field-errors';
import { CouncilHeader } from './CouncilHeader';
import { Footer } from './Footer';
import { IdleLock, type IdleSettings } from './IdleLock';
import { SignedIn } from './SignedIn';
import { SkipLink } from './SkipLink';
import { type NavLink, StaffNav } from './StaffNav';

type StaffPageProps = {
  readonly council: string;
  readonly children: ReactNode;
  readonly home?: string;
  /** Who is signed in; nothing on the page where one signs in. */
  readonly signedInAs?: string;
  readonly signOutAction?: string;
  readonly nav?: readonly NavLink[];
  /** From every page, in a visit too: nothing is in the way of a share that protects a child. */
  readonly urgentHref?: string;
  /** In a visit: what stands in the bar, for example the button "End visit". The links to other work are then hidden. */
  readonly visit?: ReactNode;
  readonly back?: { readonly href: string; readonly text?: string };
  readonly idle?: IdleSettings;
  /** Tables and records use the whole width; questions keep to a readable line. */
  readonly wide?: boolean;
  /** Above the heading and outside the reading width: a banner. */
  readonly banner?: ReactNode;
};

/** A page of a member of staff. */
export function StaffPage(props: StaffPageProps) {
  const {
    council,
    home = '/',
    signedInAs,
    signOutAction = '/sign-out',
    nav = [],
    urgentHref,
    visit,
    back,
    idle,
    wide,
    banner,
  } = props;
  return (
    <div className="app-page">
      <SkipLink />
      <CouncilHeader council={council} home={visit ? undefined : home}>
        {urgentHref ? (
          <a className="app-header__urgent" href={urgentHref}>
            Urgent: share now
          </a>
        ) : null}
        {signedInAs ? <SignedIn name={signedInAs} signOutAction={signOutAction} /> : null}
      </CouncilHeader>
      {visit ? <VisitBar>{visit}</VisitBar> : <StaffNav links={nav} />}
      <div className="govuk-width-container app-page__in">
        {back ? <BackLink {...back} /> : null}
        <main className="govuk-main-wrapper" id="main">
          {banner}
          <div className={classes(!wide && 'app-measure')}>{props.children}</div>
        </main>
      </div>
      <Footer />
      {idle ? <IdleLock {...idle} /> : null}
    </div>
  );
}

/** Says calmly that a family may be looking on, and holds the way out of the visit. */
function VisitBar({ children }: { readonly children: ReactNode }) {
  return (
    <section className="app-visit" aria-label="Visit">
      <div className="govuk-width-container app-visit__in">
        <span className="app-visit__name">Visit mode</span>
        {children}
      </div>
    </section>
  );
}
