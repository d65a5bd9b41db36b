import { type WordGroup, wordGroups } from '~/forms/records/name-words';
import type { SearchTerms } from '~/forms/records/search-terms';

/**
 * The full-text query for the names in the terms; `anything` where no name is asked for, `nothing` where what was typed holds
 * no letter or figure. Every word stands in quotes and holds letters and figures alone: AND, NEAR( and * are only words here.
 */
export function fullTextQuery(terms: SearchTerms): string {
  const columns = [
    ['child', terms.child],
    ['parent', terms.parent],
    ['worker', terms.worker],
  ] as const;
  const asked = columns.flatMap(([column, typed]) =>
    typed === undefined ? [] : [{ column, groups: wordGroups(typed) }],
  );
  if (asked.some(({ groups }) => groups.length === 0)) return 'nothing';
  if (asked.length === 0) return 'anything';
  return asked.map(({ column, groups }) => `{${column}} : (${groups.map(oneWay).join(' AND ')})`).join(' AND ');
}

function oneWay(group: WordGroup): string {
  const ways = group.map((words) => `(${words.map((word) => `"${word}" *`).join(' AND ')})`);
  return `(${ways.join(' OR ')})`;
}
