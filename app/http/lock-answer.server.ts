import { page, redirectTo } from '~/app/http/responses.server';
import { pageAfterReturn } from '~/app/services/hand-back.server';
import type { LockReason, OpenedLock } from '~/app/services/lock-screen.server';
import { noSessionCookie } from '~/app/services/session-cookie.server';
import type { Outcome } from '~/forms/outcome';

/** The answer to a try at the lock page: on to the work, the lock page with a sentence, or sign in again. */
export async function lockAnswer(outcome: Outcome<OpenedLock, LockReason>, next: string) {
  if (outcome.type === 'missing') return redirectTo('/');
  if (outcome.type === 'done') {
    const { cookie, signingSessionId } = outcome.value;
    return redirectTo(signingSessionId === null ? next : await pageAfterReturn(signingSessionId), cookie);
  }
  if (outcome.reasons.includes('no tries left')) return redirectTo('/sign-in?ended=tries', noSessionCookie());
  if (outcome.reasons.includes('waited too long')) return redirectTo('/sign-in?ended=waited', noSessionCookie());
  return page({ errors: [{ field: 'secret', text: 'The PIN or password is wrong' }] }, { status: 422 });
}
