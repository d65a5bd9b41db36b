import { Table } from '~/app/components/fields/Table';
import { foundInWords } from '~/app/components/records/found-words';
import { describeTerms, type SearchTerms } from '~/forms/records/search-terms';
import { formatInstant } from '~/forms/values/dates';

export type RecentSearch = {
  readonly searchId: string;
  readonly terms: SearchTerms;
  readonly found: number;
  readonly at: string;
};

/** What was searched for since signing in, to go back to. Nothing before the first search. */
export function RecentSearches({ searches }: { readonly searches: readonly RecentSearch[] }) {
  if (searches.length === 0) return null;
  return (
    <Table
      caption="Your searches since you signed in"
      columns={[{ text: 'Search' }, { text: 'Result' }, { text: 'When' }]}
      rows={searches.map(({ searchId, terms, found, at }) => ({
        key: searchId,
        cells: [
          <a key="search" className="govuk-link" href={`/record-searches/${searchId}`}>
            {describeTerms(terms)
              .map(({ label, value }) => `${label}: ${value}`)
              .join(', ')}
          </a>,
          foundInWords(found),
          formatInstant(at),
        ],
      }))}
    />
  );
}
