import type { Put } from '~/forms/agreement/puts';
import { isYes, type Said, type Slot } from '~/forms/agreement/said';
import { CAPACITIES } from '~/forms/deciders/capacities';
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
  /** What each person's information in it comes to; null where it holds the child's alone. */
  readonly parts: readonly LinePart[] | null;
};

/** Whether the yes is the council's alone: officers authorised it for a child in its care, and nobody agreed. */
export function isAuthorised({ deciding }: Pick<LineOutcome, 'deciding'>): boolean {
  const yes = deciding.filter(({ say }) => isYes(say));
  return yes.length > 0 && yes.every(({ by }) => CAPACITIES[by.capacity].yes === 'authorised');
}

/** One person's information in a line: the child's, which those who decide answer for, or an adult's own. */
export type LinePart = Omit<LineOutcome, 'parts'> & { readonly of: 'child' | { readonly personId: string } };

/** What one line comes to on the day of the record. Total: every line has exactly one outcome. */
export function outcomeOfLine(slot: Slot, childId: string): LineOutcome {
  const { about } = slot.line;
  if (about.length === 0 || (about.length === 1 && about[0] === childId)) return childsPart(slot);
  const parts = about.map((personId): LinePart => {
    const part = personId === childId ? childsPart(slot) : ownPart(slot, personId);
    return partFor(personId === childId ? 'child' : { personId }, part);
  });
  return together(parts);
}

function partFor(of: LinePart['of'], { slot, kind, yes, put, unconfirmed, conflict, deciding }: LineOutcome): LinePart {
  return { of, slot, kind, yes, put, unconfirmed, conflict, deciding };
}

/** The weakest counts. Where everybody agreed, it stands since the last of them did, and is confirmed once all of them are. */
function together(parts: readonly LinePart[]): LineOutcome {
  const weakest = parts.reduce((least, part) => (rank(part.kind) < rank(least.kind) ? part : least));
  const { slot, kind, put, conflict } = weakest;
  if (kind !== 'agreed' && kind !== 'agreed_with_limits') {
    const { yes, unconfirmed, deciding } = weakest;
    return { slot, kind, yes, put, unconfirmed, conflict, deciding, parts };
  }
  const { yes } = parts.reduce((latest, part) => ((part.yes?.by.at ?? '') > (latest.yes?.by.at ?? '') ? part : latest));
  const unconfirmed = parts.some((part) => part.unconfirmed);
  const deciding = [...new Set(parts.flatMap((part) => part.deciding))];
  return { slot, kind, yes, put, unconfirmed, conflict, deciding, parts };
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

/** One pass, for a large record has thousands of answers: the yes to go by, or else what they come to without one. */
function partOf(slot: Slot, deciding: readonly Said[]): LineOutcome {
  let yes: Said | null = null;
  let limited = false;
  let kind: keyof typeof WITHOUT_YES = 'not_asked';
  for (const said of deciding) {
    if (isYes(said.say)) {
      if (yes === null || isBetter(said, yes)) yes = said;
      if (said.say === 'agree_with_limits') limited = true;
    } else {
      const next = KIND_OF[said.say];
      if (WITHOUT_YES[next] > WITHOUT_YES[kind]) kind = next;
    }
  }
  if (yes) return outcome(slot, limited ? 'agreed_with_limits' : 'agreed', yes, deciding);
  const ended = kind === 'withdrawn' || kind === 'expired' ? lastThat(deciding, kind) : null;
  return outcome(slot, kind, ended, deciding);
}

function outcome(slot: Slot, kind: LineOutcomeKind, yes: Said | null, deciding: readonly Said[]): LineOutcome {
  const unconfirmed = yes !== null && isYes(yes.say) && !yes.by.confirmed;
  return { slot, kind, yes, put: yes?.put ?? slot.put, unconfirmed, conflict: null, deciding, parts: null };
}

/** Where nobody’s yes stands, the strongest of these counts. */
const WITHOUT_YES = { not_asked: 0, no_view: 1, refused: 2, expired: 3, withdrawn: 4 } as const;
const KIND_OF = { no_view: 'no_view', refuse: 'refused', expired: 'expired', withdrawn: 'withdrawn' } as const;

function lastThat(deciding: readonly Said[], say: 'withdrawn' | 'expired'): Said | null {
  return deciding.reduce<Said | null>(
    (best, said) => (said.say === say && (best === null || isBetter(said, best)) ? said : best),
    null,
  );
}

/** The one to go by, whoever signed first: one that was confirmed, of what was put last; then by person. */
function isBetter(next: Said, best: Said): boolean {
  if (next.by.confirmed !== best.by.confirmed) return next.by.confirmed;
  return next.put.at > best.put.at;
}

function rank(kind: LineOutcomeKind): number {
  return LINE_OUTCOMES.indexOf(kind);
}
