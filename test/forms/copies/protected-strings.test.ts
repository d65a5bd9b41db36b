import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from '~/forms/copies/protected-strings';

const finds = (words: string, text: string) => finderOf([words])(text).length > 0;

describe('protected words', () => {
  it.each([
    ['Oakbank Primary School', 'She goes to oakbank  primary-school now.'],
    ['Oakbank Primary School', 'OakbankPrimarySchool@example.org'],
    ['ZZ9 9ZZ', 'at zz99zz, by the sea'],
    ['ZZ99ZZ', 'ZZ9 9ZZ'],
    ['ZZ9 9ZZ', 'ZZ9-9ZZ'],
    ['01632 960123', 'Ring 01632960123'],
    ['01632 960123', 'Ring (01632) 96 01 23.'],
    ['01632 960123', 'Ring +44 1632 960123.'],
    ['01632 960123', 'Ring +44 (0)1632 960 123.'],
    ['+44 7700 900123', '07700-900-123'],
    ['0044 7700 900123', '07700 900 123'],
    ['Zoë’s House', 'zoes house'],
    ['Łódź Street', 'lodz street'],
    ['Hope', 'Hope’s door'],
    ['Larkfield', 'the Larkfields'],
    ['Oak & Elm', 'oak and elm'],
    ['12 Quay Lane\nExbridge', '12 Quay Lane, Exbridge'],
    ['samira@example.org', 'SAMIRA@EXAMPLE.ORG'],
    ['Café', 'Cafe\u0301'],
    ['Harbour House', 'Har\u00adbour\u200b House'],
    ['１２ Quay', '12 quay'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ångström & Ünal', 'angstrom and unal'],
  ])('%j are found in %j', (words, text) => expect(finds(words, text)).toBe(true));

  it.each([
    ['Oak', 'She will soak it.'],
    ['Hope', 'Hopefully not'],
    ['Ann', 'Joanne'],
    ['ZZ9 9ZZ', 'ZZ9 9ZY'],
    ['01632 960123', '01632 960124'],
    ['', 'anything'],
    ['-', 'a - b'],
    ['A', 'a b c'],
  ])('%j are not found in %j', (words, text) => expect(finds(words, text)).toBe(false));

  it('say where they stand', () => {
    const text = 'Ring Zoë at ZZ9-9ZZ now';
    const [found] = finderOf(['zz99zz'])(text);
    expect(found && text.slice(found.from, found.to)).toBe('ZZ9-9ZZ');
  });

  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéüłß0123456789');
  const word = fc.array(letter, { minLength: 3, maxLength: 10 }).map((letters) => letters.join(''));
  const words = fc.array(word, { minLength: 1, maxLength: 4 });
  const parting = fc.constantFrom('', ' ', '  ', '-', '\u00a0', '\n', '\u2013', '.', '\u00ad', '/');
  const written = (one: string, upper: boolean, apart: boolean) =>
    (upper ? one.toUpperCase() : one).normalize(apart ? 'NFD' : 'NFC');

  it('are found however they are written', () => {
    fc.assert(
      fc.property(
        words,
        parting,
        fc.boolean(),
        fc.boolean(),
        fc.lorem(),
        fc.lorem(),
        (parts, between, upper, apart, before, after) => {
          const text = `${before} ${parts.map((part) => written(part, upper, apart)).join(between)}, ${after}`;
          expect(finds(parts.join(' '), text)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('of a telephone are found in every grouping, at home and from abroad', () => {
    const figures = fc.array(fc.constantFrom(...'0123456789'), { minLength: 9, maxLength: 9 });
    const begin = fc.constantFrom('0', '+44', '+44 ', '+44 (0)', '0044', '0044 ');
    const marks = fc.array(fc.constantFrom('', ' ', '-', '.'), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(figures, begin, begin, marks, (digits, one, other, between) => {
        const national = `7${digits.join('')}`;
        const grouped = [...national].map((digit, place) => `${digit}${between[place] ?? ''}`).join('');
        expect(finds(`${one}${national}`, `Ring ${other}${grouped} today`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
