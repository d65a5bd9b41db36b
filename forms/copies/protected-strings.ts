/** One place in a text where protected words stand: from a character to the one after the last. */
export type Found = { readonly words: string; readonly from: number; readonly to: number };

/** Looks for protected words in a text. Made once for a reader, used on every text. */
export type Finder = (text: string) => readonly Found[];

/** Nobody is barred from nothing. */
export const findNothing: Finder = () => [];

/** Words that are squeezed to fewer letters and figures than this would be found everywhere. */
export const FEWEST_LETTERS = 3;

/** So many letters and figures in a row are no accident: they are found inside longer words too, as in an address of a website. */
const NO_ACCIDENT = 8;

/**
 * A finder of protected words that survives how people write: case, accents, spaces, hyphens and full stops, a postcode with
 * and without its space, a telephone number in other groups or with +44. Whole words only where the words are short, so that
 * "Oak" is not found in "soak"; a plural or a possessive is the same word. Words that hold too few letters find nothing.
 */
export function finderOf(protectedWords: readonly string[]): Finder {
  const needles = [...new Set(protectedWords)].flatMap(needleFrom);
  if (needles.length === 0) return findNothing;
  return (text) => {
    // Most texts hold none: that is asked of the text as a whole, and where they stand only of the others.
    const letters = lettersOf(text);
    const held = needles.filter((needle) => letters.includes(needle.letters));
    if (held.length === 0) return [];
    const squeezed = squeeze(text);
    return held.flatMap((needle) => occurrences(needle, squeezed));
  };
}

/** How many letters and figures words come to once they are squeezed. */
export function lettersIn(words: string): number {
  return lettersOf(words).length;
}

type Needle = { readonly words: string; readonly letters: string; readonly anywhere: boolean };

function needleFrom(words: string): readonly Needle[] {
  const letters = lettersOf(words);
  const telephone = nationalNumber(words, letters);
  if (telephone) return [{ words, letters: telephone, anywhere: true }];
  if (letters.length < FEWEST_LETTERS) return [];
  return [{ words, letters, anywhere: letters.length >= NO_ACCIDENT }];
}

/** A British telephone number without its trunk 0 or its country: 01632 960123 and +44 (0)1632 960123 are one. */
function nationalNumber(words: string, figures: string): string | null {
  if (!/^[\s\d()+./\-\p{Pd}]+$/u.test(words.normalize('NFKC')) || !/^\d{9,15}$/.test(figures)) return null;
  const national = figures.replace(/^(?:00)?44/, '').replace(/^0+/, '');
  return national.length >= 9 ? national : figures;
}

/** One word of a text: where it stands there, its letters and figures alone, and where these stand among those of the text. */
type Word = { readonly raw: string; readonly from: number; readonly letters: string; readonly at: number };

/** A text as its letters and figures alone, with its words: where one begins or ends is where a short word may be found. */
type Squeezed = {
  readonly letters: string;
  readonly words: readonly Word[];
  readonly begins: ReadonlySet<number>;
  readonly stops: ReadonlySet<number>;
};

/** What is part of a word: accents and what nobody can see too. "and" is how "&" is said. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}&]+/gu;
const NO_WORD = /[^\p{L}\p{N}\p{M}\p{Cf}&]+/gu;
const MARKS = /[\p{M}\p{Cf}]/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

function squeeze(text: string): Squeezed {
  let at = 0;
  const words = [...text.matchAll(WORD)].flatMap(({ 0: raw, index: from }) => {
    const letters = folded(raw);
    const word = { raw, from, letters, at };
    at += letters.length;
    return letters === '' ? [] : [word];
  });
  return {
    letters: words.map(({ letters }) => letters).join(''),
    words,
    begins: new Set(words.map((word) => word.at)),
    stops: new Set(words.map((word) => word.at + word.letters.length)),
  };
}

const PLAIN = /^[\x20-\x7e\n]*$/;

/** The letters and figures of a text, as `squeeze` has them: most texts are plain, and are read in one go. */
function lettersOf(text: string): string {
  const plain = text.replace(/[\u2010-\u2027\u00a0]/g, ' ');
  if (PLAIN.test(plain))
    return plain
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^a-z0-9]+/g, '');
  return folded(text.replace(NO_WORD, ''));
}

/** Letters that decomposing leaves alone. */
const SAME: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  '&': 'and',
};

function folded(word: string): string {
  const lower = word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return lower.replace(/[łøđðþßæœıς&]/g, (letter) => SAME[letter] ?? letter).replace(NO_LETTER, '');
}

/** Where a letter of a squeezed text stood: from its character to the next one. */
function placeOf(letter: number, { words }: Squeezed): { readonly from: number; readonly to: number } {
  const word = words.findLast(({ at }) => at <= letter);
  if (!word) return { from: 0, to: 0 };
  let at = word.at;
  let from = word.from;
  for (const character of word.raw) {
    at += folded(character).length;
    if (at > letter) return { from, to: from + character.length };
    from += character.length;
  }
  return { from: word.from, to: word.from + word.raw.length };
}

/** An ending that leaves a word the same word: Hope’s, Larkfields. */
const SAME_WORD = ['', 's', 'es'];

function occurrences({ words, letters, anywhere }: Needle, text: Squeezed): readonly Found[] {
  const found: Found[] = [];
  for (let from = text.letters.indexOf(letters); from !== -1; from = text.letters.indexOf(letters, from + 1)) {
    const to = from + letters.length;
    if (!anywhere && !standsAlone(from, to, text)) continue;
    found.push({ words, from: placeOf(from, text).from, to: placeOf(to - 1, text).to });
  }
  return found;
}

function standsAlone(from: number, to: number, { letters, begins, stops }: Squeezed): boolean {
  if (!begins.has(from)) return false;
  return SAME_WORD.some((ending) => letters.startsWith(ending, to) && stops.has(to + ending.length));
}
