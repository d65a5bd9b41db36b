import { randomUUID } from 'node:crypto';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { insertPerson } from '~/db/people';
import { findLatestProposal, insertProposal } from '~/db/proposals';
import { insertSignature } from '~/db/signatures';
import { insertSigningSession } from '~/db/signing-sessions';
import { insertWishes } from '~/db/wishes';
import { NO_DETAILS } from '~/forms/agreement/signing-details';
import type { WishKind } from '~/forms/agreement/wishes';

/** Another holder of parental responsibility answers the same lines, each with the same wish. */
export async function secondAnswer(
  worker: { readonly staffId: string },
  { agreementId }: { readonly agreementId: string; readonly childId: string },
  wish: WishKind,
  name = 'Dean Ellwood',
): Promise<{ readonly personId: string }> {
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const first = await findLatestProposal(trx, agreementId);
    if (!first) throw new Error('Nothing was put to anybody yet');
    const personId = await insertPerson(trx, name, worker.staffId, at);
    const { content } = first;
    const person = { ...content.person, id: personId, name, standing: 'holder' as const };
    const proposal = await insertProposal(
      trx,
      agreementId,
      { ...content, person },
      {
        wordingHash: 'b2'.repeat(32),
        agreementRevision: 1,
        at,
      },
    );
    const about = { agreementId, proposalId: proposal.id, personId };
    const signingSessionId = await insertSigningSession(trx, { ...about, startedBy: worker.staffId }, at);
    const wishes = content.lines.map(({ id }) => ({ lineId: id, wish, limitText: null }));
    await insertWishes(trx, { ...about, signingSessionId }, wishes, at);
    await insertSignature(trx, {
      ...about,
      signingSessionId,
      capacity: content.person.capacity,
      method: 'button',
      typedName: null,
      strokesFileId: null,
      askedAgain: false,
      optOut: null,
      idempotencyKey: randomUUID(),
      signedAt: at,
      recordedAt: at,
      details: NO_DETAILS,
    });
    return { personId };
  });
}
