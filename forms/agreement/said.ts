import { type Put, putsOn } from '~/forms/agreement/puts';
import type { AnsweredEvent, AskedLine, PutEvent, RecordFact } from '~/forms/agreement/record-events';
import { factsKnownOn, isByEndOf, type RecordEvent } from '~/forms/agreement/record-events';
import { slotKey, waysOf } from '~/forms/agreement/slot-key';
import { type Speaker, speakerOf, speakerUnder } from '~/forms/agreement/speaker';
import type { Saying } from '~/forms/deciders/disagreement';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** What one person last said to one slot, and what it comes to on the day. What was taken back keeps what it was. */
export type Said = {
  readonly by: Speaker;
  /** Agreement that was taken back, or whose last day is past, is no yes any longer; and neither is a no. */
  readonly say: Saying['say'];
  readonly limitText: string | null;
  readonly put: Put;
  readonly withdrawnOn: LocalDate | null;
};

/** One thing that may be agreed to: this item, this recipient, this purpose, one way. A line for both ways makes two. */
export type Slot = {
  readonly key: string;
  readonly line: AskedLine;
  readonly way: 'tell' | 'ask';
  /** The last time it was put to anybody. */
  readonly put: Put;
  /** One for each person who answered, by their id; whoever was not asked, or did not answer, is not in it. */
  readonly says: readonly Said[];
};

/** A slot while answers are still being entered in it. */
type OpenSlot = Slot & { readonly says: Said[] };

export type WhatWasSaid = {
  readonly day: LocalDate;
  readonly childId: string;
  readonly names: ReadonlyMap<string, string>;
  readonly slots: readonly Slot[];
  /** The reasons a practitioner wrote about people who differ. */
  readonly considered: readonly Extract<RecordFact, { type: 'disagreement_considered' }>[];
};

/**
 * What people have said by the end of a day, as it was known at the end of `knownOn`: the same day for what the record said
 * then, a later one for what is known now of an earlier day. Every wish comes from an answer that its person gave.
 */
export function whatWasSaid(events: readonly RecordEvent[], day: LocalDate, knownOn: LocalDate = day): WhatWasSaid {
  const facts = factsKnownOn(events, knownOn).filter(({ at }) => isByEndOf(at, day));
  const puts = putsOn(facts, day);
  const names = new Map<string, string>();
  const slots = new Map<string, OpenSlot>();
  const slotsByLine = new Map<string, Map<string, OpenSlot[]>>();
  let childId = '';
  const governors = governorsIn(facts, puts);
  const confirmed = new Set(facts.flatMap((fact) => (fact.type === 'confirmed' ? [fact.answerId] : [])));

  for (const fact of facts) {
    if (fact.type === 'put') {
      childId = fact.childId;
      for (const [id, name] of Object.entries(fact.names)) names.set(id, name);
      slotsByLine.set(fact.id, layOut(fact, puts.get(fact.id), slots));
    } else if (fact.type === 'answered') {
      names.set(fact.personId, fact.personName);
      take(
        fact,
        puts.get(fact.putId),
        slotsByLine.get(fact.putId),
        speakerOf(fact, confirmed, governors(fact.putId)),
        day,
      );
    } else if (fact.type === 'withdrew') {
      const on = londonDate(fact.at);
      for (const key of fact.slots) takeBack(slots.get(key)?.says ?? [], fact.personId, on);
    }
  }
  for (const { says, put } of slots.values()) readUnder(says, put, governors);
  const considered = facts.filter((fact) => fact.type === 'disagreement_considered');
  return { day, childId, names, slots: [...slots.values()], considered };
}

type GovernorsOf = (putId: string) => readonly string[] | null;

/**
 * Who was last recorded as deciding about what was put; null: nobody recorded it, so whoever holds parental responsibility or
 * speaks for themselves. Who decides about one thing ends nothing that others agreed to before about another.
 */
function governorsIn(facts: readonly RecordFact[], puts: ReadonlyMap<string, Put>): GovernorsOf {
  const chosen = facts.filter((fact) => fact.type === 'governors_chosen');
  return (putId) => {
    const put = puts.get(putId);
    return (put && chosen.findLast((choice) => concerns(choice, put))?.personIds) ?? null;
  };
}

/** What was found when one thing was put is said of that alone; a choice, of its own form and of what is put from then on. */
function concerns(choice: Extract<RecordFact, { type: 'governors_chosen' }>, put: Put): boolean {
  if (choice.putId !== undefined) return choice.putId === put.id;
  return choice.agreementId === put.agreementId || choice.at <= put.at;
}

/** What was put again goes by who decided then, also for what was said to it before. */
function readUnder(says: Said[], put: Put, governors: GovernorsOf): void {
  says.forEach((said, place) => {
    if (said.put !== put) says[place] = { ...said, by: speakerUnder(said.by, governors(put.id)) };
  });
}

/** The slots of what was put, by line: one that was put before keeps what was said to it. */
function layOut(fact: PutEvent, put: Put | undefined, slots: Map<string, OpenSlot>) {
  const byLine = new Map<string, OpenSlot[]>();
  if (!put) return byLine;
  for (const line of fact.lines) {
    const own = waysOf(line).map((way) => {
      const key = slotKey(line, way);
      const slot = { key, line, way, put, says: slots.get(key)?.says ?? [] };
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
  by: Speaker,
  day: LocalDate,
): void {
  if (!put || !byLine) return;
  const ended = put.expiresOn !== null && put.expiresOn < day;
  for (const { lineId, wish, limitText } of answer.wishes) {
    const say = ended && isYes(wish) ? 'expired' : wish;
    for (const { says } of byLine.get(lineId) ?? []) enter(says, { by, say, limitText, put, withdrawnOn: null });
  }
}

/** In place of what the same person said before, or among the others by their ids: whoever signed first. */
function enter(says: Said[], said: Said): void {
  const { personId } = said.by;
  let place = says.length;
  while (place > 0 && (says[place - 1]?.by.personId ?? '') >= personId) place -= 1;
  if (place === says.length) says.push(said);
  else says.splice(place, says[place]?.by.personId === personId ? 1 : 0, said);
}

/** Only an agreement can be taken back, by the person who gave it. */
function takeBack(says: Said[], personId: string, on: LocalDate): void {
  const place = says.findIndex(({ by }) => by.personId === personId);
  const said = says[place];
  if (said && (isYes(said.say) || said.say === 'expired')) says[place] = { ...said, say: 'withdrawn', withdrawnOn: on };
}

/** Who of the family answered, each once by name. An officer answers for the council. */
export function familyIn(says: readonly Said[]): readonly string[] {
  return [...new Set(says.filter(({ by }) => by.capacity !== 'council').map(({ by }) => by.name))];
}

/** Whether what somebody says is a yes that stands, with or without limits. */
export function isYes(say: Saying['say']): say is 'agree' | 'agree_with_limits' {
  return say === 'agree' || say === 'agree_with_limits';
}
