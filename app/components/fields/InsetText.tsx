import type { ReactNode } from 'react';

/** Words set apart from those around them. */
export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
