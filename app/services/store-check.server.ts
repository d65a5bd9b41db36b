import { database } from '~/app/services/database.server';
import { checkStoredVersion, type SealPins, sealPins } from '~/app/services/stored-seal.server';
import type { Database } from '~/db/connection';
import type { SealLevel } from '~/db/document-versions';
import {
  countDocumentVersions,
  listDocumentsWithoutVersion,
  listDocumentVersionsAfter,
  type StoredDocument,
} from '~/db/stored-documents';

/** A stored document that is not as it was sealed, by its reference. */
export type WrongDocument = { readonly reference: string; readonly level: SealLevel | null; readonly problem: string };

const AT_ONCE = 500;

/**
 * Checks every version of every sealed document: its file is there, opens, has the hash that was written down, and its seal
 * holds. One file at a time; `tell` is called after each with how many were checked. Changes nothing.
 */
export async function checkStore(
  tell: (checked: number, of: number) => void,
): Promise<{ readonly checked: number; readonly wrong: readonly WrongDocument[] }> {
  const db = await database();
  const [of, pins] = [await countDocumentVersions(db), await sealPins(db)];
  const wrong: WrongDocument[] = [];
  let checked = 0;
  for (let last = ''; ; ) {
    const next = await listDocumentVersionsAfter(db, last, AT_ONCE);
    for (const stored of next) {
      const problem = await problemOf(db, stored, pins);
      if (problem !== null) wrong.push({ reference: stored.reference, level: stored.version.level, problem });
      checked += 1;
      tell(checked, of);
    }
    const end = next.at(-1);
    if (!end) break;
    last = end.version.id;
  }
  for (const reference of await listDocumentsWithoutVersion(db)) {
    wrong.push({ reference, level: null, problem: 'No file of it is written down.' });
  }
  return { checked, wrong };
}

async function problemOf(db: Database, { version }: StoredDocument, pins: SealPins): Promise<string | null> {
  try {
    const outcome = await checkStoredVersion(db, version, pins);
    return outcome.type === 'refused' ? outcome.reasons.join(' ') : null;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? 'Its file is not there.' : 'Its file cannot be opened, or was changed.';
  }
}
