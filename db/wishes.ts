import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { Wish } from '~/forms/agreement/wishes';

/** A wish with who made it and when. */
export type RecordedWish = Wish & { readonly personId: string; readonly expressedAt: string };

/** A kind of wish as it is stored. */
export const wishKind = z.enum(['agree', 'agree_with_limits', 'refuse', 'no_view']);

/** Records what one person said, line by line. A line that they were not asked, or did not answer, gets no row. */
export async function insertWishes(
  db: Database,
  from: { agreementId: string; proposalId: string; signingSessionId: string; personId: string },
  wishes: readonly Wish[],
  at: string,
): Promise<void> {
  if (wishes.length === 0) return;
  await db
    .insertInto('wishes')
    .values(
      wishes.map((wish) => ({
        id: randomUUID(),
        agreement_id: from.agreementId,
        proposal_id: from.proposalId,
        signing_session_id: from.signingSessionId,
        line_id: wish.lineId,
        person_id: from.personId,
        wish: wish.wish,
        limit_text: wish.limitText,
        expressed_at: at,
      })),
    )
    .execute();
}

/** What was said in one signing session. */
export async function listWishes(db: Database, signingSessionId: string): Promise<readonly RecordedWish[]> {
  const rows = await db
    .selectFrom('wishes')
    .selectAll()
    .where('signing_session_id', '=', signingSessionId)
    .orderBy('line_id')
    .execute();
  return rows.map((row) => ({
    lineId: row.line_id,
    wish: wishKind.parse(row.wish),
    limitText: row.limit_text,
    personId: row.person_id,
    expressedAt: row.expressed_at,
  }));
}
