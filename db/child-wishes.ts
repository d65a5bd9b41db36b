import type { Database } from '~/db/connection';
import { wishKind } from '~/db/wishes';
import type { Wish } from '~/forms/agreement/wishes';

/** All that was ever said about these children's information, by the signing session in which it was said. */
export async function listChildWishes(
  db: Database,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Wish[]>> {
  const rows = await db
    .selectFrom('wishes')
    .innerJoin('agreements', 'agreements.id', 'wishes.agreement_id')
    .select(['wishes.signing_session_id', 'wishes.line_id', 'wishes.wish', 'wishes.limit_text'])
    .where('agreements.child_id', 'in', childIds)
    .orderBy('wishes.line_id')
    .execute();
  const bySession = new Map<string, Wish[]>();
  for (const row of rows) {
    const said = bySession.get(row.signing_session_id) ?? [];
    said.push({ lineId: row.line_id, wish: wishKind.parse(row.wish), limitText: row.limit_text });
    bySession.set(row.signing_session_id, said);
  }
  return bySession;
}
