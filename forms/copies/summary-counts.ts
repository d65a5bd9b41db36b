import type { Say } from '~/forms/copies/blocks';
import { isYes } from '~/forms/copies/recipients-to-tell';
import type { Answer } from '~/forms/copies/visible';
import { formatDate, londonDate } from '~/forms/values/dates';

/** "On 18 November 2026 you said yes to 3 and no to 1.", and of how many they were not sure, or left out. Never more than they said. */
export function countsSaid(answers: readonly Answer[], decidedAt: string, say: Say): readonly string[] {
  const date = formatDate(londonDate(decidedAt), say.language);
  const count = (test: (answer: Answer) => boolean) => answers.filter(test).length;
  const yes = count(({ wish }) => wish !== null && isYes(wish));
  const no = count(({ wish }) => wish?.wish === 'refuse');
  const notSure = count(({ wish }) => wish?.wish === 'no_view');
  const leftOut = count(({ wish }) => wish === null);
  const said = [
    ...(yes > 0 ? [say('count_yes', { n: String(yes) })] : []),
    ...(no > 0 ? [say('count_no', { n: String(no) })] : []),
  ];
  return [
    said.length > 0 ? say('you_on_day', { date, counts: say.list(said) }) : say('you_on_day_nothing', { date }),
    ...(notSure > 0 ? [say('you_not_sure', { n: String(notSure) })] : []),
    ...(leftOut > 0 ? [say('you_left_out', { n: String(leftOut) })] : []),
  ];
}
