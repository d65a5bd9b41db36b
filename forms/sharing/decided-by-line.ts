import { ARTICLE_6 } from '~/forms/sharing/article6';
import type { KeptDecision } from '~/forms/sharing/decision';
import { isLate } from '~/forms/sharing/decision-in-words';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { formatDate, type LocalDate, londonDate } from '~/forms/values/dates';

/** What was last decided about a line, beside what people said of it: another thing, and never in its place. */
export type DecidedOfLine = { readonly line: string; readonly seriesId: string; readonly words: string };

/**
 * The last decision about each line as it counted at the end of a day and was known at the end of `knownOn`: of each decision the
 * last version that had been written down by then.
 */
export function decidedByLine(
  versions: readonly KeptDecision[],
  day: LocalDate,
  knownOn: LocalDate,
): readonly DecidedOfLine[] {
  const known = versions.filter(
    ({ decidedAt, recordedAt }) => londonDate(decidedAt) <= day && londonDate(recordedAt) <= knownOn,
  );
  const counting = known.filter(({ seriesId, version }) =>
    known.every((other) => other.seriesId !== seriesId || other.version <= version),
  );
  const latest = counting.toSorted((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1));
  const lines = new Map<string, DecidedOfLine>();
  for (const kept of latest) {
    for (const { key, basis, isKeptBack } of kept.decision.lines) {
      if (lines.has(key)) continue;
      const because = basis.article6 ? ARTICLE_6[basis.article6].label : 'no lawful basis written down yet';
      const on = isKeptBack ? 'this is kept back, and not shared' : because;
      const late = isLate(kept) ? ', written down later' : '';
      const decided = `${DECISION_OUTCOMES[kept.decision.outcome].label}: ${on}. ${kept.decision.decidedBy.name}`;
      const words = `${decided}, ${formatDate(londonDate(kept.decidedAt))}${late}`;
      lines.set(key, { line: key, seriesId: kept.seriesId, words });
    }
  }
  return [...lines.values()];
}
