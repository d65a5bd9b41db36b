import { signsWithoutFont } from '~/app/http/family-print.server';
import { type FormFields, textOf } from '~/app/http/parse-form.server';
import type { Signing } from '~/app/services/signing.server';
import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { readStrokes } from '~/forms/agreement/strokes.schema';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

type ReadSigning =
  | { readonly type: 'done'; readonly signing: Signing }
  | { readonly type: 'wrong'; readonly errors: readonly FieldProblem[] };

/**
 * How a person finishes their pages: a drawing, where there is one; a typed name; or, by buttons of their own,
 * confirmed without a name, or without a signature.
 * Refuses what is no drawing that can be kept, and a name that no font can print.
 */
export function readSigning(fields: FormFields, words: Readonly<Record<string, string>>): ReadSigning {
  if (textOf(fields, 'intent') === 'unsigned') return { type: 'done', signing: { method: 'unsigned', chosen: true } };
  if (textOf(fields, 'intent') === 'button') return { type: 'done', signing: { method: 'button' } };
  const drawing = readStrokes(textOf(fields, 'strokes'));
  if (drawing.type === 'drawn') return { type: 'done', signing: { method: 'drawn', strokes: drawing.strokes } };
  const name = cleanName(textOf(fields, 'typed-name'));
  if (name.length > LONGEST_NAME) {
    return { type: 'wrong', errors: [{ field: 'typed-name', text: words.error_long ?? '' }] };
  }
  const signs = signsWithoutFont('typed-name', name, words);
  if (signs) return { type: 'wrong', errors: [signs] };
  if (name) return { type: 'done', signing: { method: 'typed', name } };
  if (drawing.type === 'none') return { type: 'done', signing: { method: 'unsigned', chosen: false } };
  return { type: 'wrong', errors: [{ field: 'strokes', text: words.error_drawing ?? '' }] };
}
