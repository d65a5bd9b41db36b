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
    const squeezed = squeeze(text);
    return needles.flatMap((needle) => occurrences(needle, squeezed));
  };
}

/** How many letters and figures words come to once they are squeezed. */
export function lettersIn(words: string): number {
  return squeeze(words).letters.length;
}

type Needle = { readonly words: string; readonly letters: string; readonly anywhere: boolean };

function needleFrom(words: string): readonly Needle[] {
  const { letters } = squeeze(words);
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

/** A text as its letters and figures alone, each with where it stood and whether a word begins or ends there. */
type Squeezed = {
  readonly letters: string;
  readonly at: readonly number[];
  readonly ends: readonly number[];
  readonly begins: ReadonlySet<number>;
  readonly stops: ReadonlySet<number>;
};

/** Letters that decomposing leaves alone; "and" is how "&" is said. */
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
  '&': 'and',
};

function squeeze(text: string): Squeezed {
  let letters = '';
  const at: number[] = [];
  const ends: number[] = [];
  const begins = new Set<number>();
  const stops = new Set<number>();
  let isInWord = false;
  let place = 0;
  for (const character of text) {
    const next = place + character.length;
    const kept = folded(character);
    if (kept === null) {
      if (isInWord) stops.add(letters.length);
      isInWord = false;
    } else if (kept !== '') {
      if (!isInWord) begins.add(letters.length);
      isInWord = true;
      for (let count = 0; count < kept.length; count += 1) {
        at.push(place);
        ends.push(next);
      }
      letters += kept;
    }
    place = next;
  }
  if (isInWord) stops.add(letters.length);
  return { letters, at, ends, begins, stops };
}

const APART = /[^\p{L}\p{N}]/gu;

/** What a character is compared as: nothing for an accent or what nobody can see, null for what parts words. */
function folded(character: string): string | null {
  if (character < '\u0080' && character !== '&') return /[a-z0-9]/i.test(character) ? character.toLowerCase() : null;
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return '';
  const lower = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const plain = [...lower]
    .map((one) => SAME[one] ?? one)
    .join('')
    .replace(APART, '');
  return plain === '' ? null : plain;
}

/** An ending that leaves a word the same word: Hope’s, Larkfields. */
const SAME_WORD = ['', 's', 'es'];

function occurrences({ words, letters, anywhere }: Needle, text: Squeezed): readonly Found[] {
  const found: Found[] = [];
  for (let from = text.letters.indexOf(letters); from !== -1; from = text.letters.indexOf(letters, from + 1)) {
    const to = from + letters.length;
    if (!anywhere && !standsAlone(from, to, text)) continue;
    found.push({ words, from: text.at[from] ?? 0, to: text.ends[to - 1] ?? 0 });
  }
  return found;
}

function standsAlone(from: number, to: number, { letters, begins, stops }: Squeezed): boolean {
  if (!begins.has(from)) return false;
  return SAME_WORD.some((ending) => letters.startsWith(ending, to) && stops.has(to + ending.length));
}
