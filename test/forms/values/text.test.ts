import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanLine, cleanText, fill, listOf } from '~/forms/values/text';

describe('free text as it is kept', () => {
  it.each([
    ['zero-width space', 'a\u200Bb', 'ab'],
    ['zero-width non-joiner', 'a\u200Cb', 'ab'],
    ['byte order mark', '\uFEFFab', 'ab'],
    ['soft hyphen', 'a\u00ADb', 'ab'],
    ['override of the direction', 'a\u202Eb\u202C', 'ab'],
    ['isolates', '\u2066a\u2069b', 'ab'],
    ['a bell and a null', 'a\u0007\u0000b', 'ab'],
    ['a joiner that joins nothing', 'a\u200Db', 'ab'],
    ['a joiner alone', ' \u200D ', ''],
    ['Windows and old Mac lines', 'a\r\nb\rc', 'a\nb\nc'],
    ['decomposed accents', 'e\u0301', '\u00E9'],
    ['space at the ends', ' \u00A0 a \n', 'a'],
  ])('%s', (_what, typed, kept) => expect(cleanText(typed)).toBe(kept));

  it.each([
    ['a family of emoji', '👩‍👧‍👦'],
    ['an emoji with a skin', '👩🏽‍🦱'],
    ['a rainbow flag', '🏳️‍🌈'],
    ['Indic letters that join', 'क्\u200Dष'],
    ['lines and tabs', 'one\n\ttwo'],
    ['markup, which is text', '<script>alert("{{x}}")</script>'],
    ['an Arabic number sign', '\u0600\u0661'],
  ])('keeps %s', (_what, text) => expect(cleanText(text)).toBe(text));

  it('is clean after one cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
      }),
    );
  });
});

test('a line has no line ends and single spaces', () => {
  expect(cleanLine(' a \r\n b\u2028c\t\td ')).toBe('a b c d');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as %j', (words, list) => expect(listOf(words)).toBe(list));

describe('a sentence with values', () => {
  it('takes what was typed as text, braces and all', () => {
    expect(fill('{a} and {b}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1 and x');
  });
  it('is never shown with a gap in it', () => {
    expect(() => fill('{child} is 7', {})).toThrow('No value for {child}');
    expect(fill('{child} is 7', { child: '' })).toBe(' is 7');
  });
});
