import { syllable } from 'syllable';

/** The sentences of a text: a colon and a new line end one too, as a reader's breath does. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a text. A number, an address and a time are one word each, however they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.replace(/\b\d[\d ]*\d\b/g, '0').match(/[\p{L}\p{N}][\p{L}\p{N}’'@.-]*/gu) ?? [];
}

/** The Flesch–Kincaid grade: the school year, in the United States, in which a text is read. Five more is the age. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word.replace(/[’']/g, ''))), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Words of four syllables and more. */
export function hardWordsOf(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !/\d/.test(word) && syllable(word.replace(/[’']s?$/g, '')) >= 4);
}
