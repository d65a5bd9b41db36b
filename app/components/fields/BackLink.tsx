type BackLinkProps = { readonly href: string; readonly text?: string };

/** To the page before, in the state it was left in. Above the heading, before anything else. */
export function BackLink({ href, text = 'Back' }: BackLinkProps) {
  return (
    <nav aria-label={text}>
      <a href={href} className="govuk-back-link">
        {text}
      </a>
    </nav>
  );
}
