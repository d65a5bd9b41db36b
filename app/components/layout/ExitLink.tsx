type ExitLinkProps = { readonly text: string; readonly href?: string };

/**
 * Leaves at once for a neutral page. A plain link to our own address, which ends the session before it sends the person on
 * (a form may not post to another host under our policy); `public/page.js` makes it replace this page and adds Shift three
 * times. GOV.UK Design System, "Exit this page".
 */
export function ExitLink({ text, href = '/exit' }: ExitLinkProps) {
  return (
    <nav className="govuk-exit-this-page" aria-label={text}>
      <a
        href={href}
        className="govuk-button govuk-button--warning govuk-exit-this-page__button"
        rel="nofollow noreferrer"
        draggable={false}
        data-exit=""
      >
        {text}
      </a>
    </nav>
  );
}

/** The second way out, for whoever uses a keyboard or a screen reader: after the skip link, before anything else of the page. */
export function ExitSkipLink({ text, href = '/exit' }: ExitLinkProps) {
  return (
    <nav aria-label={text}>
      <a href={href} className="govuk-skip-link" rel="nofollow noreferrer" data-exit="">
        {text}
      </a>
    </nav>
  );
}
