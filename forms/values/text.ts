/** Characters that show nothing and only confuse a search or a reader: zero-width, byte order mark, bidi controls, C0 controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Free text as it is kept: composed accents (NFC), line ends as \n, no characters that nobody can see, no space at the ends.
 * What people wrote otherwise stays as they wrote it. The zero-width joiner stays: emoji and Indic scripts need it.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC').trim();
}

/** One line of text: as cleanText, with every run of white space one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
