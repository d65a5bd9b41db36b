import type { ReactNode } from 'react';

type PanelProps = { readonly title: string; readonly children?: ReactNode };

/** Says that it is done, with the reference. Nothing to press stands inside it. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}

type InterruptionProps = PanelProps & { readonly actions: ReactNode };

/** A pause before something unusual or that cannot be taken back: a few words and one button. */
export function Interruption({ title, children, actions }: InterruptionProps) {
  return (
    <div className="govuk-panel govuk-panel--interruption">
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
      <div className="govuk-panel__actions">
        <div className="govuk-button-group">{actions}</div>
      </div>
    </div>
  );
}
