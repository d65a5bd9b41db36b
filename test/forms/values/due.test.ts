import { expect, it } from 'vitest';
import { dueWithinADay, dueWords } from '~/forms/values/due';

it.each([
  ['2026-11-18T14:05:00.000Z', '2026-11-19', '2026-11-19T14:05:00.000Z'],
  // Half past eleven in the evening, on the night on which the clocks go forward: 24 hours, not the same time again.
  ['2026-03-28T23:30:00.000Z', '2026-03-30', '2026-03-29T23:30:00.000Z'],
])('what is due within a day of %s is due to the minute', (at, dueOn, dueAt) =>
  expect(dueWithinADay(at)).toEqual({ dueOn, dueAt }),
);

it.each([
  ['2026-11-19', 'by 2:05pm tomorrow'],
  ['2026-11-18', 'by 2:05pm today'],
  ['2026-11-17', 'by 2:05pm yesterday'],
  ['2026-11-20', 'by 2:05pm on 20 November 2026'],
])('what is due on %s is %s', (dueOn, words) =>
  expect(dueWords({ dueOn, dueAt: `${dueOn}T14:05:00.000Z` }, '2026-11-18')).toBe(words),
);

it('what is due on a day says the day', () =>
  expect(dueWords({ dueOn: '2026-11-19', dueAt: null }, '2026-11-18')).toBe('19 November 2026'));
