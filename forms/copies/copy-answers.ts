import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { COPY_WAYS, type CopyHow } from '~/forms/copies/handling';

/** What happened to one copy, as it was said. */
export type CopyAnswers = {
  readonly documentId: string;
  readonly how: CopyHow;
  readonly givenTo: string;
  readonly note: string | null;
};

const LONGEST_NOTE = 2_000;

/** Reads what happened to a copy. Refuses no document, no way, nobody, and "not given" without a reason. */
export function readCopy(fields: Fields): ReadAnswers<CopyAnswers> {
  const errors: FieldProblem[] = [];
  const documentId = sentValue(fields, 'document');
  const how = optionOf(fields, 'how', COPY_WAYS);
  const givenTo = lineOf(fields, 'given_to');
  const note = textOf(fields, 'note');
  if (!documentId) errors.push({ field: 'document', text: 'Choose which copy it is' });
  if (!how) errors.push({ field: 'how', text: 'Say what happened to it' });
  if (!givenTo) errors.push({ field: 'given_to', text: 'Say who it is for' });
  if (how && COPY_WAYS[how].needsNote && !note) {
    errors.push({ field: 'note', text: 'Say why it was not given' });
  }
  errors.push(...tooLong(fields, { given_to: LONGEST_LINE, note: LONGEST_NOTE }));
  if (errors.length > 0 || !how) return { type: 'wrong', errors };
  return { type: 'done', value: { documentId, how, givenTo, note: note || null } };
}
