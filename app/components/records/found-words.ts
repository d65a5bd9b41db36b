import { MOST_RESULTS } from '~/forms/records/search-terms';

/** "1 record found": above the most that are counted it says so, and asks for more. */
export function foundInWords(found: number): string {
  if (found === 0) return 'No records found';
  if (found > MOST_RESULTS) return `More than ${MOST_RESULTS} records found`;
  return found === 1 ? '1 record found' : `${found} records found`;
}
