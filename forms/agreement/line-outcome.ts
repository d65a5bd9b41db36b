import type { Put } from '~/forms/agreement/puts';
import { isYes, type Said, type Slot } from '~/forms/agreement/said';
import { type Disagreement, disagreementIn } from '~/forms/deciders/disagreement';

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
export function outcomeOfLine(slot: Slot, childId: string): LineOutcome {
  const parts = slot.line.about.map((personId) => (personId === childId ? childsPart(slot) : ownPart(slot, personId)));
  const [first = childsPart(slot), ...rest] = parts;
  return rest.reduce((weakest, part) => (rank(part.kind) < rank(weakest.kind) ? part : weakest), first);
}

/** The child's information: any one of those who decide is enough, and whoever else has a say may differ. */
function childsPart(slot: Slot): LineOutcome {
  const { says } = slot;
  const deciding = says.filter(({ by }) => by.decides);
  const part = partOf(slot, deciding);
  if (deciding.length === 0 || says.length < 2 || says.every(({ say }) => !isYes(say))) return part;
  const conflict = disagreementIn(says);
  return conflict ? { ...part, kind: 'conflicting', conflict } : part;
}

/** Another person's own information: nobody's yes but theirs. */
function ownPart(slot: Slot, personId: string): LineOutcome {
  return partOf(
    slot,
    slot.says.filter(({ by }) => by.personId === personId),
  );
}

function partOf(slot: Slot, deciding: readonly Said[]): LineOutcome {
  const yes = bestOf(deciding, isStanding);
  if (yes) {
    const kind = deciding.some(({ say }) => say === 'agree_with_limits') ? 'agreed_with_limits' : 'agreed';
    return { slot, kind, yes, put: yes.put, unconfirmed: !yes.by.confirmed, conflict: null, deciding };
  }
  const kind = withoutYes(deciding);
  const ended = bestOf(deciding, ({ say }) => say === kind && (say === 'withdrawn' || say === 'expired'));
  return { slot, kind, yes: ended, put: ended?.put ?? slot.put, unconfirmed: false, conflict: null, deciding };
}

function withoutYes(deciding: readonly Said[]): LineOutcomeKind {
  const has = (wanted: Said['say']) => deciding.some(({ say }) => say === wanted);
  if (has('withdrawn')) return 'withdrawn';
  if (has('expired')) return 'expired';
  if (has('refuse')) return 'refused';
  return has('no_view') ? 'no_view' : 'not_asked';
}

/** The one to go by, whoever signed first: one that was confirmed, of what was put last; then by person. */
function bestOf(said: readonly Said[], counts: (said: Said) => boolean): Said | null {
  let best: Said | null = null;
  for (const next of said) if (counts(next) && (best === null || isBetter(next, best))) best = next;
  return best;
}

function isBetter(next: Said, best: Said): boolean {
  if (next.by.confirmed !== best.by.confirmed) return next.by.confirmed;
  return next.put.at > best.put.at;
}

function isStanding({ say }: Said): boolean {
  return isYes(say);
}

function rank(kind: LineOutcomeKind): number {
  return LINE_OUTCOMES.indexOf(kind);
}
