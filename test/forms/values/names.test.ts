import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, couldBeNameOf, foldName, fullName } from '~/forms/values/names';

describe('a name for comparison', () => {
  it.each([
    ['O’Neill', 'oneill'],
    ["O'Neill", 'oneill'],
    ['O Neill', 'oneill'],
    ['O-Neill', 'oneill'],
    ['Łukasz', 'lukasz'],
    ['Nguyễn', 'nguyen'],
    ['König', 'konig'],
    ['Groß', 'gross'],
    ['GROẞ', 'gross'],
    ['Søren', 'soren'],
    ['Đặng', 'dang'],
    ['O’Brien-Ó Súilleabháin', 'obrienosuilleabhain'],
    ['ﬁona', 'fiona'],
    ['Пётр', 'петр'],
  ])('%s is %s', (name, folded) => expect(foldName(name)).toBe(folded));

  it('is the same for composed and decomposed accents, small and large letters, and unseen characters', () => {
    for (const name of ['Nguyễn', 'König', 'Siobhán', 'Ó Súilleabháin', 'Żółć']) {
      const folded = foldName(name);
      expect(foldName(name.normalize('NFD'))).toBe(folded);
      expect(foldName(name.toUpperCase())).toBe(folded);
      expect(foldName(`\u200B${name}\u202E`)).toBe(folded);
    }
  });

  it('does not throw different names together', () => {
    expect(foldName('Ana')).not.toBe(foldName('Anna'));
    expect(foldName('Mia 2')).not.toBe(foldName('Mia 3'));
    // In these scripts a mark is a vowel, not an accent.
    expect(foldName('कमल')).not.toBe(foldName('कमला'));
    expect(foldName('രമ')).not.toBe(foldName('രാമ'));
  });

  it('is folded once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name as it is kept', () => {
  it.each([
    ['O’Brien-Ó Súilleabháin', 'O’Brien-Ó Súilleabháin'],
    ['  Maya\t Rose ', 'Maya Rose'],
    ['Ma\u200Bya\uFEFF', 'Maya'],
    ['Siobhán'.normalize('NFD'), 'Siobhán'.normalize('NFC')],
    ['<b>Maya</b>', '<b>Maya</b>'],
    ['\u200D', ''],
    ['Ma\u200Dya', 'Maya'],
  ])('%j is %j', (typed, kept) => expect(cleanName(typed)).toBe(kept));

  it('has no space where one part is missing', () => {
    expect(fullName({ givenNames: 'Maya', familyName: 'Ellwood' })).toBe('Maya Ellwood');
    expect(fullName({ givenNames: '', familyName: 'Ellwood' })).toBe('Ellwood');
  });
});

describe('a name that was typed of a colleague', () => {
  it.each([
    'Tom Oduya',
    'tom oduya',
    'T. Oduya',
    'T Oduya',
    'Oduya',
    'Oduya, Tom',
    'Tom',
    'Tom O.',
    'Mr Oduya',
    'Thomas Oduya',
  ])('%s could be Tom Oduya', (typed) => expect(couldBeNameOf(typed, 'Tom Oduya')).toBe(true));

  it.each(['', 'Mr', 'T.', 'Yvonne Baptiste', 'Yvonne Oduya', 'Tom Baptiste', 'Tomasz', 'Head of service'])(
    '%s is not Tom Oduya',
    (typed) => expect(couldBeNameOf(typed, 'Tom Oduya')).toBe(false),
  );
});
