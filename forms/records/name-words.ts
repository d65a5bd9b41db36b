/**
 * A name as a search sees it: small letters, no accents, no marks. Letters that Unicode does not take apart into a letter and
 * an accent (ł, ø, đ, ß, æ) are written as English keyboards write them. What stands between words stays.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[łøđðħıßæœþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The words of a name, folded: "Seán O'Neill-Łukasz" gives sean, o, neill, lukasz. Signs and emoji give none. */
export function nameWords(name: string): readonly string[] {
  return foldLetters(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What an index keeps of one name, so that every way of writing it is found: its words, each written-together part of it
 * without its signs (O'Neill: oneill), and the whole of it as one word (de la Cruz: delacruz).
 */
export function indexWords(name: string): readonly string[] {
  const parts = name.split(/\s+/).map((part) => nameWords(part).join(''));
  return [...new Set([...nameWords(name), ...parts, nameWords(name).join('')])].filter((word) => word !== '');
}

/**
 * What a search asks for: all of the groups, in any order; of a group, any one way of writing it, each a list of words
 * that must all be there. "o neill" and "O'Neill" may have been written "oneill".
 */
export type WordGroup = readonly (readonly string[])[];

/** Most words that one search uses: nobody's name has more, and pasted text must not make a slow search. */
const MOST_WORDS = 12;

/** Reads what was typed into groups of words. Text without a letter or figure gives no group. */
export function wordGroups(typed: string): readonly WordGroup[] {
  const parts = typed.split(/\s+/).flatMap((part) => {
    const words = nameWords(part);
    return words.length === 0 ? [] : [words];
  });
  const groups: WordGroup[] = [];
  for (let at = 0; at < parts.length && groups.length < MOST_WORDS; at++) {
    const words = (parts[at] ?? []).slice(0, MOST_WORDS);
    const next = parts[at + 1];
    const particle = words.length === 1 && (words[0]?.length ?? 0) <= LONGEST_PARTICLE && next !== undefined;
    if (particle) {
      groups.push([[...words, ...next], [words.join('') + next.join('')]]);
      at++;
    } else groups.push(words.length === 1 ? [words] : [words, [words.join('')]]);
  }
  return groups;
}

/** o, d, mc, de, la, van, bin: names that some write as a word of their own and some do not. */
const LONGEST_PARTICLE = 3;
