import { cleanLine } from '~/forms/values/text';

/** No name is cut; a longer one than this is asked about, since it is more likely pasted text. */
export const LONGEST_NAME = 150;

/** A name as it is kept: as its owner writes it, composed accents, nothing unseen. */
export function cleanName(text: string): string {
  return cleanLine(text);
}

/** Marks that are accents or optional points. In other scripts, as in Hindi, a mark is a vowel and makes another name. */
const ACCENTS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;

/** A name for comparison: no accents, no case, no punctuation. "O'Brien-Ó Súilleabháin" gives "obrienosuilleabhain". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]\p{M}*/gu, '')
    .replace(ACCENTS, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss');
}

/** "Maya Ellwood" from its parts. */
export function fullName(child: { readonly givenNames: string; readonly familyName: string }): string {
  return `${child.givenNames} ${child.familyName}`.trim();
}

/** The names of a child, as they are kept. */
export type ChildNames = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
};

/** Whether a typed name is a child's: a given name or the name they go by, alone or with their last name. */
export function isNameOf(typed: string, { givenNames, familyName, knownAs }: ChildNames): boolean {
  const first = givenNames.split(/\s+/)[0] ?? '';
  const called = [givenNames, first, knownAs ?? ''].filter((name) => foldName(name) !== '');
  return called.some((name) => [name, `${name} ${familyName}`].some((one) => foldName(one) === foldName(typed)));
}

const TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof']);

/**
 * Whether a typed name could be somebody's, as colleagues write each other: “T. Oduya”, “Oduya, Tom”, “Oduya”, “Tom”. It would
 * rather be wrong than miss one: where both have the same last name, the given names need no more than the same first letter.
 */
export function couldBeNameOf(typed: string, name: string): boolean {
  if (foldName(typed) === foldName(name)) return true;
  const [words, own] = [wordsOfName(typed), wordsOfName(name)];
  const last = own.at(-1) ?? '';
  const [given, rest] = [own.slice(0, -1), words.filter((word) => word !== last)];
  if (words.length === 0) return false;
  if (rest.length === words.length)
    return rest.every((word) => given.includes(word) || word === last[0]) && rest.some((word) => word.length > 1);
  return rest.every((word) => given.some((one) => one[0] === word[0]));
}

function wordsOfName(name: string): readonly string[] {
  const words = name.split(/[\s,.;/()-]+/).map(foldName);
  return words.filter((word) => word !== '' && !TITLES.has(word));
}
