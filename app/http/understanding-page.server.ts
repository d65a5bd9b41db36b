import { notFound } from '~/app/http/responses.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { type Assessed, assessedOn } from '~/app/services/understanding.server';

/** Whose understanding a page is about: the child's, or that of the adult whom its address names. Throws 404 for anybody else. */
export function assessedOr404(request: Request, opened: OpenAgreement): Assessed {
  const found = assessedOn(opened, new URL(request.url).searchParams.get('of'));
  if (!found) throw notFound();
  return found;
}

/** The key that a page sent, where it has the form of one; another where it was changed on the way. */
export function keyIn(sent: string): string {
  return /^[0-9a-f-]{36}$/.test(sent) ? sent : newIdempotencyKey();
}
