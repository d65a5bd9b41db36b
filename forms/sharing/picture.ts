import { AGENCY_KINDS, type AgencyKind } from '~/forms/agreement/agencies';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import type { DecidedLine, SharingDecision, Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { GROUNDS } from '~/forms/sharing/grounds';
import { IMPACT } from '~/forms/sharing/impact';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { isOverride } from '~/forms/sharing/override';
import { MONTH_PARTS, partOfMonth, TOLD_COUNTS } from '~/forms/sharing/picture-words';
import { latestTelling, notSpokenOf } from '~/forms/sharing/telling';
import { daysBetween, type LocalDate, londonDate } from '~/forms/values/dates';

/** One decision as the picture counts it: its last version, what happened to it, and when something first went out on it. */
export type PicturedDecision = {
  readonly decision: SharingDecision;
  readonly decidedAt: string;
  readonly firstSentAt: string | null;
  readonly facts: readonly DecisionFact[];
};

/** What a picture is made of. `kinds`: the kind of each recipient that the directory knows, by its id. */
export type PictureFacts = {
  readonly decisions: readonly PicturedDecision[];
  readonly kinds: ReadonlyMap<string, AgencyKind>;
  /** When each withdrawal was made. */
  readonly withdrawals: readonly string[];
  /** The months that are shown, such as `2026-11`, the first first. */
  readonly months: readonly string[];
};

export type Count = { readonly label: string; readonly count: number };

/** Counts of a month, in the order of `MONTH_PARTS`, and what was taken back in it. */
export type MonthCounts = { readonly month: string; readonly parts: readonly number[]; readonly withdrawals: number };

/** Counts alone: nobody is named, and no count is called good or bad. */
export type Picture = {
  readonly total: number;
  readonly outcomes: readonly Count[];
  readonly grounds: readonly Count[];
  readonly bases: readonly Count[];
  readonly recipients: readonly Count[];
  readonly told: readonly Count[];
  readonly impacts: readonly Count[];
  /** In days, from the day on which the concern was first known. */
  readonly sinceKnown: Waiting & { readonly unknown: number };
  /** In minutes, from the decision. */
  readonly toShare: Waiting;
  readonly months: readonly MonthCounts[];
  readonly withdrawals: number;
};

/** How long it took; null where nothing was counted. */
export type Waiting = {
  readonly counted: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
};

/** Counts what was decided. Every outcome, ground and basis has its row, those that were never chosen too: a zero is an answer. */
export function pictureOf({ decisions, kinds, withdrawals, months }: PictureFacts): Picture {
  const all = decisions.map(({ decision }) => decision);
  const lines = all.flatMap((decision) => decision.lines);
  const resting = lines.filter(({ isKeptBack }) => !isKeptBack);
  const impacts = decisions.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.type === 'impact' ? [fact.changed] : [])),
  );
  return {
    total: decisions.length,
    outcomes: countsOf(
      DECISION_OUTCOMES,
      all.map(({ outcome }) => outcome),
    ),
    grounds: withUnsaid(
      countsOf(
        GROUNDS,
        all.flatMap(({ override }) => override?.grounds ?? []),
      ),
      all.filter((decision) => isOverride(decision) && (decision.override?.grounds ?? []).length === 0).length,
    ),
    bases: withUnsaid(
      countsOf(
        ARTICLE_6,
        resting.flatMap(({ basis }) => basis.article6 ?? []),
      ),
      resting.filter(({ basis }) => basis.article6 === null).length,
    ),
    recipients: recipientCounts(lines, kinds),
    told: countsOf(TOLD_COUNTS, decisions.flatMap(toldOf)),
    impacts: countsOf(IMPACT, impacts),
    sinceKnown: sinceKnownOf(decisions),
    toShare: waitingOf(decisions.flatMap(minutesToShare)),
    months: months.map((month) => monthOf(month, decisions, withdrawals)),
    withdrawals: withdrawals.length,
  };
}

function countsOf<Key extends string>(
  table: Readonly<Record<Key, string | { readonly label: string }>>,
  chosen: readonly Key[],
): readonly Count[] {
  return Object.entries<string | { readonly label: string }>(table).map(([key, row]) => ({
    label: typeof row === 'string' ? row : row.label,
    count: chosen.filter((one) => one === key).length,
  }));
}

function withUnsaid(counts: readonly Count[], unsaid: number): readonly Count[] {
  return [...counts, { label: 'Not said yet', count: unsaid }];
}

function recipientCounts(lines: readonly DecidedLine[], kinds: ReadonlyMap<string, AgencyKind>): readonly Count[] {
  const known = lines.flatMap(({ recipientId }) => kinds.get(recipientId ?? '') ?? []);
  const counts = countsOf(AGENCY_KINDS, known);
  return [...counts, { label: 'Not in the directory', count: lines.length - known.length }];
}

/** One for each person whom a decision concerns, those of whom nothing was written down yet too; of one that names nobody, one. */
function toldOf({ decision, facts }: PicturedDecision): readonly (Telling['told'] | 'not_said')[] {
  const telling = latestTelling(decision, facts);
  const left = notSpokenOf(decision, telling).map(() => 'not_said' as const);
  const counted = [...telling.map(({ told }) => told), ...left];
  return counted.length > 0 ? counted : ['not_said'];
}

/** From the day on which the concern was first known to the day on which something first went. Of whom nobody said it, only how many. */
function sinceKnownOf(decisions: readonly PicturedDecision[]): Picture['sinceKnown'] {
  const sent = decisions.filter(({ firstSentAt }) => firstSentAt !== null);
  const days = sent.flatMap(({ decision: { firstKnown }, firstSentAt }) =>
    firstSentAt && firstKnown?.on ? [Math.max(0, daysBetween(firstKnown.on, londonDate(firstSentAt)))] : [],
  );
  return { ...waitingOf(days), unknown: sent.length - days.length };
}

/** From the decision to what went out first on it. What went out before the decision was written down waited for nothing. */
function minutesToShare({ decidedAt, firstSentAt }: PicturedDecision): readonly number[] {
  if (firstSentAt === null) return [];
  return [Math.max(0, Math.round((Date.parse(firstSentAt) - Date.parse(decidedAt)) / 60_000))];
}

/** The median, and the time within which nine of ten were done: the nearest rank, so that each is a time that was measured. */
export function waitingOf(times: readonly number[]): Waiting {
  const sorted = times.toSorted((one, other) => one - other);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { counted: sorted.length, median: rank(0.5), ninetieth: rank(0.9) };
}

function monthOf(month: string, decisions: readonly PicturedDecision[], withdrawals: readonly string[]): MonthCounts {
  const decided = decisions.filter(({ decidedAt }) => isIn(month, decidedAt)).map(({ decision }) => decision.outcome);
  return {
    month,
    parts: MONTH_PARTS.map(({ key }) => decided.filter((outcome) => partOfMonth(outcome) === key).length),
    withdrawals: withdrawals.filter((at) => isIn(month, at)).length,
  };
}

function isIn(month: string, at: string): boolean {
  return londonDate(at).startsWith(month);
}

/** The twelve months that end with the month of a day, the first first. */
export function monthsUntil(day: LocalDate): readonly string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: 12 }, (_month, index) => {
    const at = year * 12 + (month - 1) - 11 + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
