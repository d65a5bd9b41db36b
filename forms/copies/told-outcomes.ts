import type { Line } from '~/forms/agreement/lines';
import type { CopyRecord, DecisionOfForm } from '~/forms/copies/record';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import { latestTelling } from '~/forms/sharing/telling';
import { foldName } from '~/forms/values/names';

/** What was decided about one line that was put to a person, and whether they had taken back their yes to it. */
export type ToldOutcome = {
  readonly lineId: string;
  readonly outcome: DecisionOutcome;
  readonly isTakenBack: boolean;
};

/**
 * What a person may read on their own copy of what was decided: the outcome for each line that was put to them, where somebody wrote
 * down that they themselves were told of it. Nothing by default: whoever was not told (E3), or not yet, finds nothing of it, and
 * nobody finds anything of a line that holds another adult's own information. It never says that nothing was shared where something
 * was, whatever they know of that.
 */
export function outcomesTold(record: CopyRecord): readonly ToldOutcome[] {
  const { proposal, ending } = record;
  if (ending !== null || proposal.person.spokenTo === 'council') return [];
  return proposal.lines.filter((line) => isTheirs(line, proposal.person.id)).flatMap((line) => outcomeOf(line, record));
}

function isTheirs({ about = [] }: Line, personId: string): boolean {
  return about.every((id) => id === personId);
}

function outcomeOf(line: Line, record: CopyRecord): readonly ToldOutcome[] {
  const last = decisionAbout(line, record);
  if (!last || !wasTold(last, record.proposal.person.name)) return [];
  const isKeptBack = last.decision.lines.filter((one) => isAbout(one, line)).every((one) => one.isKeptBack);
  const outcome = isKeptBack ? 'do_not_share' : last.decision.outcome;
  if (outcome === 'do_not_share' && wasSent(line, record)) return [];
  const takenBack = record.withdrawals.flatMap(({ lines }) => lines).map((one) => one.line.id);
  return [{ lineId: line.id, outcome, isTakenBack: takenBack.includes(line.id) }];
}

/** The decision that counts for a line; undefined where nobody has decided about it. */
export function decisionAbout(line: Line, { decisions }: Pick<CopyRecord, 'decisions'>): DecisionOfForm | undefined {
  return decisions.find(({ decision }) => decision.lines.some((one) => isAbout(one, line)));
}

function isAbout(one: { readonly recipientId: string | null; readonly itemId: string | null }, line: Line): boolean {
  return one.recipientId === line.recipientId && one.itemId === line.topic;
}

/** They themselves, by name, and of this decision: what they were told of an earlier version is not what counts now. */
function wasTold({ decision, decidedAt, version, since }: DecisionOfForm, name: string): boolean {
  const own = latestTelling(decision, since).filter(({ who }) => foldName(who) === foldName(name));
  return own.some(({ told, at }) => told === 'told' && (version === 1 || (at !== null && at >= decidedAt)));
}

/** Whether anything of it went to that recipient, under any form or none: of what went with none nobody knows what it held. */
function wasSent(line: Line, { proposal, wentOut }: CopyRecord): boolean {
  const name = foldName(proposal.recipients.find(({ id }) => id === line.recipientId)?.name ?? '');
  return wentOut.some(
    ({ recipientId, recipientName, itemId }) =>
      (recipientId === line.recipientId || foldName(recipientName) === name) &&
      (itemId === null || itemId === line.topic),
  );
}
