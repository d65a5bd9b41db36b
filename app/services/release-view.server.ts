import { database } from '~/app/services/database.server';
import { contentOf, fullContentOf, gatherFor } from '~/app/services/document-content.server';
import { checkersFor, maySecond, openForRelease, recordRelease } from '~/app/services/release-access.server';
import { releaseOf } from '~/app/services/releases.server';
import { listFreeTexts } from '~/db/free-texts';
import { findStaff } from '~/db/staff';
import type { Actor } from '~/forms/access/permissions';
import { leftOut } from '~/forms/copies/left-out';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { finderOf } from '~/forms/copies/protected-strings';
import type { ReleaseStanding } from '~/forms/copies/releases';
import { type FoundInRecord, protectedInTexts } from '~/forms/copies/search-texts';
import { allWords } from '~/forms/copies/without-protected';
import { done, missing, type Outcome } from '~/forms/outcome';

/** What staff see before a copy goes to somebody from whom something is kept. */
export type ReleaseView = {
  readonly standing: ReleaseStanding;
  readonly kept: readonly ProtectedDetail[];
  /** What the full copy says and this one does not. */
  readonly leftOut: readonly string[];
  /** Where the protected words stand in the record: for staff to know, and to think of other words for the same thing. */
  readonly found: readonly FoundInRecord[];
  /** Every word of the copy as it would be made now. */
  readonly words: readonly string[];
  /** Who asked or answered, by name. */
  readonly by: string;
  /** Whether this member of staff may be the second person. */
  readonly mayCheck: boolean;
  /** Who may be asked to be. */
  readonly checkers: readonly { readonly staffId: string; readonly name: string }[];
};

/** What is left out of a copy and how far its check is; missing for whoever may not give copies of it. Leaves an event. */
export async function viewRelease(
  actor: Actor,
  agreementId: string,
  documentId: string,
): Promise<Outcome<ReleaseView>> {
  const db = await database();
  const opened = await openForRelease(db, actor, agreementId, documentId);
  const made = opened && (await gatherFor(db, opened.document));
  if (!opened || !made) return missing;
  const { standing, kept } = await releaseOf(db, opened.document);
  const [safe, full] = [contentOf(made.job, made.gathered), fullContentOf(made.job, made.gathered)];
  const find = finderOf(kept.flatMap(({ words }) => words));
  const texts = await listFreeTexts(db, opened.agreement.childId);
  await recordRelease(db, actor, opened, { type: 'release_viewed', documentId });
  return done({
    standing,
    kept,
    leftOut: full ? leftOut(full, safe) : [],
    found: protectedInTexts(texts, find),
    words: safe ? allWords({ ...safe, audience: 'blank' }) : [],
    by: 'step' in standing ? ((await findStaff(db, standing.step.by))?.name ?? '') : '',
    mayCheck: standing.type === 'asked' && (await maySecond(db, actor, standing.step, opened)),
    checkers: await checkersFor(db, actor, opened),
  });
}
