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
import { type ChildWords, MAY_SEE } from '~/forms/agreement/child-words';
import { type LocalDate, readDate } from '~/forms/values/dates';

/**
 * Reads what a child said or drew. Refuses nothing said and nothing drawn, "only people they name" without a name, and a picture of
 * a drawing without words for whoever cannot see it, or such words without the picture: a page that is shown again has lost
 * it. Who may see it may stay open.
 */
export function readSaid(fields: Fields, hasPicture: boolean): ReadAnswers<ChildWords> {
  const [said, drew, shows] = [textOf(fields, 'said'), textOf(fields, 'drew'), textOf(fields, 'shows')];
  const maySee = optionOf(fields, 'may_see', MAY_SEE);
  const named = lineOf(fields, 'named');
  const errors: FieldProblem[] = [];
  if (!said && !drew && !hasPicture) {
    errors.push({ field: 'said', text: 'Write what the child said, or what they drew' });
  }
  if (hasPicture && !shows) errors.push({ field: 'shows', text: 'Write what the picture shows' });
  if (maySee === 'named' && !named) errors.push({ field: 'named', text: 'Say who may see it' });
  errors.push(...tooLong(fields, { said: LONGEST_TEXT, drew: LONGEST_TEXT, shows: LONGEST_TEXT, named: LONGEST_LINE }));
  const isLost = hasPicture ? errors.length > 0 : shows !== '';
  if (isLost) errors.push({ field: 'drawing', text: 'Choose the picture of the drawing again: a page cannot keep it' });
  if (errors.length > 0) return { type: 'wrong', errors: inOrder(errors) };
  return { type: 'done', value: { type: 'said', said, drew, shows, maySee, named: maySee === 'named' ? named : '' } };
}

/** As the fields stand on the page. */
function inOrder(errors: readonly FieldProblem[]): readonly FieldProblem[] {
  const fields = ['said', 'drew', 'drawing', 'shows', 'named'];
  return [...errors].sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
}

/** Reads that a child was told what was decided. Refuses no day or one to come, nobody who told them, and nothing that was told. */
export function readTold(fields: Fields, today: LocalDate): ReadAnswers<ChildWords> {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => sentValue(fields, `told_on-${part}`));
  const on = readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
  const [by, what, reply] = [lineOf(fields, 'told_by'), textOf(fields, 'told_what'), textOf(fields, 'reply')];
  const errors: FieldProblem[] = [];
  if (on.type === 'empty') errors.push({ field: 'told_on', text: 'Say when the child was told' });
  if (on.type === 'wrong') errors.push({ field: `told_on-${on.part}`, text: `The day ${on.why}` });
  if (on.type === 'date' && on.date > today) {
    errors.push({ field: 'told_on', text: 'The day must be today or earlier' });
  }
  if (!by) errors.push({ field: 'told_by', text: 'Say who told the child' });
  if (!what) errors.push({ field: 'told_what', text: 'Write what the child was told' });
  errors.push(...tooLong(fields, { told_by: LONGEST_LINE, told_what: LONGEST_TEXT, reply: LONGEST_TEXT }));
  if (errors.length > 0 || on.type !== 'date') return { type: 'wrong', errors };
  return { type: 'done', value: { type: 'told', on: on.date, by, what, reply } };
}
