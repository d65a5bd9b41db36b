/**
 * Whether a text says something: a dot, a row of dashes, "n/a" or one key held down does not. It cannot tell a good reason from a
 * poor one: that is for whoever reads it.
 */
export function isRealWords(text: string): boolean {
  const letters = text.normalize('NFC').toLowerCase().match(/\p{L}/gu) ?? [];
  return new Set(letters).size >= 3;
}
