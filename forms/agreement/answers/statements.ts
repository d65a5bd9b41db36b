import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { type Disclosed, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import { slotParts } from '~/forms/agreement/slot-key';
import { type LocalDate, readDate } from '~/forms/values/dates';

/** What kind of statement was told, where it comes from, and on which day it was true. */
type Statement = Pick<Disclosed, 'kind' | 'source' | 'asAt'>;

/** The names of the fields of one statement. */
export const kindField = (statement: string) => `kind-${statement}`;
export const sourceField = (statement: string) => `source-${statement}`;
export const asAtField = (statement: string) => `as_at-${statement}`;

/** Which statement a line is told by: its own; where several got the same words, its topic's, which nobody types twice. */
export function statementOf(slot: string, areSeveral: boolean): string {
  return areSeveral ? slotParts(slot).itemId : slot;
}

/** Reads the statements by which these lines were told, each once. `of` gives a line's: nothing for one that was asked about. */
export function readStatements(fields: Fields, told: readonly string[], areSeveral: boolean, today: LocalDate) {
  const errors: FieldProblem[] = [];
  const statements = new Map<string, Statement>();
  for (const name of new Set(told.map((slot) => statementOf(slot, areSeveral)))) {
    const read = readStatement(fields, name, today);
    if (read.type === 'wrong') errors.push(...read.errors);
    else statements.set(name, read.value);
  }
  const of = (slot: string): Statement =>
    (told.includes(slot) && statements.get(statementOf(slot, areSeveral))) || { kind: null, source: '', asAt: null };
  return { errors, of } as const;
}

function readStatement(fields: Fields, statement: string, today: LocalDate): ReadAnswers<Statement> {
  const [kindName, sourceName, asAtName] = [kindField(statement), sourceField(statement), asAtField(statement)];
  const kind = optionOf(fields, kindName, STATEMENT_KINDS);
  const source = lineOf(fields, sourceName);
  const [day, month, year] = ['day', 'month', 'year'].map((part) => sentValue(fields, `${asAtName}-${part}`));
  const asAt = readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
  const errors: FieldProblem[] = [];
  if (!kind) errors.push({ field: kindName, text: 'Say if it is a fact, an observation, an opinion or a judgement' });
  if (!source) errors.push({ field: sourceName, text: 'Say where it comes from' });
  if (asAt.type === 'wrong') errors.push({ field: `${asAtName}-${asAt.part}`, text: `The day ${asAt.why}` });
  if (asAt.type === 'date' && asAt.date > today) {
    errors.push({ field: asAtName, text: 'The day must be today or earlier' });
  }
  errors.push(...tooLong(fields, { [sourceName]: LONGEST_LINE }));
  if (errors.length > 0 || !kind) return { type: 'wrong', errors };
  return { type: 'done', value: { kind, source, asAt: asAt.type === 'date' ? asAt.date : null } };
}
