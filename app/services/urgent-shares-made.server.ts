import { goesToBarred } from '~/app/services/barred-sendings.server';
import { readChild } from '~/app/services/children.server';
import { database } from '~/app/services/database.server';
import { listAgencies, listFamilyAgencies } from '~/db/agencies';
import { findChild } from '~/db/children';
import { findDecision } from '~/db/sharing-decisions';
import { findTeam } from '~/db/teams';
import { findUrgentShare } from '~/db/urgent-shares';
import type { Actor } from '~/forms/access/permissions';
import { emailWarning } from '~/forms/agreement/email-warning';
import { done, missing, type Outcome } from '~/forms/outcome';

/** What the page says after an urgent share, to whoever recorded it and nobody else. */
export type UrgentShareRecorded = {
  readonly decidedAt: string;
  readonly recordedAt: string;
  /** Where it is completed; null where that is another team's to do, whose name is given. */
  readonly completeAt: string | null;
  readonly heldBy: string | null;
  /** Whether it is on the work list of whoever recorded it. */
  readonly isOwn: boolean;
  /** What is said of an address that others may read. */
  readonly warnings: readonly string[];
  /** Whether something went to somebody from whom it is kept: a manager is asked to look at it. */
  readonly heldBarred: boolean;
};

/** An urgent share that this member of staff recorded; missing for anybody else's. It says nothing of a record of another team, and of a restricted child nothing at all. */
export async function readUrgentShare(actor: Actor, seriesId: string): Promise<Outcome<UrgentShareRecorded>> {
  const db = await database();
  const made = await findUrgentShare(db, { recordedBy: actor.staffId, seriesId });
  const child = made && (await findChild(db, made.childId));
  if (!made || !child) return missing;
  const isOwn = (await readChild(actor, child.id)) !== null;
  const [last] = await findDecision(db, child.id, seriesId);
  const lines = last?.decision.lines ?? [];
  const heldBarred = await goesToBarred(actor, child.id, {
    to: lines.map(({ recipientName }) => recipientName),
    texts: lines.map(({ what }) => what),
  });
  const warnings = lines.map(({ recipientName }) =>
    emailWarning({ written: [recipientName], isPlainEmail: false, usualChannel: '' }),
  );
  return done({
    decidedAt: made.decidedAt,
    recordedAt: made.recordedAt,
    completeAt: isOwn ? `/children/${child.id}/decisions/${seriesId}` : null,
    heldBy: isOwn || child.isRestricted ? null : ((await findTeam(db, child.teamId))?.name ?? 'another team'),
    isOwn,
    warnings: warnings.filter((warning) => warning !== null),
    heldBarred,
  });
}

/** Whom an urgent share may be with: the agencies that the child's family uses first, then the directory. */
export async function recipientsToSuggest(childId: string | null): Promise<readonly string[]> {
  const db = await database();
  const own = childId ? await listFamilyAgencies(db, childId) : [];
  const all = (await listAgencies(db)).filter(({ isRetired }) => !isRetired);
  return [...new Set([...own, ...all].map(({ name }) => name))];
}
