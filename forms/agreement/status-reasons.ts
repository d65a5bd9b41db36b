import { type LineOutcome, sayOf } from '~/forms/agreement/line-outcome';
import type { Said, WhatWasSaid } from '~/forms/agreement/said';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import { CAPACITIES } from '~/forms/deciders/capacities';
import type { Saying } from '~/forms/deciders/disagreement';
import { because, type Source } from '~/forms/deciders/sources';
import { formatDate, type LocalDate } from '~/forms/values/dates';
import { listOf } from '~/forms/values/text';

/** Why a record has its status: what it says, the events it comes from, and the rule where one stands behind it. */
export type StatusReason = {
  readonly text: string;
  readonly eventIds: readonly string[];
  readonly source: Source | null;
};

/** The reasons of a status, at least one: what each person said, then what that leaves open. */
export function statusReasons(said: WhatWasSaid, lines: readonly LineOutcome[]): readonly StatusReason[] {
  if (lines.length === 0) return [fact('Nothing has been put to anybody yet.')];
  const open = lines.filter(({ kind }) => kind === 'not_asked').length;
  const differ = lines.filter(({ conflict }) => conflict !== null).length;
  return [
    ...peoplesReasons(said),
    ...(open > 0 ? [fact(`${countOf(open, lines.length)} not answered by anybody who decides.`)] : []),
    ...(differ > 0 ? [rule(`They differ about ${countOf(differ, lines.length)}.`, 'keep_apart')] : []),
    ...said.considered.map(({ id, reasons }) => fact(`The practitioner considered it: ${reasons}`, [id])),
    ...confirmationReasons(lines, said.day),
    ...dueReasons(lines),
  ];
}

const SAY_WORDS: Readonly<Record<Saying['say'], string>> = {
  agree: 'yes to',
  agree_with_limits: 'yes with limits to',
  refuse: 'no to',
  no_view: 'no view on',
  withdrawn: 'took back',
  expired: 'past its last day:',
};

type Tally = { readonly last: Said; readonly says: Map<Saying['say'], number>; readonly events: Set<string> };

/** One reason for each person who answered, by name; whoever did not answer has none. */
function peoplesReasons(said: WhatWasSaid): readonly StatusReason[] {
  const tallies = new Map<string, Tally>();
  for (const { says } of said.slots) {
    for (const [personId, one] of says) {
      const tally = tallies.get(personId) ?? { last: one, says: new Map(), events: new Set() };
      const say = sayOf(one, said.day);
      tally.says.set(say, (tally.says.get(say) ?? 0) + 1);
      tally.events.add(one.answer.id);
      tallies.set(personId, one.answer.at > tally.last.answer.at ? { ...tally, last: one } : tally);
    }
  }
  return [...tallies.values()].sort(byName).map(personsReason);
}

function personsReason({ last, says, events }: Tally): StatusReason {
  const { personName, capacity, method } = last.answer;
  const parts = [...says]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([say, count]) => `${SAY_WORDS[say]} ${count}`);
  const how = `${formatDate(last.on)}, ${SIGNING_METHODS[method].label}`;
  return fact(`${personName} (${CAPACITIES[capacity].label}): ${listOf(parts)}. ${how}.`, [...events]);
}

function byName({ last: one }: Tally, { last: other }: Tally): number {
  const [a, b] = [one, other].map(({ answer }) => `${answer.personName}|${answer.personId}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function confirmationReasons(lines: readonly LineOutcome[], day: LocalDate): readonly StatusReason[] {
  const waiting = new Map(
    lines.flatMap(({ unconfirmed, yes }) => (unconfirmed && yes ? [[yes.answer.id, yes.answer] as const] : [])),
  );
  return [...waiting.values()].map(({ id, personName, confirmBy }) => {
    const late = confirmBy !== null && confirmBy < day ? 'was' : 'is';
    const when = confirmBy === null ? 'No day is set for it.' : `It ${late} due by ${formatDate(confirmBy)}.`;
    return fact(`What ${personName} said by telephone is not confirmed in writing. ${when}`, [id]);
  });
}

function dueReasons(lines: readonly LineOutcome[]): readonly StatusReason[] {
  const puts = new Map(lines.filter(({ kind }) => kind !== 'not_asked').map(({ put }) => [put.id, put]));
  return [...puts.values()].flatMap(({ id, due }) => due.map(({ text, source }) => ({ text, source, eventIds: [id] })));
}

function countOf(count: number, all: number): string {
  return `${count} of ${all}`;
}

function fact(text: string, eventIds: readonly string[] = []): StatusReason {
  return { text, eventIds, source: null };
}

function rule(text: string, source: Parameters<typeof because>[1]): StatusReason {
  return { ...because(text, source), eventIds: [] };
}
