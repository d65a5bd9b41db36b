import type { Request, Response } from 'express';
import { config } from '~/app/services/config.server';
import stylesheet from '~/app/styles/app.scss?url';
import { factsOf } from './request-facts.server';

const pages = {
  notFromOurPages: {
    status: 403,
    title: 'We could not accept that',
    text: [
      'What was sent did not come from a page of this service, so nothing was saved.',
      'Open the page again here and try once more.',
    ],
  },
  methodUnknown: {
    status: 405,
    title: 'We could not accept that',
    text: ['This service does not answer that kind of request. Nothing was saved.'],
  },
  tooLarge: {
    status: 413,
    title: 'That is too much to send at once',
    text: [
      'Nothing was saved from it.',
      'Go back, choose a smaller file or make what you type shorter, and send it again. You may have to type it again.',
    ],
  },
  notUnderstood: {
    status: 400,
    title: 'We could not read that',
    text: ['It did not arrive whole, so nothing was saved.', 'Go back and try again.'],
  },
  encodingUnknown: {
    status: 415,
    title: 'We could not read that',
    text: ['It was sent in a form that this service does not read, so nothing was saved.'],
  },
  notFound: {
    status: 404,
    title: 'Page not found',
    text: ['If you typed the address, check that it is right.'],
  },
  starting: {
    status: 503,
    title: 'This service is starting',
    text: ['Try again in a minute.'],
  },
  failed: {
    status: 500,
    title: 'Sorry, something went wrong',
    text: ['We do not know whether your last answer was saved. Go back and look before you send it again.'],
  },
} as const;

/** The pages that the server itself answers with, before or instead of Remix. */
export type PlainPage = keyof typeof pages;

/** Answers with a short page in plain words. It carries the request's reference and never says what went wrong inside. */
export function sendPlainPage(request: Request, response: Response, page: PlainPage): void {
  const { status, title, text } = pages[page];
  response.status(status);
  if (status === 503) response.setHeader('Retry-After', '10');
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST');
  response.type('html').send(`<!DOCTYPE html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body class="govuk-template__body">
<div class="app-page">
<header class="app-header">
<div class="govuk-width-container app-header__in">
<div class="app-header__names">
<span class="app-header__council">${escaped(config().councilName)}</span>
<span class="app-header__service">Consent to Share</span>
</div>
</div>
</header>
<div class="govuk-width-container app-page__in">
${/^\/family(\/|$)/.test(request.path) ? EXIT : ''}
<main class="govuk-main-wrapper app-measure">
<h1 class="govuk-heading-l">${title}</h1>
${[...text, ...referenceLine(request, status)].map((sentence) => `<p class="govuk-body">${sentence}</p>`).join('\n')}
<p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>
</main>
</div>
</div>
</body>
</html>
`);
}

/** A family may be reading: they can leave at once, here too. */
const EXIT = `<nav class="govuk-exit-this-page" aria-label="Leave this page now">
<a href="/exit" class="govuk-button govuk-button--warning govuk-exit-this-page__button" rel="nofollow noreferrer">Leave this page now</a>
</nav>`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function referenceLine(request: Request, status: number): string[] {
  if (status === 404 || status === 503) return [];
  return [`If you ask for help, say this reference: <strong>${factsOf(request).requestId}</strong>`];
}

/** The page for a status that some library chose. Whatever we do not expect is a failure of ours. */
export function pageForStatus(status: number): PlainPage {
  switch (status) {
    case 400:
      return 'notUnderstood';
    case 404:
      return 'notFound';
    case 413:
      return 'tooLarge';
    case 415:
      return 'encodingUnknown';
    default:
      return 'failed';
  }
}
