import type { FamilyName } from '~/app/pdf/text/families.server';

type ScriptRow = { readonly script: string; readonly family: FamilyName; readonly letters: RegExp };

/** Every script that we print, its ISO 15924 code, and the font family that has it. A further script is one row. */
export const SCRIPTS = [
  { script: 'Latn', family: 'sans', letters: /\p{Script=Latin}/u },
  { script: 'Grek', family: 'sans', letters: /\p{Script=Greek}/u },
  { script: 'Cyrl', family: 'sans', letters: /\p{Script=Cyrillic}/u },
] as const satisfies readonly ScriptRow[];

const known = new Map<number, string | undefined>();

/** The script of a character; undefined for digits, spaces, punctuation and marks, which follow the letters around them. */
export function scriptOf(codePoint: number): string | undefined {
  if (!known.has(codePoint)) known.set(codePoint, lookUp(String.fromCodePoint(codePoint)));
  return known.get(codePoint);
}

function lookUp(character: string): string | undefined {
  return SCRIPTS.find((row) => row.letters.test(character))?.script;
}
