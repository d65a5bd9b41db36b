import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { homeOf } from '~/app/http/home-of.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { redirectTo } from '~/app/http/responses.server';
import { noSessionCookie } from '~/app/services/session-cookie.server';
import { endSession } from '~/app/services/sessions.server';

/** Signing out changes something: a link to it only leads back. */
export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  return redirectTo(live ? homeOf(live) : '/sign-in');
}

/** Ends a worker's session, open or locked. A family cannot sign the worker out whose tablet they hold. */
export async function action({ request }: ActionFunctionArgs) {
  const live = await openToAll(request);
  if (live && (live.session.kind === 'signing' || live.standing === 'parked')) return redirectTo(homeOf(live));
  if (live) await endSession(live.session.id);
  return redirectTo('/sign-in', noSessionCookie());
}
