import { describe, expect, test } from 'vitest';
import { blockReadsRightToLeft } from '~/app/pdf/layout/direction.server';
import { isOrderControl, orderPieces, readsRightToLeft, visualOrder } from '~/app/pdf/text/order.server';
import type { Piece } from '~/app/pdf/text/styled-text.server';

const piece = (text: string, lang: string): Piece => ({ text, style: { lang, strong: false } });

/** A paragraph as it stands on paper, from left to right, on one long line. */
function shown(lang: string, ...pieces: readonly Piece[]): string {
  const ordered = orderPieces(pieces, lang);
  const units = [...ordered.text].map((character, index) => ({ character, level: ordered.levels[index] ?? 0 }));
  return visualOrder(units)
    .map(({ character }) => character)
    .filter((character) => !isOrderControl(character.codePointAt(0) ?? 0))
    .join('');
}

describe('text from right to left', () => {
  test.each([
    ['a telephone number', 'فون 020 8871 6000 ہے', '020 8871 6000'],
    ['one of a town', 'فون (01632) 960 101 ہے', '(01632) 960 101'],
    ['one from abroad', 'فون +44 20 7946 0123 ہے', '+44 20 7946 0123'],
    ['one in the digits of Arabic', 'هاتف ٠٢٠ ٨٨٧١ ٦٠٠٠ نعم', '٠٢٠ ٨٨٧١ ٦٠٠٠'],
    ['one in the digits of Urdu', 'فون ۰۲۰ ۸۸۷۱ ۶۰۰۰ ہے', '۰۲۰ ۸۸۷۱ ۶۰۰۰'],
    ['a date', 'تاریخ 18/11/2026 ہے', '18/11/2026'],
    ['a date in digits of Arabic', 'في ١٨/١١/٢٠٢٦ نعم', '١٨/١١/٢٠٢٦'],
    ['a date with its month in English', 'تاریخ 18 November 2026 ہے', '18 November 2026'],
    ['an address', 'پتہ 12 Elm Street (flat 2), London ہے', '12 Elm Street (flat 2), London'],
    ['an address after a name', 'پتہ Jo Ellwood, 12 Elm Street ہے', 'Jo Ellwood, 12 Elm Street'],
    ['a reference', 'نمبر 7KQM-2XH9-DTC ہے', '7KQM-2XH9-DTC'],
    ['an e-mail address', 'لکھیں 2jo@council.example.org پر', '2jo@council.example.org'],
    ['an amount and a share', 'رقم £9.50 ہے', '£9.50'],
    ['a per cent', 'حصہ 50% ہے', '50%'],
  ])('keeps %s as it is read', (_what, text, kept) => {
    expect(shown('ur', piece(text, 'ur'))).toContain(kept);
    expect(shown('en', piece(text, 'ur'))).toContain(kept);
  });

  test('says a date before its time, as it is read', () => {
    expect(shown('ur', piece('کو 18/11/2026 14:32 پر', 'ur'))).toContain('14:32 18/11/2026');
  });

  test('turns round nothing that its brackets do not hold', () => {
    expect(shown('he', piece('שלום (7) עולם', 'he'))).toBe('םלוע (7) םולש');
  });
});

describe('text from left to right', () => {
  test('is left as it is', () => {
    const ordered = orderPieces([piece('Call 020 8871 6000', 'en')], 'en');
    expect(ordered.text).toBe('Call 020 8871 6000');
    expect([...ordered.levels].every((level) => level === 0)).toBe(true);
  });

  test('isolates a name in another direction from what follows it', () => {
    expect(shown('en', piece('Name: ', 'en'), piece('שלום', 'he'), piece(' (2)', 'en'))).toBe('Name: םולש (2)');
    expect(shown('en', piece('שלום 2 yes', 'en'))).toBe('םולש 2 yes');
  });
});

describe('a list or a table', () => {
  const turned = (lang: string, ...texts: readonly string[]) =>
    blockReadsRightToLeft(
      texts.map((text) => [{ text }]),
      lang,
    );

  test('goes the way of its document, unless every text in it goes the other way', () => {
    expect(turned('en-GB', 'زینب', 'Jo Ellwood')).toBe(false);
    expect(turned('en-GB', 'زینب', '12', 'اسکول')).toBe(true);
    expect(turned('ur', 'نام', 'Jo Ellwood')).toBe(true);
    expect(turned('ur', 'Name', 'Jo Ellwood')).toBe(false);
    expect([turned('ur', '12'), turned('en-GB', '12')]).toEqual([true, false]);
  });
});

describe('a paragraph', () => {
  test('goes the way in which most of its letters are written, and otherwise the way of its document', () => {
    expect(readsRightToLeft('زینب کو GP پسند ہے، وہ اسکول جاتی ہے', 'en-GB')).toBe(true);
    expect(readsRightToLeft('محمد علي said no.', 'en-GB')).toBe(false);
    expect(readsRightToLeft('زینب said that she would rather not', 'ur')).toBe(false);
    expect(readsRightToLeft('زینب (Larkfield Primary School) کی طالبہ ہے', 'ur')).toBe(true);
    expect([readsRightToLeft('020', 'ur'), readsRightToLeft('020', 'en-GB')]).toEqual([true, false]);
  });
});
