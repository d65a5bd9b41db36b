/** Scripts that people here may write in and that we have no font for: whoever reads the sentence should not need the code. */
const NO_FONT = [
  { name: 'Armenian', letters: /\p{Script=Armenian}/u },
  { name: 'Burmese', letters: /\p{Script=Myanmar}/u },
  { name: 'Dhivehi', letters: /\p{Script=Thaana}/u },
  { name: 'Georgian', letters: /\p{Script=Georgian}/u },
  { name: 'Kannada', letters: /\p{Script=Kannada}/u },
  { name: 'Khmer', letters: /\p{Script=Khmer}/u },
  { name: 'Korean', letters: /\p{Script=Hangul}/u },
  { name: 'Lao', letters: /\p{Script=Lao}/u },
  { name: 'Malayalam', letters: /\p{Script=Malayalam}/u },
  { name: 'Mongolian', letters: /\p{Script=Mongolian}/u },
  { name: 'N’Ko', letters: /\p{Script=Nko}/u },
  { name: 'Odia', letters: /\p{Script=Oriya}/u },
  { name: 'Sinhala', letters: /\p{Script=Sinhala}/u },
  { name: 'Syriac', letters: /\p{Script=Syriac}/u },
  { name: 'Telugu', letters: /\p{Script=Telugu}/u },
  { name: 'Tibetan', letters: /\p{Script=Tibetan}/u },
  { name: 'Tifinagh', letters: /\p{Script=Tifinagh}/u },
  { name: 'rare Chinese', letters: /\p{Script=Han}/u },
  { name: 'a sign of one maker’s own', letters: /\p{Co}/u },
] as const;

/** More of them make a sentence no clearer. */
const MOST_NAMED = 5;

/** Characters as a sentence names them, for somebody whose screen may show a box: “ა, ბ (Georgian, U+10D0, U+10D1)”. */
export function nameCharacters(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_NAMED);
  const scripts = new Set(named.map(scriptName).filter((name) => name !== ''));
  const codes = named.map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const more = characters.length > named.length ? ' and more' : '';
  return `${named.join(', ')} (${[...scripts, ...codes].join(', ')})${more}`;
}

function scriptName(character: string): string {
  return NO_FONT.find(({ letters }) => letters.test(character))?.name ?? '';
}
