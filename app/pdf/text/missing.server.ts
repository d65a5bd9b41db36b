import { cleanText, isPlain } from '~/app/pdf/text/clean-text.server';
import { familyFor } from '~/app/pdf/text/faces.server';
import { familyOf } from '~/app/pdf/text/scripts.server';

const NEVER_PRINTED = /^[\p{Default_Ignorable_Code_Point}\n]$/u;

/** The characters of a text that no font can print, each once, in the order in which they stand. Empty means: it will print. */
export function missingCharacters(text: string): string[] {
  if (isPlain(text)) return [];
  const missing = new Set<string>();
  for (const character of cleanText(text)) {
    if (!isKnownPrintable(character)) missing.add(character);
  }
  return [...missing];
}

const printed = new Set<string>();

function isKnownPrintable(character: string): boolean {
  if (printed.has(character)) return true;
  const printable = isPrintable(character);
  if (printable) printed.add(character);
  return printable;
}

/** Both weights of a family have the same characters: the lighter one is asked. */
function isPrintable(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return NEVER_PRINTED.test(character) || familyFor(codePoint, false, familyOf(codePoint)) !== undefined;
}
