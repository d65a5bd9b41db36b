import { isRead } from '~/app/http/methods.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { notFound, redirectTo } from '~/app/http/responses.server';
import { recordClaimedWish } from '~/app/services/claimed-wishes.server';

/** A family member in their own signing session, and the worker who handed the tablet over. */
export type SignerVisitor = {
  readonly sessionId: string;
  readonly signingSessionId: string;
  readonly staffId: string;
};

/**
 * The first line of every family loader and action. Gives the one signing session that this tablet may read and answer; throws
 * the answer for everyone else: to sign-in without a session, to the lock page when the signing rights are gone, and for a
 * member of staff home (a page asked for by Back after the tablet was given back) or 404 (anything sent,
 * which is written down).
 */
export async function requireSigner(request: Request): Promise<SignerVisitor> {
  const live = await openToAll(request);
  if (!live) throw redirectTo('/sign-in');
  if (live.standing !== 'open') throw redirectTo('/lock');
  const { id, kind, signingSessionId, staffId } = live.session;
  if (kind !== 'signing' || signingSessionId === null) {
    if (isRead(request)) throw redirectTo('/');
    await recordClaimedWish(staffId, 'family_page', null);
    throw notFound();
  }
  return { sessionId: id, signingSessionId, staffId };
}
