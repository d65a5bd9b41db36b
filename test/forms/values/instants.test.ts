import { expect, it } from 'vitest';
import { londonInstant, readTime } from '~/forms/values/instants';

it.each([
  ['3:05pm', 15 * 60 + 5],
  ['3.05 PM', 15 * 60 + 5],
  ['15:05', 15 * 60 + 5],
  ['12am', 0],
  ['12:30 p.m.', 12 * 60 + 30],
  ['noon', 12 * 60],
  ['00:00', 0],
])('reads %s', (typed, minutes) => {
  expect(readTime(typed)).toEqual({ type: 'time', minutes });
});

it.each(['3', '25:00', '13pm', '10:61', 'later'])('does not guess %s', (typed) => {
  expect(readTime(typed).type).toBe('wrong');
});

it('knows an empty box', () => expect(readTime('  ').type).toBe('empty'));

it('gives the instant of a time in England, in winter and in summer', () => {
  expect(londonInstant('2026-11-18', 15 * 60 + 5)).toBe('2026-11-18T15:05:00.000Z');
  expect(londonInstant('2026-07-02', 15 * 60 + 5)).toBe('2026-07-02T14:05:00.000Z');
  expect(londonInstant('2026-07-02', 10)).toBe('2026-07-01T23:10:00.000Z');
});

it('takes the first of an hour that comes twice, and does not fail on one that never comes', () => {
  expect(londonInstant('2026-10-25', 90)).toBe('2026-10-25T00:30:00.000Z');
  expect(londonInstant('2026-03-29', 90)).toBe('2026-03-29T01:30:00.000Z');
});
