import { type FieldProblem, type Fields, type ReadAnswers, sentValue } from '~/forms/agreement/answers/fields';
import { readDate } from '~/forms/values/dates';
import { londonInstant, readTime } from '~/forms/values/instants';

/**
 * When something happened, from a day in three boxes and a time beside it, both in England: now, where nothing was written.
 * Refuses a day without a time (nobody's evidence holds an hour that was made up), and what is still to come.
 */
export function readWhen(fields: Fields, name: string, now: string): ReadAnswers<string> {
  const date = readDate({
    day: sentValue(fields, `${name}-day`),
    month: sentValue(fields, `${name}-month`),
    year: sentValue(fields, `${name}-year`),
  });
  const time = readTime(sentValue(fields, `${name}-time`));
  if (date.type === 'empty' && time.type === 'empty') return { type: 'done', value: now };
  const errors: FieldProblem[] = [];
  if (date.type === 'wrong') errors.push({ field: `${name}-${date.part}`, text: `The day ${date.why}` });
  if (date.type === 'empty') errors.push({ field: name, text: 'Say on which day it was' });
  if (time.type === 'wrong') errors.push({ field: `${name}-time`, text: 'Write the time like 3:05pm' });
  if (time.type === 'empty') errors.push({ field: `${name}-time`, text: 'Say about what time it was' });
  if (date.type !== 'date' || time.type !== 'time') return { type: 'wrong', errors };
  const at = londonInstant(date.date, time.minutes);
  if (at <= now) return { type: 'done', value: at };
  return { type: 'wrong', errors: [{ field: name, text: 'The day and time must be now or earlier' }] };
}
