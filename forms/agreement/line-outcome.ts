import { isYes, type Put, type Said, type Slot, type WhatWasSaid } from '~/forms/agreement/said';
import { CAPACITIES, maySpeak } from '~/forms/deciders/capacities';
import { type Disagreement, disagreementIn, type Saying } from '~/forms/deciders/disagreement';
import type { LocalDate } from '~/forms/values/dates';

/** What the people of one line come to, the weakest first: where a line holds several people's information, the weakest counts. */
export const LINE_OUTCOMES = [
  'conflicting',
  'withdrawn',
  'refused',
  'expired',
  'no_view',
  'not_asked',
  'agreed_with_limits',
  'agreed',
] as const;

export type LineOutcomeKind = (typeof LINE_OUTCOMES)[number];

export type LineOutcome = {
  readonly slot: Slot;
  readonly kind: LineOutcomeKind;
  /** The yes that stands, or the yes that ended; null where there is none. */
  readonly yes: Said | null;
  /** The put that the outcome goes by: where it is in writing, and whether it is due for review. */
  readonly put: Put;
  readonly unconfirmed: boolean;
  readonly conflict: Disagreement | null;
  /** Whose answers counted. */
  readonly deciding: readonly Said[];
};

/** What one line comes to on the day of the record. Total: every line has exactly one outcome. */
export function outcomeOfLine(slot: Slot, record: WhatWasSaid): LineOutcome {
  const parts = slot.line.about.map((personId) =>
    personId === record.childId ? childsPart(slot, record) : ownPart(slot, personId, record.day),
  );
  const [first = childsPart(slot, record), ...rest] = parts;
  return rest.reduce((weakest, part) => (rank(part.kind) < rank(weakest.kind) ? part : weakest), first);
}

/** What somebody says now: an agreement that was taken back, or whose last day is past, is no yes any longer. */
export function sayOf({ wish, withdrawnOn, put }: Said, day: LocalDate): Saying['say'] {
  if (!isYes(wish)) return wish.wish;
  if (withdrawnOn !== null) return 'withdrawn';
  return put.expiresOn !== null && put.expiresOn < day ? 'expired' : wish.wish;
}

/** Whether a voice is one that decides: chosen, or by default; never one without standing. */
export function governs({ answer }: Said, { governors }: WhatWasSaid): boolean {
  if (!maySpeak(answer.capacity)) return false;
  return governors ? governors.includes(answer.personId) : CAPACITIES[answer.capacity].byDefault;
}

/** The child's information: any one of those who decide is enough, and whoever else has a say may differ. */
function childsPart(slot: Slot, record: WhatWasSaid): LineOutcome {
  const said = [...slot.says.values()].filter(({ answer }) => maySpeak(answer.capacity));
  const deciding = said.filter((one) => governs(one, record));
  const part = partOf(slot, deciding, record.day);
  if (deciding.length === 0 || said.length < 2) return part;
  const conflict = disagreementIn(said.map((one) => sayingOf(one, record.day)));
  return conflict ? { ...part, kind: 'conflicting', conflict } : part;
}

/** Another person's own information: nobody's yes but theirs. */
function ownPart(slot: Slot, personId: string, day: LocalDate): LineOutcome {
  const own = slot.says.get(personId);
  return partOf(slot, own ? [own] : [], day);
}

function partOf(slot: Slot, deciding: readonly Said[], day: LocalDate): LineOutcome {
  const standing = deciding.filter((one) => isStanding(one, day));
  const yes = bestOf(standing);
  if (yes) {
    const limited = standing.some(({ wish }) => wish.wish === 'agree_with_limits');
    const kind = limited ? 'agreed_with_limits' : 'agreed';
    return { slot, kind, yes, put: yes.put, unconfirmed: !yes.confirmed, conflict: null, deciding };
  }
  const kind = withoutYes(deciding, day);
  const ended =
    kind === 'withdrawn' || kind === 'expired' ? bestOf(deciding.filter((one) => sayOf(one, day) === kind)) : null;
  return { slot, kind, yes: ended, put: ended?.put ?? slot.put, unconfirmed: false, conflict: null, deciding };
}

function withoutYes(deciding: readonly Said[], day: LocalDate): LineOutcomeKind {
  const says = new Set(deciding.map((one) => sayOf(one, day)));
  if (says.has('withdrawn')) return 'withdrawn';
  if (says.has('expired')) return 'expired';
  if (says.has('refuse')) return 'refused';
  return says.has('no_view') ? 'no_view' : 'not_asked';
}

/** The yes to go by, whoever signed first: one that was confirmed, of what was put last; then by person. */
function bestOf(said: readonly Said[]): Said | null {
  return said.reduce<Said | null>((best, next) => {
    if (best === null || next.confirmed !== best.confirmed) return best === null || next.confirmed ? next : best;
    if (next.put.at !== best.put.at) return next.put.at > best.put.at ? next : best;
    return next.answer.personId < best.answer.personId ? next : best;
  }, null);
}

function isStanding(said: Said, day: LocalDate): boolean {
  const say = sayOf(said, day);
  return say === 'agree' || say === 'agree_with_limits';
}

function sayingOf(said: Said, day: LocalDate): Saying {
  const { personId, personName, capacity } = said.answer;
  return { personId, name: personName, capacity, say: sayOf(said, day) };
}

function rank(kind: LineOutcomeKind): number {
  return LINE_OUTCOMES.indexOf(kind);
}
