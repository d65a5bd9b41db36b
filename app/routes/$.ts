import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { homeOf } from '~/app/http/home-of.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { notFound, redirectTo } from '~/app/http/responses.server';

/** An address that does not exist. While the family has the tablet, or it is locked, every address leads to their page or the lock. */
export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  if (live && homeOf(live) !== '/') throw redirectTo(homeOf(live));
  throw notFound();
}

export async function action({ request }: ActionFunctionArgs) {
  await openToAll(request);
  throw notFound();
}
