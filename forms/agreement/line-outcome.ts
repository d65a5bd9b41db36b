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
  /** What each person's information in it comes to; left out where it holds the child's alone. */
  readonly parts?: readonly LinePart[];
};

/** One person's information in a line: the child's, which those who decide answer for, or an adult's own. */
export type LinePart = Omit<LineOutcome, 'parts'> & { readonly of: 'child' | { readonly personId: string } };

/** What one line comes to on the day of the record. Total: every line has exactly one outcome. */
export function outcomeOfLine(slot: Slot, childId: string): LineOutcome {
  const { about } = slot.line;
  if (about.length === 0 || (about.length === 1 && about[0] === childId)) return childsPart(slot);
  const parts = about.map(
    (personId): LinePart =>
      personId === childId ? { ...childsPart(slot), of: 'child' } : { ...ownPart(slot, personId), of: { personId } },
  );
  return { ...together(parts), parts };
}

/** The weakest counts. Where everybody agreed, it stands since the last of them did, and is confirmed once all of them are. */
function together(parts: readonly LinePart[]): Omit<LineOutcome, 'parts'> {
  const { of: _whose, ...weakest } = parts.reduce((least, part) => (rank(part.kind) < rank(least.kind) ? part : least));
  if (weakest.kind !== 'agreed' && weakest.kind !== 'agreed_with_limits') return weakest;
  const last = parts.reduce((latest, part) => ((part.yes?.by.at ?? '') > (latest.yes?.by.at ?? '') ? part : latest));
  const deciding = [...new Set(parts.flatMap((part) => part.deciding))];
  return { ...weakest, yes: last.yes, unconfirmed: parts.some(({ unconfirmed }) => unconfirmed), deciding };
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
    const kind = saysOf(deciding, 'agree_with_limits') ? 'agreed_with_limits' : 'agreed';
    return { slot, kind, yes, put: yes.put, unconfirmed: !yes.by.confirmed, conflict: null, deciding };
  }
  const kind = withoutYes(deciding);
  const ended = bestOf(deciding, ({ say }) => say === kind && (say === 'withdrawn' || say === 'expired'));
  return { slot, kind, yes: ended, put: ended?.put ?? slot.put, unconfirmed: false, conflict: null, deciding };
}

function withoutYes(deciding: readonly Said[]): LineOutcomeKind {
  if (saysOf(deciding, 'withdrawn')) return 'withdrawn';
  if (saysOf(deciding, 'expired')) return 'expired';
  if (saysOf(deciding, 'refuse')) return 'refused';
  return saysOf(deciding, 'no_view') ? 'no_view' : 'not_asked';
}

function saysOf(deciding: readonly Said[], wanted: Said['say']): boolean {
  return deciding.some(({ say }) => say === wanted);
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
