import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { FamilyPage } from '~/app/components/layout/FamilyPage';
import { homeOf } from '~/app/http/home-of.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { config } from '~/app/services/config.server';
import { openCopyLink } from '~/app/services/copy-links.server';
import { standingForHolder } from '~/forms/records/check-words';

/** The address is a secret: no search engine keeps it, and nothing that the page leads to is told it. */
export const meta = () => [
  { title: pageTitle({ title: 'Your copy' }) },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  if (live && homeOf(live) !== '/') throw redirectTo(homeOf(live));
  const opened = await openCopyLink(params.secret ?? '');
  if (opened.type === 'refused') throw new Response(null, { status: 429 });
  if (opened.type === 'missing') throw notFound();
  return page({ council: config().councilName, contact: config().withdrawContact, ...standingForHolder(opened.value) });
}

export default function YourCopy() {
  const { council, contact, title, sentence } = useLoaderData<typeof loader>();
  return (
    <FamilyPage council={council}>
      <h1 className="govuk-heading-xl">{title}</h1>
      <p className="govuk-body">{sentence}</p>
      <p className="govuk-body">This page tells nothing else. If you want to know more, ask us: {contact}</p>
      <p className="govuk-body">Leave this page when you have read it. Keep its address to yourself.</p>
    </FamilyPage>
  );
}
