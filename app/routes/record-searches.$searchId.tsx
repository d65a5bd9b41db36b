import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Details } from '~/app/components/fields/Details';
import { Pagination } from '~/app/components/fields/Pagination';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { foundInWords } from '~/app/components/records/found-words';
import { NothingFound } from '~/app/components/records/NothingFound';
import { RecordHits } from '~/app/components/records/RecordHits';
import { SearchForm } from '~/app/components/records/SearchForm';
import { TermsList } from '~/app/components/records/TermsList';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { isSame } from '~/app/http/same-answers.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { typedSearchOf } from '~/app/http/typed-search.server';
import { isNothingHeldRecorded } from '~/app/services/nothing-held.server';
import { findSearch } from '~/app/services/record-searches.server';
import { readUnsavedSearch } from '~/app/services/unsaved-searches.server';
import { typedFrom } from '~/forms/records/search-form';

export const meta = () => [{ title: pageTitle({ title: 'Records found' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const number = Number(new URL(request.url).searchParams.get('page') ?? '1');
  const results = await findSearch(visitor, params.searchId ?? '', number);
  if (results.type !== 'done') throw notFound();
  const recorded = await isNothingHeldRecorded(results.value.searchId);
  const asked = typedFrom(results.value.terms);
  const unsaved = await readUnsavedSearch(visitor, 'records', results.value.searchId);
  const typed = unsaved ? typedSearchOf(unsaved) : asked;
  const changed = !isSame(typed, asked);
  return page({ frame: staffFrame(visitor), recorded, ...results.value, typed, changed });
}

export default function RecordsFound() {
  const facts = useLoaderData<typeof loader>();
  const { frame, recorded, searchId, terms, found, hits, page: number, pages } = facts;
  return (
    <StaffFrame frame={frame} back="/record-searches/new" wide>
      <h1 className="govuk-heading-l">{foundInWords(found)}</h1>
      <h2 className="govuk-heading-s">You searched for</h2>
      <TermsList terms={terms} />
      {hits.length > 0 ? <RecordHits hits={hits} /> : <NothingFound searchId={searchId} recorded={recorded} />}
      <Pagination page={number} pages={pages} hrefOf={(to) => `/record-searches/${searchId}?page=${to}`} />
      <Details summary="Change this search" open={facts.changed}>
        <SearchForm typed={facts.typed} changing={searchId} />
      </Details>
    </StaffFrame>
  );
}
