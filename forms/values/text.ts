/**
 * Control and format characters show nothing and only confuse a search or a reader: zero-width space, byte order mark,
 * users' bidi controls. Kept: line ends and tabs, the joiner that emoji and Indic scripts need, Arabic number signs.
 */
const UNSEEN = /(?!\n|\t|\u200D|[\u0600-\u0605\u06DD])[\p{Cc}\p{Cf}]/gu;

/** A joiner that joins nothing: neither two parts of an emoji, nor letters of a script that joins (after a mark, or Arabic). */
const IDLE_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])\u200D/gu;

/**
 * Free text as it is kept: composed accents (NFC), line ends as \n, no characters that nobody can see, no space at the ends.
 * What people wrote otherwise stays as they wrote it.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(IDLE_JOINER, '')
    .normalize('NFC')
    .trim();
}

/** One line of text: as cleanText, with every run of white space one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** "a, b and c" */
export function listOf(words: readonly string[], and = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Puts values into a sentence: "{child} is 7". A name that has no value is a bug, not an empty space on a family's page. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${sentence}`);
    return value;
  });
}
