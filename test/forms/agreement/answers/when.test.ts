import { expect, it } from 'vitest';
import { readWhen } from '~/forms/agreement/answers/when';
import { sent } from '../plain-case';

const NOW = '2026-11-18T15:05:00.000Z';
const when = (day: string, month: string, year: string, time: string) =>
  readWhen(sent({ 'at-day': day, 'at-month': month, 'at-year': year, 'at-time': time }), 'at', NOW);

it('is now where nothing was written', () => {
  expect(when('', '', '', '')).toEqual({ type: 'done', value: NOW });
  expect(readWhen({}, 'at', NOW)).toEqual({ type: 'done', value: NOW });
});

it('is the day and time that were written', () => {
  expect(when('17', '11', '2026', '4pm')).toEqual({ type: 'done', value: '2026-11-17T16:00:00.000Z' });
});

it('makes up no hour and no day', () => {
  expect(when('17', '11', '2026', '')).toMatchObject({ errors: [{ field: 'at-time' }] });
  expect(when('', '', '', '4pm')).toMatchObject({ errors: [{ field: 'at' }] });
  expect(when('31', '11', '2026', 'soon')).toMatchObject({ errors: [{ field: 'at-day' }, { field: 'at-time' }] });
});

it('is never still to come', () => {
  expect(when('18', '11', '2026', '3:06pm')).toMatchObject({ errors: [{ field: 'at' }] });
});
