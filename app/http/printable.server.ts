import { nameCharacters, unprintableFields } from '~/app/services/printable.server';
import type { Fields, ReadAnswers } from '~/forms/agreement/answers/fields';

/**
 * Answers as they were read, refused where they hold a character that no font can print: said beside its field while it can
 * still be changed, and not weeks later on the page before the hand-over. What was typed in a box that does not count is let be.
 */
export function printable<Value>(fields: Fields, read: ReadAnswers<Value>): ReadAnswers<Value> {
  const found = unprintableFields(fields);
  const kept = read.type === 'done' ? JSON.stringify(read.value) : null;
  const counted = found.filter(({ character }) => kept?.includes(character) ?? true);
  const errors = [...new Set(counted.map(({ field }) => field))].map((field) => {
    const missing = counted.filter((one) => one.field === field).map(({ character }) => character);
    return { field, text: `${nameCharacters(missing)} cannot be printed. Write it in another way` };
  });
  if (read.type === 'wrong') return { type: 'wrong', errors: [...read.errors, ...errors] };
  return errors.length > 0 ? { type: 'wrong', errors } : read;
}
