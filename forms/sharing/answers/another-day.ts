import { dateOf, type Fields, sentValue } from '~/forms/agreement/answers/fields';
import { guideFactsIn } from '~/forms/sharing/answers/basis';
import { readSeen, saidMeanwhile } from '~/forms/sharing/answers/seen';
import { basisFields } from '~/forms/sharing/decision-fields';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import { groupLines, type LineToDecide } from '~/forms/sharing/to-decide';
import type { LocalDate } from '~/forms/values/dates';

/** The field that says of which day the page showed what people had said, and the law. */
export const SHOWN_ON = 'shown_on';

/** On which day a decision was taken, as a page says it: today, unless an earlier day was written. */
export function decidedOn(fields: Fields | null, today: LocalDate): LocalDate {
  const at = fields && dateOf(fields, 'at', 'The day');
  return at?.type === 'done' && at.value !== null && at.value < today ? at.value : today;
}

/** The day that the page showed. */
export function shownOn(fields: Fields, today: LocalDate): LocalDate {
  return sentValue(fields, SHOWN_ON) || today;
}

/**
 * Whether a page that showed one day would have shown something else of the day on which the decision was taken: what people had
 * said by then, or what the guide proposes by the law of that day. `offered`: the lines as they stood on that day.
 */
export function isOtherThen(
  fields: Fields,
  offered: readonly LineToDecide[],
  { shown, day }: { readonly shown: LocalDate; readonly day: LocalDate },
): boolean {
  if (shown === day) return false;
  const said = new Map(offered.map((line) => [line.key, line.said.meaning]));
  if (saidMeanwhile(readSeen(fields, offered), said).length > 0) return true;
  return groupLines(offered, day).some((group) =>
    group.lines.some((line) => {
      const facts = guideFactsIn(fields, group, line);
      return proposedOn(facts, shown) !== proposedOn(facts, day);
    }),
  );
}

function proposedOn(facts: LineFacts, day: LocalDate): string {
  return JSON.stringify(basisFrom(proposeBasis(facts, day)));
}

/**
 * What was typed, without what the guide had filled in for the day that the page showed: it is filled in anew. What somebody chose
 * otherwise stays. `lines`: as the page showed them.
 */
export function withoutProposed(fields: Fields, lines: readonly LineToDecide[], shown: LocalDate): Fields {
  const filled = groupLines(lines, shown).flatMap((group) =>
    group.lines.flatMap((line) =>
      [group.guide, guideFactsIn(fields, group, line)].map((facts) =>
        basisFields(group.key, basisFrom(proposeBasis(facts, shown))),
      ),
    ),
  );
  const isAsFilled = (name: string, sent: readonly string[]) =>
    filled.some((proposed) => JSON.stringify(proposed[name] ?? null) === JSON.stringify(sent));
  return Object.fromEntries(
    Object.entries(fields).filter(([name, sent]) => name !== 'guided' && !isAsFilled(name, sent)),
  );
}
