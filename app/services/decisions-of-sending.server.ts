import { recordEventsOf } from '~/app/services/child-record.server';
import { keepDecision } from '~/app/services/decisions.server';
import { peoplePutTo } from '~/app/services/lines-to-decide.server';
import { askForDecision } from '~/app/services/undecided-tasks.server';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisions } from '~/db/sharing-decisions';
import { findStaff } from '~/db/staff';
import type { Actor } from '~/forms/access/permissions';
import { readRecord } from '~/forms/agreement/read-record';
import type { KeptDecision } from '~/forms/sharing/decision';
import { decisionFollowed } from '~/forms/sharing/decision-followed';
import { decisionSentAgainst } from '~/forms/sharing/sent-against';
import { londonDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';
import { minuteOf } from '~/forms/values/instants';

/** A line that went to its recipient, and when. */
type SentLine = {
  readonly slot: string;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly at: string;
};

type About = { readonly actor: Actor; readonly child: Child };

/**
 * Gives the decision that each line followed which is about to be recorded as sent; null where none shares it, and then a task asks
 * for one within a day. Of these, what went against what somebody had said by then was an override: it is recorded as one that lacks
 * everything else, with the tasks to complete it and to look at it, and its lines follow that. `key`: what the sending is recorded
 * under; the same a second time records nothing. Call it inside the transaction that records what was sent, before that.
 */
export async function decisionsOfSending(
  db: Database,
  about: About,
  sent: readonly SentLine[],
  key: string,
  recordedAt: string,
): Promise<ReadonlyMap<string, string | null>> {
  const decisions = await listDecisions(db, about.child.id);
  const followed = new Map(sent.map(({ slot, at }) => [slot, decisionFollowed(decisions, slot, at)?.seriesId ?? null]));
  const undecided = sent.filter(({ slot }) => followed.get(slot) === null);
  for (const [id, lines] of groupsOf(undecided, ({ recipientId }) => recipientId)) {
    const ofOne = `${key} ${id}`;
    const against = await keepSentAgainst(db, about, lines, ofOne, recordedAt);
    for (const line of against?.decision.lines ?? []) followed.set(line.key, against?.seriesId ?? null);
    if (lines.every(({ slot }) => followed.get(slot) !== null)) continue;
    const recipient = { id, name: lines[0]?.recipientName ?? id };
    await askForDecision(db, { staffId: about.actor.staffId, child: about.child }, recipient, ofOne, recordedAt);
  }
  return followed;
}

/** What went to one recipient against what somebody had said by then, recorded as the decision that it was; null where nothing did. */
async function keepSentAgainst(
  db: Database,
  about: About,
  lines: readonly SentLine[],
  key: string,
  recordedAt: string,
): Promise<KeptDecision | null> {
  const { actor, child } = about;
  const staff = await findStaff(db, actor.staffId);
  const decidedAt = lines.map(({ at }) => at).sort()[0];
  if (!staff || !decidedAt) return null;
  const until = minuteOf(decidedAt);
  const saidByThen = (await recordEventsOf(db, child.id)).filter((event) => minuteOf(event.at) <= until);
  const decidedBy = { name: staff.name, role: staff.jobTitle };
  const slots = lines.map(({ slot }) => slot);
  const putTo = await peoplePutTo(db, child.id);
  const decision = decisionSentAgainst(
    readRecord(saidByThen, londonDate(decidedAt), londonDate(recordedAt)),
    slots,
    putTo,
    decidedBy,
  );
  if (!decision) return null;
  const kept = await keepDecision(db, about, { seriesId: null, decision, decidedAt }, key, recordedAt);
  return kept.type === 'done' ? kept.value : null;
}
