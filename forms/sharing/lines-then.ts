import type { LineToDecide } from '~/forms/sharing/to-decide';
import { formatDate, type LocalDate } from '~/forms/values/dates';

/**
 * The lines for a decision that was taken on an earlier day: what people had said by then, and nothing that they said since. Of what
 * was put to nobody before that day's end, nobody had been asked. `now`: the lines of today; `then`: those of that day.
 */
export function linesThen(
  now: readonly LineToDecide[],
  then: readonly LineToDecide[],
  day: LocalDate,
): readonly LineToDecide[] {
  const putLater = now.filter(({ key }) => then.every((line) => line.key !== key));
  return [...then, ...putLater.map((line) => notAskedBy(day, line))];
}

function notAskedBy(day: LocalDate, line: LineToDecide): LineToDecide {
  return {
    ...line,
    said: { outcome: 'not_on_form', meaning: nobodyAskedBy(day) },
    people: [],
    guide: { ...line.guide, answer: 'not_asked', isAuthorised: false },
    isSure: false,
  };
}

/** What is said of a line that was put to nobody until after a day. */
export function nobodyAskedBy(day: LocalDate): string {
  return `Nobody had been asked about this by ${formatDate(day)}.`;
}
