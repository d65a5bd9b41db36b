/** The first thing a keyboard reaches: past the header, to the page itself. */
export function SkipLink({ text = 'Skip to main content' }: { readonly text?: string }) {
  return (
    <a href="#main" className="govuk-skip-link">
      {text}
    </a>
  );
}
