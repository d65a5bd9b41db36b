import { cleanText } from '~/app/pdf/text/clean-text.server';
import { familyFor } from '~/app/pdf/text/faces.server';

const NEVER_PRINTED = /^[\p{Default_Ignorable_Code_Point}\n]$/u;

/** The characters of a text that no font can print, each once, in the order in which they stand. Empty means: it will print. */
export function missingCharacters(text: string): string[] {
  const missing = new Set<string>();
  for (const character of cleanText(text)) {
    if (!isPrintable(character)) missing.add(character);
  }
  return [...missing];
}

function isPrintable(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  const inBoth = familyFor(codePoint, 'sans', false) !== undefined && familyFor(codePoint, 'sans', true) !== undefined;
  return inBoth || NEVER_PRINTED.test(character);
}
