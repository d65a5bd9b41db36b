import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import { listProtectedDetails } from '~/db/protected-details';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { foldName } from '~/forms/values/names';

/**
 * What is kept from whom about a child today, whichever child of the family it was written down for. Somebody who was barred by name and is of the family is barred by who they are too.
 */
export async function protectedDetailsOf(db: Database, childId: string): Promise<readonly ProtectedDetail[]> {
  const kept = (await listProtectedDetails(db, childId)).filter(({ ended }) => ended === null);
  if (kept.length === 0) return [];
  const family = await listFamily(db, childId);
  const idOf = (name: string) => family.find((one) => foldName(one.name) === foldName(name))?.personId ?? null;
  return kept.map(({ id, kind, words, barred, why, recordedAt }) => ({
    id,
    kind,
    words,
    why,
    recordedAt,
    barred: barred.map(({ personId, name }) => ({ name, personId: personId ?? idOf(name) })),
  }));
}
