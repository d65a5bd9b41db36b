import type { FamilyName } from '~/app/pdf/text/families.server';

type ScriptRow = { readonly script: string; readonly family: FamilyName; readonly letters: RegExp };

/**
 * Every script that we print, its ISO 15924 code, and the font family that has it. A further script is one row. Families are
 * asked in this order for what has no script of its own; the last is twenty times as large as any other.
 */
export const SCRIPTS = [
  { script: 'Latn', family: 'sans', letters: /\p{Script=Latin}/u },
  { script: 'Grek', family: 'sans', letters: /\p{Script=Greek}/u },
  { script: 'Cyrl', family: 'sans', letters: /\p{Script=Cyrillic}/u },
  { script: 'Arab', family: 'arabic', letters: /\p{Script=Arabic}/u },
  { script: 'Hebr', family: 'hebrew', letters: /\p{Script=Hebrew}/u },
  { script: 'Guru', family: 'gurmukhi', letters: /\p{Script=Gurmukhi}/u },
  { script: 'Beng', family: 'bengali', letters: /\p{Script=Bengali}/u },
  { script: 'Gujr', family: 'gujarati', letters: /\p{Script=Gujarati}/u },
  { script: 'Deva', family: 'devanagari', letters: /\p{Script=Devanagari}/u },
  { script: 'Taml', family: 'tamil', letters: /\p{Script=Tamil}/u },
  { script: 'Ethi', family: 'ethiopic', letters: /\p{Script=Ethiopic}/u },
  { script: 'Thai', family: 'thai', letters: /\p{Script=Thai}/u },
  { script: 'Zsye', family: 'emoji', letters: /\p{Emoji_Presentation}/u },
  { script: 'Hani', family: 'han', letters: /\p{Script=Han}/u },
  { script: 'Hira', family: 'han', letters: /\p{Script=Hiragana}/u },
  { script: 'Kana', family: 'han', letters: /\p{Script=Katakana}/u },
  { script: 'Bopo', family: 'han', letters: /\p{Script=Bopomofo}/u },
] as const satisfies readonly ScriptRow[];

const known = new Map<number, string | undefined>();

/** The script of a character; undefined for digits, spaces, punctuation and marks, which follow the letters around them. */
export function scriptOf(codePoint: number): string | undefined {
  if (!known.has(codePoint)) known.set(codePoint, lookUp(String.fromCodePoint(codePoint)));
  return known.get(codePoint);
}

const FAMILIES_OF = new Map<string, FamilyName>(SCRIPTS.map((row) => [row.script, row.family]));

/** The family that a character asks for: its script's, or the one of Latin letters for what has no script of its own. */
export function familyOf(codePoint: number): FamilyName {
  return FAMILIES_OF.get(scriptOf(codePoint) ?? '') ?? 'sans';
}

const CLINGS = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u;
/** No mark stands before this, and most text does. */
const FIRST_MARK = 0x300;
const clinging = new Map<number, boolean>();

/** Whether a character is a part of the one before it: a mark, a joiner, the colour of a skin. */
export function clingsToLast(codePoint: number): boolean {
  if (codePoint < FIRST_MARK) return false;
  if (!clinging.has(codePoint)) clinging.set(codePoint, CLINGS.test(String.fromCodePoint(codePoint)));
  return clinging.get(codePoint) ?? false;
}

function lookUp(character: string): string | undefined {
  return SCRIPTS.find((row) => row.letters.test(character))?.script;
}
