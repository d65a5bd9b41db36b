import { charactersWithoutFont } from '~/app/services/documents.server';
import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { fill } from '~/forms/values/text';

/** A sentence for a field whose text holds signs that no font can print yet: sealing would be refused. Null when all can be printed. */
export function signsWithoutFont(
  field: string,
  text: string,
  words: Readonly<Record<string, string>>,
): FieldProblem | null {
  const signs = charactersWithoutFont(text);
  return signs.length === 0 ? null : { field, text: fill(words.error_print ?? '', { signs: `${signs.join(', ')}.` }) };
}
