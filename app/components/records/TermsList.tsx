import { SummaryList } from '~/app/components/fields/SummaryList';
import { describeTerms, type SearchTerms } from '~/forms/records/search-terms';

/** What was searched for, read back. */
export function TermsList({ terms }: { readonly terms: SearchTerms }) {
  return <SummaryList rows={describeTerms(terms).map(({ label, value }) => ({ key: label, value }))} />;
}
