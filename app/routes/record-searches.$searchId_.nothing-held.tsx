import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { TermsList } from '~/app/components/records/TermsList';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { findNothingHeldStatement, recordNothingHeld } from '~/app/services/nothing-held.server';
import { searchAgain } from '~/app/services/record-searches.server';
import { formatInstant } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'Nothing is held' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const statement = await findNothingHeldStatement(visitor, params.searchId ?? '');
  if (statement.type !== 'done') throw notFound();
  return page({ frame: staffFrame(visitor), statement: statement.value });
}

/** Where something fits by now, the search is made again and shown, with what it finds. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const searchId = params.searchId ?? '';
  const recorded = await recordNothingHeld(visitor, searchId);
  if (recorded.type === 'done') return redirectTo(`/record-searches/${searchId}/nothing-held`);
  const again = recorded.type === 'refused' ? await searchAgain(visitor, searchId) : recorded;
  if (again.type !== 'done') throw notFound();
  return redirectTo(`/record-searches/${again.value}`);
}

export default function NothingHeld() {
  const { frame, statement } = useLoaderData<typeof loader>();
  const { reference, terms, searchedAt, searchedBy, recordedBy, recordedAt } = statement;
  return (
    <StaffFrame frame={frame} back="/record-searches/new">
      <h1 className="govuk-heading-l">Nothing is held</h1>
      <p className="govuk-body">
        {frame.council} searched the Consent to Share forms that families have answered, and found none that fits all of
        this.
      </p>
      <TermsList terms={terms} />
      <SummaryList
        rows={[
          { key: 'Searched', value: formatInstant(searchedAt) },
          { key: 'Searched by', value: searchedBy },
          { key: 'Recorded', value: formatInstant(recordedAt) },
          { key: 'Recorded by', value: recordedBy },
          { key: 'Reference of this search', value: reference },
        ]}
      />
      <p className="govuk-body">
        The search looked at names the child has or had, with and without accents. It did not look at forms that nobody
        had answered, at paper files, or at the council’s other systems.
      </p>
      <PrintButton>Print this page</PrintButton>
    </StaffFrame>
  );
}
