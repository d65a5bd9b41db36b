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
 * What an index keeps of one name, so that every way of writing it is found: its words, each part without its signs
 * (O'Neill: oneill), and short words written together with what follows (de la Cruz: dela, delacruz, lacruz).
 */
export function indexWords(name: string): readonly string[] {
  const words = nameWords(name);
  const parts = name.split(/\s+/).map((part) => nameWords(part).join(''));
  const together = words.flatMap((_word, at) => {
    const run = runFrom(words, at);
    return run.map((_, length) => run.slice(0, length + 1).join(''));
  });
  return [...new Set([...words, ...parts, ...together])].filter((word) => word !== '');
}

/** One thing to look for, in every way it may be written: of one of these lists of words, all must be there. */
export type WordGroup = readonly (readonly string[])[];

/** Most words that one search uses: nobody's name has more, and pasted text must not make a slow search. */
const MOST_WORDS = 12;

/**
 * Reads what was typed into things to look for, all of which must be there, in any order. Those who type "O'Neill" or
 * "o neill" also find "Oneill". Text without a letter or figure gives none.
 */
export function wordGroups(typed: string): readonly WordGroup[] {
  const parts = typed.split(/\s+/).map(nameWords);
  const groups: WordGroup[] = [];
  let rest = parts.flatMap((part) => (part.length === 0 ? [] : [part])).slice(0, MOST_WORDS);
  while (rest.length > 0) {
    const [first = []] = rest;
    const single = rest.slice(0, firstOfSeveral(rest)).flat();
    const run = first.length > 1 ? first.slice(0, MOST_WORDS) : runFrom(single, 0);
    groups.push(run.length > 1 ? [run, [run.join('')]] : [run]);
    rest = rest.slice(first.length > 1 ? 1 : run.length);
  }
  return groups;
}

/** o, d, mc, de, la, van, bin: words that some write apart and some together with what follows. */
const LONGEST_SHORT_WORD = 3;

/** The word at a place, and while they are short, the ones after it, up to and with the first long one. */
function runFrom(words: readonly string[], at: number): readonly string[] {
  const end = words.findIndex((word, place) => place >= at && word.length > LONGEST_SHORT_WORD);
  return words.slice(at, end < 0 ? words.length : end + 1).slice(0, MOST_WORDS);
}

function firstOfSeveral(parts: readonly (readonly string[])[]): number {
  const at = parts.findIndex((part) => part.length > 1);
  return at < 0 ? parts.length : at;
}
