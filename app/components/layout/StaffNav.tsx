export type NavLink = { readonly href: string; readonly text: string; readonly current?: boolean };

/** The parts of the service that this person may use. */
export function StaffNav({ links }: { readonly links: readonly NavLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="app-nav" aria-label="Service">
      <ul className="govuk-width-container app-nav__list">
        {links.map((link) => (
          <li key={link.href}>
            <a className="app-nav__link" href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
