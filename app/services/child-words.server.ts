import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { type PaperRefusal, readPaper } from '~/app/services/paper-reader.server';
import { putFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import { hasChildWords, insertChildWords, listChildWords, type RecordedWords } from '~/db/child-words';
import { insertStoredFile } from '~/db/stored-files';
import type { Actor } from '~/forms/access/permissions';
import { type ChildWords, mayRead, type ShownWords } from '~/forms/agreement/child-words';
import { done, missing, type Outcome } from '~/forms/outcome';

/** A member of staff who opens what a child said. */
export type WordsViewer = Actor & { readonly name: string };

type WordsSeen = ShownWords & Pick<RecordedWords, 'id' | 'recordedByName' | 'recordedAt'>;

/**
 * Everything that a child said, drew or was told; of what the child did not allow this reader, only that it is there. That
 * somebody looked is recorded. Missing for another team's child.
 */
export async function viewChildWords(viewer: WordsViewer, childId: string): Promise<Outcome<readonly WordsSeen[]>> {
  const child = await readChild(viewer, childId);
  if (!child) return missing;
  const db = await database();
  const words = await listChildWords(db, childId);
  if (words.length > 0) {
    await db.transaction().execute((trx) =>
      appendAuditEvent(trx, {
        at: now(),
        actor: { kind: 'staff', id: viewer.staffId },
        event: { type: 'child_words_viewed' },
        childId,
      }),
    );
  }
  return done(words.map((one) => seenBy(viewer, one)));
}

function seenBy(viewer: WordsViewer, { id, recordedByName, recordedAt, ...recorded }: RecordedWords): WordsSeen {
  const { words, drawingFileId, recordedBy } = recorded;
  const allowed = mayRead(words, { ...viewer, wroteThem: recordedBy === viewer.staffId });
  return {
    ...{ id, recordedByName, recordedAt },
    words: allowed ? words : null,
    hasDrawing: drawingFileId !== null,
    onlyFor: words.type === 'said' ? words.named : '',
  };
}

/**
 * Records a child's own words, with a photograph or PDF of what they drew where there is one, or that they were told what was
 * decided. The picture is made anew (of a PDF, its first page) and encrypted. Copies that were sealed before stay as they are. The
 * same key a second time changes nothing. Refused for a picture that is not taken; missing for a child whom this actor may
 * not work with.
 */
export async function recordChildWords(
  actor: Actor,
  childId: string,
  sent: { readonly words: ChildWords; readonly key: string; readonly drawing?: Uint8Array | null },
): Promise<Outcome<null, PaperRefusal>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const db = await database();
  const { words, key } = sent;
  if (await hasChildWords(db, key)) return done(null);
  const read = sent.drawing ? await readPaper(sent.drawing) : done([]);
  if (read.type !== 'done') return read;
  const [picture] = read.value;
  const file = picture ? await putFile('drawing', picture) : null;
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (await hasChildWords(trx, key)) return done(null);
    if (file) await insertStoredFile(trx, file, at);
    const about = { childId, key, drawingFileId: file?.id ?? null };
    const wordsId = await insertChildWords(trx, about, words, actor.staffId, at);
    const event =
      words.type === 'told'
        ? ({ type: 'child_told', wordsId } as const)
        : ({ type: 'child_words_recorded', wordsId, mayBeSeenBy: words.maySee ?? 'not asked' } as const);
    await appendAuditEvent(trx, { at, actor: { kind: 'staff', id: actor.staffId }, event, childId });
    return done(null);
  });
}
