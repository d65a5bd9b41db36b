/** More combining marks than this on one letter is a prank or an attack: no language that we print needs them. */
const MOST_MARKS = 4;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Order controls of the writer (ours are added later), soft hyphens, byte order marks, tags, and what has no business in text. */
const UNWANTED =
  /(?!\n)[\p{Cc}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Joiners stand between marks of India and of Iran, and hide no stack. */
const JOINERS = '[\\u200c\\u200d]*';
const STACKED_MARKS = new RegExp(`((?:\\p{M}${JOINERS}){${MOST_MARKS}})(?:\\p{M}${JOINERS})+`, 'gu');
/** What nothing is done to, which is most of what is printed: ASCII, the letters of Western Europe, and our own punctuation. */
const PLAIN = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff‘’“”–—…•]*$/;

/**
 * Text as it will be printed: composed (NFC), with plain line ends and spaces, without the writer's bidi controls, which
 * could show another order of words than the one that is signed, and with at most four combining marks on one letter.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, keepUnbreakable)
    .replace(UNWANTED, '')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1');
}

/** Whether a text is printed as it is, in the font of Latin letters, which has all of these. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

function keepUnbreakable(space: string): string {
  return space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' ';
}
