type FooterProps = { readonly links?: readonly { readonly href: string; readonly text: string }[] };

const ALWAYS = [
  { href: '/verify', text: 'Check a document' },
  { href: '/accessibility', text: 'Accessibility' },
] as const;

export function Footer({ links = ALWAYS }: FooterProps) {
  return (
    <footer className="app-footer">
      <ul className="govuk-width-container app-footer__list">
        {links.map((link) => (
          <li key={link.href}>
            <a className="govuk-link" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
