import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { type ChildViews, NOT_BORN } from '~/forms/agreement/draft';
import { type LocalDate, readDate } from '~/forms/values/dates';

const TOLD = { yes: true, no: true } as const;

/**
 * Reads the child's own views, or when and by whom they will be asked; and whether the child will be told. One of the two is
 * always needed: a child who was not asked yet is a plan, not a gap. A plan that stood there before the child spoke is kept
 * beside their words. Refuses a day that is past, no answer to whether they will be told (the page comes with one), a silent "will not be told", and a reason for it beside
 * "yes". Of a child who is not born nothing is read, and nothing refused.
 */
export function readViews(fields: Fields, today: LocalDate, notBorn = false): ReadAnswers<ChildViews> {
  if (notBorn) return { type: 'done', value: NOT_BORN };
  const errors: FieldProblem[] = [];
  const said = textOf(fields, 'said');
  const askWho = lineOf(fields, 'ask_who');
  const on = readDate({
    day: sentValue(fields, 'ask_on-day'),
    month: sentValue(fields, 'ask_on-month'),
    year: sentValue(fields, 'ask_on-year'),
  });
  if (!said && !askWho && on.type === 'empty') {
    errors.push({ field: 'said', text: 'Write what the child thinks, or who will ask them and when' });
  } else if (!said) {
    if (!askWho) errors.push({ field: 'ask_who', text: 'Say who will ask the child' });
    if (on.type === 'empty') errors.push({ field: 'ask_on', text: 'Say when the child will be asked' });
    if (on.type === 'date' && on.date < today) errors.push({ field: 'ask_on', text: 'The day must be today or later' });
  }
  if (on.type === 'wrong') errors.push({ field: `ask_on-${on.part}`, text: `The day ${on.why}` });
  const told = optionOf(fields, 'told', TOLD);
  if (!told) errors.push({ field: 'told', text: 'Say whether the child will be told' });
  const notToldWhy = textOf(fields, 'not_told_why');
  if (told === 'no' && !notToldWhy)
    errors.push({ field: 'not_told_why', text: 'Say why the child will not be told yet' });
  if (told === 'yes' && notToldWhy) {
    errors.push({ field: 'told', text: 'Choose “No”, or empty the box that says why the child will not be told yet' });
  }
  errors.push(...tooLong(fields, { said: LONGEST_TEXT, ask_who: LONGEST_LINE, not_told_why: LONGEST_TEXT }));
  if (errors.length > 0 || !told) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      said,
      askWho,
      askOn: on.type === 'date' ? on.date : '',
      told,
      notToldWhy,
    },
  };
}
