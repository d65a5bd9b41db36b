import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRealWords } from '~/forms/values/real-words';

describe('real words', () => {
  it.each(['None', 'He said so.', 'Źle', 'بدون', 'ਕੋਈ ਨਹੀਂ'])('%s says something', (text) =>
    expect(isRealWords(text)).toBe(true),
  );

  it.each(['', '.', '…', '-- --', '12345', 'aaaaaaa', 'AaAa', 'n/a', 'xx xx'])('%j says nothing', (text) =>
    expect(isRealWords(text)).toBe(false),
  );

  it('no row of one character and signs ever counts', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.nat(50), (one, times) => {
        const letters = one.toLowerCase().match(/\p{L}/gu) ?? [];
        fc.pre(new Set(letters).size < 2);
        expect(isRealWords(`${one.repeat(times)} .!-`)).toBe(false);
      }),
    ));
});
