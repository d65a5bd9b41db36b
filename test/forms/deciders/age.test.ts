import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ageAt,
  ageFrom,
  birthdayOf,
  birthdaysBetween,
  birthFromEstimate,
  comingBirthdays,
  yearsForRules,
} from '~/forms/deciders/age';
import { born } from './a-family';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('an age on a day', () => {
  it.each([
    ['2019-03-12', '2026-11-18', 7],
    ['2010-05-01', '2026-04-30', 15],
    ['2010-05-01', '2026-05-01', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-11-18', '2026-11-18', 0],
  ])('born %s is on %s %i', (birth, day, years) => {
    expect(ageFrom(born(birth), day)).toEqual({ type: 'known', years });
  });

  it('Trap 21: is by England’s calendar on the day of the decision: a birthday begins at midnight there', () => {
    expect(ageAt(born('2010-07-02'), '2026-07-01T22:59:59.000Z')).toEqual({ type: 'known', years: 15 });
    expect(ageAt(born('2010-07-02'), '2026-07-01T23:00:00.000Z')).toEqual({ type: 'known', years: 16 });
    expect(ageAt(born('2010-12-02'), '2026-12-01T23:59:59.000Z')).toEqual({ type: 'known', years: 15 });
  });

  it('before the birth is none: an expected day, which may be past', () => {
    const expected = { type: 'expected', on: '2027-01-10' } as const;
    expect(ageFrom(expected, '2026-11-18')).toEqual({ type: 'unborn', expectedOn: '2027-01-10', overdue: false });
    expect(ageFrom(expected, '2027-01-11')).toMatchObject({ overdue: true });
    expect(ageFrom(born('2027-01-10'), '2026-11-18')).toMatchObject({ type: 'unborn' });
    expect(yearsForRules(ageFrom(expected, '2026-11-18'))).toBeNull();
    expect(comingBirthdays(expected, '2026-11-18')).toEqual([]);
  });

  it('that is estimated goes by the youngest it may be', () => {
    const said = birthFromEstimate(16, '2026-11-18');
    expect(said).toEqual({ type: 'estimated', earliest: '2009-11-19', latest: '2010-11-18' });
    expect(ageFrom(said, '2026-11-18')).toEqual({ type: 'estimated', youngest: 16, oldest: 16 });
    expect(ageFrom(said, '2026-11-17')).toEqual({ type: 'estimated', youngest: 15, oldest: 16 });
    expect(yearsForRules(ageFrom(said, '2026-11-17'))).toBe(15);
  });

  it('that is estimated is what was said, on the day that it was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), dates, (years, day) => {
        expect(ageFrom(birthFromEstimate(years, day), day)).toEqual({
          type: 'estimated',
          youngest: years,
          oldest: years,
        });
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('birthdays', () => {
  it('at 12, 16 and 18 are the ones still to come', () => {
    expect(comingBirthdays(born('2012-02-29'), '2026-11-18')).toEqual([
      { years: 16, on: '2028-02-29', estimated: false },
      { years: 18, on: '2030-03-01', estimated: false },
    ]);
    expect(comingBirthdays(born('2008-11-18'), '2026-11-18')).toEqual([]);
  });

  it('of an estimate are the earliest they may be', () => {
    const [next] = comingBirthdays(birthFromEstimate(14, '2026-11-18'), '2026-11-18');
    expect(next).toEqual({ years: 16, on: '2027-11-19', estimated: true });
  });

  it('between two days leave out the first and take in the last', () => {
    expect(birthdaysBetween(born('2014-12-01'), '2026-11-30', '2026-12-01')).toHaveLength(1);
    expect(birthdaysBetween(born('2014-12-01'), '2026-12-01', '2030-11-30')).toEqual([]);
  });

  it('are the first day of an age, whatever the year', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (birth, years) => {
        const day = birthdayOf(birth, years);
        expect(ageFrom(born(birth), day)).toEqual({ type: 'known', years });
        expect(ageFrom(born(birth), dayBefore(day))).toEqual({ type: 'known', years: years - 1 });
      }),
      { numRuns: 10_000 },
    );
  });
});

test('twins have the same age and are still two people: an age holds nobody’s name', () => {
  expect(ageFrom(born('2017-06-04'), '2026-11-18')).toEqual(ageFrom(born('2017-06-04'), '2026-11-18'));
  expect(Object.keys(ageFrom(born('2017-06-04'), '2026-11-18'))).toEqual(['type', 'years']);
});
