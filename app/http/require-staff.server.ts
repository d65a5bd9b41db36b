import { allowedNext } from '~/app/http/local-paths.server';
import { isRead } from '~/app/http/methods.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { recordRefusedPage } from '~/app/http/refused-page.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import type { LiveSession } from '~/app/services/sessions.server';
import { type Actor, can } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';

/** The member of staff who asks. Also an `Actor`, so that rules and services take it as it is. */
export type StaffVisitor = Actor & {
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly visitChildId: string | null;
  /** The page that was asked for, to come back to after the lock page; none at home. */
  readonly page?: string;
};

/**
 * The first line of every staff loader and action. Gives who asks; throws the answer for everyone else: to sign-in without a
 * session, to the lock page when it is locked, to the family's page while the tablet is with the family, and 404 without the
 * permission, since what one may not see does not exist.
 */
export async function requireStaff(request: Request, permission: Permission): Promise<StaffVisitor> {
  const live = await openToAll(request);
  if (!live) throw redirectTo(signInPath(request));
  if (isWithFamily(live)) throw redirectTo('/family');
  if (live.standing !== 'open') throw redirectTo(withNext('/lock', request));
  const visitor = visitorOf(live, request);
  if (!can(visitor, permission)) {
    await recordRefusedPage(visitor.staffId, request);
    throw notFound();
  }
  return visitor;
}

function isWithFamily({ session, standing }: LiveSession): boolean {
  return standing === 'parked' || (session.kind === 'signing' && standing === 'open');
}

/** Who asks, of an open session: for pages that are open to all and tell staff more. */
export function visitorOf({ session, staff }: LiveSession, request: Request): StaffVisitor {
  return {
    sessionId: session.id,
    staffId: staff.id,
    name: staff.name,
    email: staff.email,
    jobTitle: staff.jobTitle,
    role: staff.role,
    teamId: staff.teamId,
    visitChildId: session.visitChildId,
    page: nextOf(request) ?? undefined,
  };
}

/** Whoever was in the middle of sending something is told that what they saved is safe. */
function signInPath(request: Request): string {
  const path = withNext('/sign-in', request);
  if (isRead(request)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}ended=yes`;
}

function withNext(path: string, request: Request): string {
  const next = nextOf(request);
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}

function nextOf(request: Request): string | null {
  const next = allowedNext(new URL(request.url).pathname);
  return next === '/' ? null : next;
}
