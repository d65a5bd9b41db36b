import type { Recipient } from '~/forms/agreement/lines';
import { type Topic, type TopicId, topicIn } from '~/forms/agreement/topics';
import { agreedWishes, everybody } from '~/forms/copies/agreed-lines';
import { isYes } from '~/forms/copies/recipients-to-tell';
import type { CopyRecord } from '~/forms/copies/record';
import { decisionAbout } from '~/forms/copies/told-outcomes';
import { ageAt, yearsForRules } from '~/forms/deciders/age';
import { birthOf } from '~/forms/deciders/birth-of';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';

/** The copy's words are for a reading age of 7 to 9: a child of 8 reads them, and a younger one is told in person. */
export const READS_OWN_COPY_FROM = 8;

/** What one recipient will be told or asked, as far as it is agreed. */
type Plan = {
  readonly recipient: Recipient;
  readonly topics: readonly { readonly id: TopicId; readonly topic: Topic }[];
};

/** What a child for whom somebody else decides may see: nothing of what anybody said but a yes to everything. */
export type ChildsPart = {
  readonly asked: readonly string[];
  /** Everybody who was asked said yes to everything, and it counts. Otherwise nobody's answer is told. */
  readonly isSettled: boolean;
  /** Something of it still waits for a decision of the council. */
  readonly isOpen: boolean;
  readonly plans: readonly Plan[];
};

/** A yes is a plan until the council decides otherwise. */
const PLANNED: ReadonlySet<DecisionOutcome | null> = new Set([null, 'share', 'share_in_part']);

/**
 * The part of a record for the child's own copy. Null where there is none: the child will not be told or answers themself, is
 * younger than 8 or not born, the form was entered in error, or is of version 1, which has no such copy. Lines that hold an
 * adult's own information are left out.
 */
export function childsPart(record: CopyRecord): ChildsPart | null {
  const { proposal } = record;
  const all = everybody(record);
  const answersThemself = all.some((one) => one.proposal.person.spokenTo === 'own');
  const isVersion1 = proposal.person.standing === null;
  if (isVersion1 || answersThemself || record.ending || proposal.office.views.told === 'no') return null;
  if (yearsAsked(record) < READS_OWN_COPY_FROM) return null;
  const lines = proposal.lines.filter(({ about = [] }) => about.length === 0);
  if (lines.length === 0) return null;
  const agreed = new Set(agreedWishes(all).map(({ lineId }) => lineId));
  const said = lines.filter(({ id }) => agreed.has(id));
  const outcomes = lines.map((line) => decisionAbout(line, record)?.decision.outcome ?? null);
  const planned = said.filter((line) => PLANNED.has(outcomes[lines.indexOf(line)] ?? null));
  return {
    asked: all.map((one) => one.proposal.person.name),
    isSettled: said.length === lines.length && all.every(({ wishes }) => wishes.every(isYes)),
    isOpen: outcomes.some((outcome) => outcome === null || outcome === 'defer'),
    plans: proposal.recipients.flatMap((recipient) => {
      const own = planned.filter(({ recipientId }) => recipientId === recipient.id);
      const topics = own.map(({ topic }) => ({ id: topic, topic: topicIn(proposal.topics, topic) }));
      return topics.length > 0 ? [{ recipient, topics }] : [];
    }),
  };
}

function yearsAsked({ proposal: { child, signedAt } }: CopyRecord): number {
  const { dateOfBirth, birthKind = 'born', birthLatest = null } = child;
  return yearsForRules(ageAt(birthOf({ dateOfBirth, birthKind, birthLatest }), signedAt)) ?? 0;
}
