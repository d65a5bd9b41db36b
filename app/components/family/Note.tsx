import { InsetText } from '~/app/components/fields/InsetText';

/** Something to look at first: it takes the focus, and is read out. */
export function Note({ title, text }: { readonly title?: string; readonly text?: string }) {
  return (
    <InsetText>
      {/* biome-ignore lint/a11y/noAutofocus: a person who cannot see must land on what is asked */}
      <div className="app-note" tabIndex={-1} autoFocus role="alert">
        {title ? <h2 className="govuk-heading-m">{title}</h2> : null}
        <p className="govuk-body">{text}</p>
      </div>
    </InsetText>
  );
}
