import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { RecentSearches } from '~/app/components/records/RecentSearches';
import { SearchForm } from '~/app/components/records/SearchForm';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { typedSearchOf } from '~/app/http/typed-search.server';
import { today } from '~/app/services/clock.server';
import { listRecentSearches, searchRecords } from '~/app/services/record-searches.server';
import { keepUnsavedSearch, readUnsavedSearch } from '~/app/services/unsaved-searches.server';
import { readSearch } from '~/forms/records/search-form';

export const meta = () => [{ title: pageTitle({ title: 'Find a record' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const typed = typedSearchOf((await readUnsavedSearch(visitor, 'records')) ?? {});
  const frame = staffFrame(visitor, '/record-searches/new');
  return page({ frame, typed, recent: await listRecentSearches(visitor) });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const fields = await readForm(request);
  if (isKeep(fields)) {
    await keepUnsavedSearch(visitor, 'records', fields, textOf(fields, 'changing'));
    return noContent();
  }
  const typed = typedSearchOf(fields);
  const read = readSearch(typed, today());
  if (read.type === 'wrong') {
    await keepUnsavedSearch(visitor, 'records', fields);
    return page({ typed, errors: read.errors }, { status: 422 });
  }
  const searched = await searchRecords(visitor, read.terms);
  if (searched.type !== 'done') throw notFound();
  return redirectTo(`/record-searches/${searched.value}`);
}

export default function NewRecordSearch() {
  const { frame, typed, recent } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Find a record</h1>
      <p className="govuk-body">
        Fill in what you know. One answer is enough. If you give more, a record has to fit them all. Every search is
        recorded.
      </p>
      <SearchForm typed={sent?.typed ?? typed} errors={sent?.errors} />
      <RecentSearches searches={recent} />
    </StaffFrame>
  );
}
