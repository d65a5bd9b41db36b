import type { LoaderFunctionArgs } from '@remix-run/node';
import { openToAll } from '~/app/http/open-to-all.server';
import { leaveSite } from '~/app/http/responses.server';
import { leaveScreen } from '~/app/services/lock-screen.server';

/** "Exit this page": by GET, since a form may not post to another site. Nothing is lost; the tablet is locked behind it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  const left = live ? await leaveScreen(live) : null;
  return leaveSite(left?.cookie);
}
