import { expect, test } from 'vitest';
import { pagesNear } from '~/app/components/fields/Pagination';

test('pages near this one are shown, with a gap only where pages are left out', () => {
  expect(pagesNear(1, 2)).toEqual([1, 2]);
  expect(pagesNear(2, 3)).toEqual([1, 2, 3]);
  expect(pagesNear(1, 9)).toEqual([1, 2, 'gap after', 9]);
  expect(pagesNear(5, 9)).toEqual([1, 'gap before', 4, 5, 6, 'gap after', 9]);
  expect(pagesNear(9, 9)).toEqual([1, 'gap before', 8, 9]);
});
