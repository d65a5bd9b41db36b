import { database } from '~/app/services/database.server';
import { openReturned, type ReturnedAgreement } from '~/app/services/hand-back.server';
import { ONE_CONVERSATION } from '~/app/services/next-form.server';
import { listFinishedInVisit } from '~/db/visit-signings';
import type { Actor } from '~/forms/access/permissions';

/**
 * The forms about brothers and sisters that the same person answered in the same conversation as this one, and of which nothing
 * was recorded after the tablet came back: what the worker saw is asked once for all of them.
 */
export async function answeredTogether(
  actor: Actor,
  { signing }: Pick<ReturnedAgreement, 'signing'>,
): Promise<readonly ReturnedAgreement[]> {
  if (signing.finishedAt === null) return [];
  const since = new Date(Date.parse(signing.finishedAt) - ONE_CONVERSATION).toISOString();
  const finished = await listFinishedInVisit(await database(), signing.id, since);
  const together: ReturnedAgreement[] = [];
  for (const { agreementId } of finished) {
    const returned = await openReturned(actor, agreementId);
    if (returned.type !== 'done') continue;
    const { handBack, agreement, signing: theirs } = returned.value;
    const isWaiting = handBack === null && agreement.state === 'answered';
    if (isWaiting && finished.some(({ signingSessionId }) => signingSessionId === theirs.id))
      together.push(returned.value);
  }
  return together;
}
