import type { AnsweredEvent, AskedLine, PutEvent, RecordFact } from '~/forms/agreement/record-events';
import { factsKnownOn, isByEndOf, type RecordEvent } from '~/forms/agreement/record-events';
import { reviewReasons } from '~/forms/agreement/reviews';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import type { Wish } from '~/forms/agreement/wishes';
import type { Reason } from '~/forms/deciders/sources';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** What was put to the family, with its review and its last day as they stand on the day that is asked about. */
export type Put = {
  readonly id: string;
  readonly agreementId: string;
  readonly reference: string;
  readonly at: string;
  readonly on: LocalDate;
  readonly reviewOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  /** Why it is due for review; empty when it is not. */
  readonly due: readonly Reason[];
};

/** What one person last said to one slot. What was taken back keeps what it was. */
export type Said = {
  readonly answer: AnsweredEvent;
  readonly on: LocalDate;
  readonly wish: Wish;
  readonly put: Put;
  readonly confirmed: boolean;
  readonly withdrawnOn: LocalDate | null;
};

/** One thing that may be agreed to: this item, this recipient, this purpose, one way. A line for both ways makes two. */
export type Slot = {
  readonly key: string;
  readonly line: AskedLine;
  readonly way: 'tell' | 'ask';
  /** The last time it was put to anybody. */
  readonly put: Put;
  /** By person; whoever was not asked, or did not answer, is not in it. */
  readonly says: ReadonlyMap<string, Said>;
};

/** A slot while answers are still being entered in it. */
type OpenSlot = Slot & { readonly says: Map<string, Said> };

export type WhatWasSaid = {
  readonly day: LocalDate;
  readonly childId: string;
  readonly names: ReadonlyMap<string, string>;
  readonly slots: readonly Slot[];
  /** Who was recorded as deciding; null: nobody recorded it, so whoever holds parental responsibility or speaks for themselves. */
  readonly governors: readonly string[] | null;
  /** The reasons a practitioner wrote about people who differ. */
  readonly considered: readonly Extract<RecordFact, { type: 'disagreement_considered' }>[];
};

/**
 * What people have said by the end of a day, as it was known at the end of `knownOn`: the same day for what the record said
 * then, a later one for what is known now of an earlier day. Every wish comes from an answer that its person gave.
 */
export function whatWasSaid(events: readonly RecordEvent[], day: LocalDate, knownOn: LocalDate = day): WhatWasSaid {
  const facts = factsKnownOn(events, knownOn).filter(({ at }) => isByEndOf(at, day));
  const puts = putsOf(facts, day);
  const names = new Map<string, string>();
  const slots = new Map<string, OpenSlot>();
  const slotsByLine = new Map<string, Map<string, OpenSlot[]>>();
  let childId = '';
  let governors: readonly string[] | null = null;
  const confirmed = new Set(facts.flatMap((fact) => (fact.type === 'confirmed' ? [fact.answerId] : [])));

  for (const fact of facts) {
    if (fact.type === 'put') {
      childId = fact.childId;
      for (const [id, name] of Object.entries(fact.names)) names.set(id, name);
      slotsByLine.set(fact.id, layOut(fact, puts.get(fact.id), slots));
    } else if (fact.type === 'answered') {
      names.set(fact.personId, fact.personName);
      take(fact, puts.get(fact.putId), slotsByLine.get(fact.putId), confirmed);
    } else if (fact.type === 'withdrew') {
      const on = londonDate(fact.at);
      for (const key of fact.slots) takeBack(slots.get(key)?.says, fact.personId, on);
    } else if (fact.type === 'governors_chosen') {
      governors = fact.personIds;
    }
  }
  const considered = facts.filter((fact) => fact.type === 'disagreement_considered');
  return { day, childId, names, slots: [...slots.values()], governors, considered };
}

/** The name of a slot: the same thing asked again is the same slot. Ids hold letters, figures, hyphens and dots. */
export function slotKey({ recipientId, itemId, purpose }: AskedLine, way: 'tell' | 'ask'): string {
  return `${recipientId}|${itemId}|${purpose}|${way}`;
}

/** The ways that information goes in a line. */
export function waysOf({ direction }: Pick<AskedLine, 'direction'>): readonly ('tell' | 'ask')[] {
  return direction === 'both' ? ['tell', 'ask'] : [direction];
}

function putsOf(facts: readonly RecordFact[], day: LocalDate): ReadonlyMap<string, Put> {
  const puts = facts.filter((fact) => fact.type === 'put');
  return new Map(puts.map((put) => [put.id, putOn(put, facts, day)]));
}

function putOn(put: PutEvent, facts: readonly RecordFact[], day: LocalDate): Put {
  const { id, agreementId, reference, at, birth, expiresOn } = put;
  const later = facts.filter((fact) => fact.at > put.at);
  const reviewed = later.findLast((fact) => fact.type === 'reviewed' && fact.agreementId === agreementId);
  const moved = later.findLast((fact) => fact.type === 'moved');
  const on = londonDate(put.at);
  const reviewOn = reviewed?.type === 'reviewed' ? reviewed.nextReviewOn : put.reviewOn;
  const since = reviewed ? londonDate(reviewed.at) : on;
  const movedTo = moved?.type === 'moved' && moved.at > (reviewed?.at ?? '') ? moved.to : null;
  return {
    id,
    agreementId,
    reference,
    at,
    on,
    reviewOn,
    expiresOn,
    due: reviewReasons({ since, reviewOn, birth, movedTo }, day),
  };
}

/** The slots of what was put, by line: one that was put before keeps what was said to it. */
function layOut(fact: PutEvent, put: Put | undefined, slots: Map<string, OpenSlot>) {
  const byLine = new Map<string, OpenSlot[]>();
  if (!put) return byLine;
  for (const line of fact.lines) {
    const own = waysOf(line).map((way) => {
      const key = slotKey(line, way);
      const slot = { key, line, way, put, says: slots.get(key)?.says ?? new Map<string, Said>() };
      slots.set(key, slot);
      return slot;
    });
    byLine.set(line.id, own);
  }
  return byLine;
}

function take(
  answer: AnsweredEvent,
  put: Put | undefined,
  byLine: ReadonlyMap<string, readonly OpenSlot[]> | undefined,
  confirmations: ReadonlySet<string>,
): void {
  if (!put || !byLine) return;
  const on = londonDate(answer.at);
  const confirmed = !SIGNING_METHODS[answer.method].toBeConfirmed || confirmations.has(answer.id);
  for (const wish of answer.wishes) {
    const said: Said = { answer, on, wish, put, confirmed, withdrawnOn: null };
    for (const { says } of byLine.get(wish.lineId) ?? []) says.set(answer.personId, said);
  }
}

/** Only an agreement can be taken back, by the person who gave it. */
function takeBack(says: Map<string, Said> | undefined, personId: string, on: LocalDate): void {
  const said = says?.get(personId);
  if (!said || said.withdrawnOn !== null || !isYes(said.wish)) return;
  says?.set(personId, { ...said, withdrawnOn: on });
}

/** Whether a wish is a yes, with or without limits. */
export function isYes({ wish }: Pick<Wish, 'wish'>): boolean {
  return wish === 'agree' || wish === 'agree_with_limits';
}
