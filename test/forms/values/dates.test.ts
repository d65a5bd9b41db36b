import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, ageOn, dateParts, formatDate, formatInstant, londonDate, readDate } from '~/forms/values/dates';

const read = (day: string, month: string, year: string) => readDate({ day, month, year });
const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date that was typed', () => {
  it.each([
    ['12', '3', '2019', '2019-03-12'],
    ['01', '01', '1900', '1900-01-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2000', '2000-02-29'],
    ['31', '12', '2026', '2026-12-31'],
    [' 7 ', 'March', '2019', '2019-03-07'],
    ['7', 'mar', '2019', '2019-03-07'],
    ['7', 'SEPT.', '2019', '2019-09-07'],
    ['7', 'May', '2019', '2019-05-07'],
    ['７', '３', '２０１９', '2019-03-07'],
    ['1\u200B2', '3', '2019', '2019-03-12'],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(read(day, month, year)).toEqual({ type: 'date', date });
  });

  it.each([
    ['31', '2', '2019', 'day', 'must have a day from 1 to 28 for February 2019'],
    ['29', '2', '2019', 'day', 'must have a day from 1 to 28 for February 2019'],
    ['29', '2', '1900', 'day', 'must have a day from 1 to 28 for February 1900'],
    ['31', '4', '2019', 'day', 'must have a day from 1 to 30 for April 2019'],
    ['0', '4', '2019', 'day', 'must have a day from 1 to 30 for April 2019'],
    ['x', '4', '2019', 'day', 'must have a day from 1 to 30 for April 2019'],
    ['1.5', '4', '2019', 'day', 'must have a day from 1 to 30 for April 2019'],
    ['1/2', '4', '2019', 'day', 'must have a day from 1 to 30 for April 2019'],
    ['1', '13', '2019', 'month', 'must have a month from 1 to 12'],
    ['1', '0', '2019', 'month', 'must have a month from 1 to 12'],
    ['1', 'Ju', '2019', 'month', 'must have a month from 1 to 12'],
    ['1', 'Mär', '2019', 'month', 'must have a month from 1 to 12'],
    ['1', '1', '0026', 'year', 'must have a year with 4 numbers, like 2019'],
    ['1', '1', '26', 'year', 'must have a year with 4 numbers, like 2019'],
    ['1', '1', '1899', 'year', 'must have a year with 4 numbers, like 2019'],
    ['1', '1', '20190', 'year', 'must have a year with 4 numbers, like 2019'],
    ['', '1', '2019', 'day', 'must include a day'],
    ['1', '', '2019', 'month', 'must include a month'],
    ['1', '1', '', 'year', 'must include a year'],
    ['\u200B', '1', '2019', 'day', 'must include a day'],
  ])('%s %s %s is refused at its %4$s', (day, month, year, part, why) => {
    expect(read(day, month, year)).toEqual({ type: 'wrong', part, why });
  });

  it('that is empty is no mistake yet', () => {
    expect(read('', ' ', '\u200B')).toEqual({ type: 'empty' });
  });

  it('comes back from its three boxes as it was', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(readDate(dateParts(date))).toEqual({ type: 'date', date });
      }),
    );
  });

  it('is never one that the calendar does not have, whatever is typed', () => {
    const box = fc.oneof(fc.string({ maxLength: 5 }), fc.integer({ min: -40, max: 2100 }).map(String));
    fc.assert(
      fc.property(box, box, box, (day, month, year) => {
        const found = read(day, month, year);
        if (found.type === 'date') expect(new Date(found.date).toISOString().slice(0, 10)).toBe(found.date);
      }),
    );
  });
});

test.each([
  ['2019-03-12', '2026-03-11', 6],
  ['2019-03-12', '2026-03-12', 7],
  ['2019-03-12', '2026-03-13', 7],
  ['2026-11-23', '2026-11-23', 0],
  ['2012-02-29', '2026-02-28', 13],
  ['2012-02-29', '2026-03-01', 14],
  ['2012-02-29', '2028-02-28', 15],
  ['2012-02-29', '2028-02-29', 16],
  ['2010-12-31', '2026-01-01', 15],
])('born on %s, someone is on %s %i years old', (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age);
});

describe('the day in England', () => {
  it.each([
    ['2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['2026-01-16T00:00:00.000Z', '2026-01-16'],
    ['2026-07-15T22:59:59.999Z', '2026-07-15'],
    ['2026-07-15T23:00:00.000Z', '2026-07-16'],
    // Clocks go forward on 29 March 2026 at 1am and back on 25 October 2026 at 1am UTC.
    ['2026-03-28T23:30:00.000Z', '2026-03-28'],
    ['2026-03-29T23:30:00.000Z', '2026-03-30'],
    ['2026-10-24T23:30:00.000Z', '2026-10-25'],
    ['2026-10-25T23:30:00.000Z', '2026-10-25'],
    ['2026-12-31T23:59:59.000Z', '2026-12-31'],
  ])('at %s is %s', (instant, day) => {
    expect(londonDate(instant)).toBe(day);
  });
});

test.each([
  ['2026-11-18T15:05:00Z', '18 November 2026 at 3:05pm GMT'],
  ['2026-07-01T15:05:00Z', '1 July 2026 at 4:05pm BST'],
  ['2026-07-01T23:30:00Z', '2 July 2026 at 12:30am BST'],
  ['2026-01-01T12:00:00Z', '1 January 2026 at 12:00pm GMT'],
  ['2026-01-01T00:00:00Z', '1 January 2026 at 12:00am GMT'],
  // The hour that comes twice: which one it was can be read.
  ['2026-10-25T00:30:00Z', '25 October 2026 at 1:30am BST'],
  ['2026-10-25T01:30:00Z', '25 October 2026 at 1:30am GMT'],
])('%s is read as %s', (instant, words) => {
  expect(formatInstant(instant)).toBe(words);
});

test('a date is read with the name of its month', () => {
  expect(formatDate('2019-03-02')).toBe('2 March 2019');
});

describe('months later', () => {
  it.each([
    ['2026-11-18', 6, '2027-05-18'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-01', 0, '2026-05-01'],
  ])('%s and %i months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it('is always so many months later, on that day or the last of the month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const later = addMonths(date, months);
        const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(monthsOf(later) - monthsOf(date)).toBe(months);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
        expect(new Date(later).toISOString().slice(0, 10)).toBe(later);
      }),
    );
  });
});

test('an unknown date fills no boxes', () => {
  expect(dateParts(null)).toEqual({ day: '', month: '', year: '' });
});
