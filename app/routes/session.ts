import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { openToAll } from '~/app/http/open-to-all.server';
import { noContent, notFound } from '~/app/http/responses.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await openToAll(request);
  throw notFound();
}

/** Someone is still working on one page: looking their session up counts as use. 401 when it is not open any more. */
export async function action({ request }: ActionFunctionArgs) {
  const live = await openToAll(request);
  return live?.standing === 'open' ? noContent() : new Response(null, { status: 401 });
}
