import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { RecentSearches } from '~/app/components/records/RecentSearches';
import { SearchForm } from '~/app/components/records/SearchForm';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { readTypedSearch } from '~/app/http/typed-search.server';
import { today } from '~/app/services/clock.server';
import { listRecentSearches, searchRecords } from '~/app/services/record-searches.server';
import { NOTHING_TYPED_YET, readSearch } from '~/forms/records/search-form';

export const meta = () => [{ title: pageTitle({ title: 'Find a record' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  return page({ frame: staffFrame(visitor, '/record-searches/new'), recent: await listRecentSearches(visitor) });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const typed = await readTypedSearch(request);
  const read = readSearch(typed, today());
  if (read.type === 'wrong') return page({ typed, errors: read.errors }, { status: 422 });
  const searched = await searchRecords(visitor, read.terms);
  if (searched.type !== 'done') throw notFound();
  return redirectTo(`/record-searches/${searched.value}`);
}

export default function NewRecordSearch() {
  const { frame, recent } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Find a record</h1>
      <p className="govuk-body">
        Fill in what you know. One answer is enough. If you give more, a record has to fit them all. Every search is
        recorded.
      </p>
      <SearchForm typed={sent?.typed ?? NOTHING_TYPED_YET} errors={sent?.errors} />
      <RecentSearches searches={recent} />
    </StaffFrame>
  );
}
