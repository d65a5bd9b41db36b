import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { pageTitle } from '~/app/components/fields/page-title';
import { NonceContext } from '~/app/components/layout/nonce-context';
import { ProblemPage } from '~/app/components/layout/ProblemPage';
import { needsScript, pageLanguage } from '~/app/components/layout/page-handle';
import { type Problem, problemOf, problemWords } from '~/app/components/layout/problem';
import { RequestContext } from '~/app/components/layout/request-context';
import styles from '~/app/styles/app.scss?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle({ title: problemWords(problemBehind(error)).title }) : 'Consent to Share' },
];

/** The document around every page. A page ships React only where its route asks for it. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const matches = useMatches();
  const failed = Boolean(useRouteError());
  const nonce = useContext(NonceContext);
  const { lang, dir } = pageLanguage(matches);
  return (
    <html className="govuk-template" lang={lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0d4f52" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
        <script src="/page.js" defer />
      </head>
      <body className="govuk-template__body">
        {children}
        {!failed && needsScript(matches) ? <Scripts nonce={nonce || undefined} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** The last resort: a route that knows better what went wrong has an ErrorBoundary of its own. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { council, reference } = useContext(RequestContext);
  const isFamilys = /^\/family(\/|$)/.test(useLocation().pathname);
  return <ProblemPage problem={problemBehind(error)} council={council} reference={reference} exit={isFamilys} />;
}

function problemBehind(error: unknown): Problem {
  return problemOf(isRouteErrorResponse(error) ? error.status : undefined);
}
