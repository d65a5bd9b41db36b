import type { LineOutcome } from '~/forms/agreement/line-outcome';
import type { Said, WhatWasSaid } from '~/forms/agreement/said';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import type { Speaker } from '~/forms/agreement/speaker';
import { CAPACITIES } from '~/forms/deciders/capacities';
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
  const open = lines.filter(isOpenForChild).length;
  const differ = lines.filter(({ conflict }) => conflict !== null).length;
  return [
    ...peoplesReasons(said),
    ...(open > 0 ? [fact(`${countOf(open, lines.length)} not answered by anybody who decides.`)] : []),
    ...ownReasons(said, lines),
    ...(differ > 0 ? [rule(`They differ about ${countOf(differ, lines.length)}.`, 'keep_apart')] : []),
    ...said.considered.map(({ id, reasons }) => fact(`The practitioner considered it: ${reasons}`, [id])),
    ...confirmationReasons(lines, said.day),
    ...dueReasons(lines),
  ];
}

/** Nobody who decides for the child has answered; where a line holds adults' own information too, that is said apart. */
export function isOpenForChild({ kind, parts }: LineOutcome): boolean {
  return parts ? parts.some((part) => part.of === 'child' && part.kind === 'not_asked') : kind === 'not_asked';
}

/** Adults whose own information is asked about, and who have not answered, each with how much it is. */
function ownReasons({ names }: WhatWasSaid, lines: readonly LineOutcome[]): readonly StatusReason[] {
  const waiting = new Map<string, number>();
  for (const line of lines) {
    for (const personId of adultsToAnswer(line)) waiting.set(personId, (waiting.get(personId) ?? 0) + 1);
  }
  return [...waiting].map(([personId, count]) => {
    const name = names.get(personId) ?? 'an adult';
    return fact(
      `${countOf(count, lines.length)}: ${name}’s own information is in it. They have not answered, and nobody else can.`,
    );
  });
}

/** The adults whose own information a line holds, and who have not answered it. */
export function adultsToAnswer({ parts }: LineOutcome): readonly string[] {
  if (parts === null) return NOBODY;
  return parts.flatMap(({ of, kind }) => (of !== 'child' && kind === 'not_asked' ? [of.personId] : []));
}

const NOBODY: readonly string[] = [];

const SAY_WORDS: Readonly<Record<Said['say'], string>> = {
  agree: 'yes to',
  agree_with_limits: 'yes with limits to',
  refuse: 'no to',
  no_view: 'no view on',
  withdrawn: 'took back',
  expired: 'past its last day:',
};

type Counts = Map<Said['say'], number>;
type Tally = { readonly last: Speaker; readonly counts: Counts; readonly answers: readonly string[] };

/** One reason for each person who answered, by name; whoever did not answer has none. */
function peoplesReasons({ slots }: WhatWasSaid): readonly StatusReason[] {
  const bySpeaker = new Map<Speaker, Counts>();
  for (const { says } of slots) {
    for (const { by, say } of says) {
      let counts = bySpeaker.get(by);
      if (!counts) {
        counts = new Map();
        bySpeaker.set(by, counts);
      }
      counts.set(say, (counts.get(say) ?? 0) + 1);
    }
  }
  const people = new Map<string, Tally>();
  for (const [by, counts] of bySpeaker) people.set(by.personId, joined(people.get(by.personId), by, counts));
  return [...people.values()].sort(byName).map(personsReason);
}

/** What one person said in several answers, counted together; the last of them says how. */
function joined(before: Tally | undefined, by: Speaker, counts: Counts): Tally {
  if (!before) return { last: by, counts, answers: [by.answerId] };
  for (const [say, count] of before.counts) counts.set(say, (counts.get(say) ?? 0) + count);
  return {
    last: by.at > before.last.at ? by : before.last,
    counts,
    answers: [...new Set([...before.answers, by.answerId])].sort(),
  };
}

function personsReason({ last, counts, answers }: Tally): StatusReason {
  const parts = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([say, count]) => `${SAY_WORDS[say]} ${count}`);
  const how = `${formatDate(last.on)}, ${SIGNING_METHODS[last.method].label}`;
  const pressed = last.pressed ? ' The practitioner thinks that somebody pressed them: do not rely on it.' : '';
  return fact(`${last.name} (${CAPACITIES[last.capacity].label}): ${listOf(parts)}. ${how}.${pressed}`, answers);
}

function byName({ last: one }: Tally, { last: other }: Tally): number {
  return `${one.name}|${one.personId}` < `${other.name}|${other.personId}` ? -1 : 1;
}

function confirmationReasons(lines: readonly LineOutcome[], day: LocalDate): readonly StatusReason[] {
  const waiting = new Map(
    partsOf(lines).flatMap(({ unconfirmed, yes }) => (unconfirmed && yes ? [[yes.by.answerId, yes.by] as const] : [])),
  );
  return [...waiting.values()].map(({ answerId, name, confirmBy }) => {
    const late = confirmBy !== null && confirmBy < day ? 'was' : 'is';
    const when = confirmBy === null ? 'No day is set for it.' : `It ${late} due by ${formatDate(confirmBy)}.`;
    return fact(`What ${name} said by telephone is not confirmed in writing. ${when}`, [answerId]);
  });
}

/** What was said for the child and by each adult for their own, one by one; only of lines that were agreed. */
function partsOf(lines: readonly LineOutcome[]): readonly Pick<LineOutcome, 'unconfirmed' | 'yes'>[] {
  return lines.flatMap((line): readonly Pick<LineOutcome, 'unconfirmed' | 'yes'>[] =>
    line.unconfirmed ? (line.parts ?? [line]) : [],
  );
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
