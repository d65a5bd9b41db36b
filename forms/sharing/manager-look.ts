import type { KeptDecision, SharingDecision } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { isOverride, isSharing } from '~/forms/sharing/override';
import type { LocalDate } from '~/forms/values/dates';
import { dueWithinADay } from '~/forms/values/due';
import { couldBeNameOf } from '~/forms/values/names';
import { listOf } from '~/forms/values/text';

/** What a safeguarding manager may say of a decision. None of it undoes the decision: who decided may decide again. */
export const VERDICTS = {
  agree: { label: 'I agree', said: 'agrees' },
  disagree: { label: 'I disagree', said: 'disagrees' },
  advise: { label: 'I advise something else', said: 'advises something else' },
} as const satisfies Record<string, { readonly label: string; readonly said: string }>;

export type VerdictId = keyof typeof VERDICTS;

/** A member of staff as somebody who might look at a decision. */
export type Looker = { readonly staffId: string; readonly name: string };

export const OWN_DECISION =
  'You made, authorised or recorded this decision, so another safeguarding manager has to look at it.';

/** Whether a manager is asked to look at a decision within 24 hours: at an override, and at an urgent share. */
export function asksForLook(decision: SharingDecision): boolean {
  return isOverride(decision) || (decision.isUrgent && isSharing(decision));
}

/**
 * Whether a manager has looked at what counts now: at the latest version that asks for a look, or at one whose outcome, ground, lines
 * and basis are the same. What they agreed to is nothing else than what they saw. `versions`: the last one first.
 */
export function isLookedAt(versions: readonly KeptDecision[], facts: readonly DecisionFact[]): boolean {
  const latest = versions.find(({ decision }) => asksForLook(decision));
  const looked = facts.flatMap((fact) => (fact.type === 'reviewed' ? [fact.decisionId] : []));
  const seen = versions.filter(({ id }) => looked.includes(id));
  return latest !== undefined && seen.some(({ decision }) => isSameToLookAt(decision, latest.decision));
}

function isSameToLookAt(one: SharingDecision, other: SharingDecision): boolean {
  const [seen, now] = [one, other].map(({ outcome, override, lines }) => {
    const what = lines.map(({ key, recipientName, way, basis }) => JSON.stringify([key, recipientName, way, basis]));
    return JSON.stringify([outcome, override, what.toSorted()]);
  });
  return seen === now;
}

/**
 * Whether somebody made, authorised, or wrote down any version of a decision: nobody looks at their own. A name that was typed
 * may be short or without its given names; where it could be theirs, somebody else looks.
 */
export function isOwnDecision(versions: readonly KeptDecision[], { staffId, name }: Looker): boolean {
  return versions.some(({ recordedBy, decision: { decidedBy, authorisedBy } }) => {
    const makers = [decidedBy, ...(authorisedBy ? [authorisedBy] : [])];
    return recordedBy === staffId || makers.some((maker) => couldBeNameOf(maker.name, name));
  });
}

/** The words of the manager's task and by when it is due, to the minute, for a decision as it was just recorded; null where none is needed. */
export function managerTaskFor({ decision, recordedAt }: Pick<KeptDecision, 'decision' | 'recordedAt'>): {
  readonly who: string;
  readonly detail: string;
  readonly dueOn: LocalDate;
  readonly dueAt: string;
} | null {
  if (!asksForLook(decision)) return null;
  const what = isOverride(decision) ? 'Somebody’s refusal was gone against' : 'It was shared urgently';
  return {
    who: listOf([...new Set(decision.lines.map(({ recipientName }) => recipientName))]),
    detail: `${what}. ${decision.decidedBy.name} decided it.`,
    ...dueWithinADay(recordedAt),
  };
}
