import { expect, test } from 'vitest';
import { addWorkingDays } from '~/forms/values/working-days';

test.each([
  ['2026-11-18', 5, '2026-11-25'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-12-24', 5, '2026-12-31'],
  ['2026-11-18', 0, '2026-11-18'],
])('%s and %i working days is %s', (from, days, to) => {
  expect(addWorkingDays(from, days)).toBe(to);
});
