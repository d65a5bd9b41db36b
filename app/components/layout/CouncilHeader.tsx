import type { ReactNode } from 'react';

type CouncilHeaderProps = {
  readonly council: string;
  /** Where the name of the service leads; it is plain text on a page that must not lead away. */
  readonly home?: string;
  readonly children?: ReactNode;
};

/** The council's own header: its name, and the name of the service. Never the crown, and never GOV.UK's colours. */
export function CouncilHeader({ council, home, children }: CouncilHeaderProps) {
  return (
    <header className="app-header">
      <div className="govuk-width-container app-header__in">
        <div className="app-header__names">
          {council ? <span className="app-header__council">{council}</span> : null}
          {home ? (
            <a className="app-header__service" href={home}>
              Consent to Share
            </a>
          ) : (
            <span className="app-header__service">Consent to Share</span>
          )}
        </div>
        {children}
      </div>
    </header>
  );
}
