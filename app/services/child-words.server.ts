import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { insertChildWords, listChildWords, type RecordedWords } from '~/db/child-words';
import type { Actor } from '~/forms/access/permissions';
import type { ChildWords } from '~/forms/agreement/child-words';
import { done, missing, type Outcome } from '~/forms/outcome';

/** Everything that a child said, drew or was told; that somebody looked is recorded. Missing for another team's child. */
export async function viewChildWords(actor: Actor, childId: string): Promise<Outcome<readonly RecordedWords[]>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const words = await listChildWords(db, childId);
  if (words.length > 0) {
    await db.transaction().execute((trx) =>
      appendAuditEvent(trx, {
        at: now(),
        actor: { kind: 'staff', id: actor.staffId },
        event: { type: 'child_words_viewed' },
        childId,
      }),
    );
  }
  return done(words);
}

/**
 * Records a child's own words, or that they were told what was decided. Copies that were sealed before stay as they are. The
 * same key a second time changes nothing. Missing for a child whom this actor may not work with.
 */
export async function recordChildWords(
  actor: Actor,
  childId: string,
  words: ChildWords,
  key: string,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const wordsId = await insertChildWords(trx, { childId, key }, words, actor.staffId, at);
    if (wordsId === null) return done(null);
    const said = { type: 'child_words_recorded', wordsId } as const;
    const event =
      words.type === 'told'
        ? ({ type: 'child_told', wordsId } as const)
        : { ...said, mayBeSeenBy: words.maySee ?? 'not asked' };
    await appendAuditEvent(trx, { at, actor: { kind: 'staff', id: actor.staffId }, event, childId });
    return done(null);
  });
}
