import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import type { WordsViewer } from '~/app/services/child-words.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { readFile } from '~/app/services/strongbox.server';
import type { InVisit } from '~/app/services/visit.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChildWords } from '~/db/child-words';
import { mayRead } from '~/forms/agreement/child-words';
import { done, missing, type Outcome } from '~/forms/outcome';

/**
 * Opens the picture of a child's drawing as JPEG and records that it was looked at. Missing, and recorded, for another team,
 * for whoever the child did not allow it, and in every visit: somebody may look over a shoulder.
 */
export async function openDrawing(viewer: WordsViewer & InVisit, wordsId: string): Promise<Outcome<Uint8Array>> {
  const db = await database();
  const found = await findChildWords(db, wordsId);
  const child = found && viewer.visitChildId === null ? await readChild(viewer, found.childId) : null;
  const allowed = found && mayRead(found.words, { ...viewer, wroteThem: found.recordedBy === viewer.staffId });
  if (!found?.drawingFileId || !child || !allowed) {
    await recordRefusedAccess(viewer.staffId, 'child', found?.childId ?? wordsId);
    return missing;
  }
  const bytes = await readFile(db, found.drawingFileId);
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: viewer.staffId },
      event: { type: 'child_drawing_viewed', wordsId },
      childId: child.id,
    }),
  );
  return done(bytes);
}
