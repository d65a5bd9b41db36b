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
