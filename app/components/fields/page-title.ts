import type { FieldErrors } from './field-errors';

type TitleParts = { readonly title: string; readonly errors?: FieldErrors; readonly council?: string };

/**
 * The text of <title>: "Error: " first where the page came back with something to put right, so that a screen reader
 * says so before anything else (GOV.UK Design System, error summary).
 */
export function pageTitle({ title, errors, council }: TitleParts): string {
  const start = errors && errors.length > 0 ? 'Error: ' : '';
  return `${start}${title} – Consent to Share${council ? ` – ${council}` : ''}`;
}
