import type { FieldErrors } from './field-errors';

type ErrorSummaryProps = { readonly errors: FieldErrors | undefined; readonly title?: string };

/**
 * What is wrong, above the heading, each with a link to its field. It takes the focus by `autofocus`, which needs no
 * script (GOV.UK Design System: always shown, even for one error; the focus moves to it).
 */
export function ErrorSummary({ errors = [], title = 'There is a problem' }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a person who cannot see must land on what is wrong
    <div className="govuk-error-summary" tabIndex={-1} autoFocus id="error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ field, text }) => (
              <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
