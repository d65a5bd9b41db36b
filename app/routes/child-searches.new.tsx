import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChildSearchForm } from '~/app/components/agreement/ChildSearchForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { isKeep, readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { noContent, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { searchForChild } from '~/app/services/child-searches.server';
import { today } from '~/app/services/clock.server';
import { keepUnsavedSearch, readUnsavedSearch } from '~/app/services/unsaved-searches.server';
import { readChildTerms } from '~/forms/agreement/answers/child';

export const meta = () => [{ title: pageTitle({ title: 'Find the child' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'find a child');
  const typed = await readUnsavedSearch(visitor, 'child');
  return page({ frame: staffFrame(visitor, '/child-searches/new'), typed });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'find a child');
  const fields = await readForm(request);
  const read = printable(fields, readChildTerms(fields, today()));
  if (isKeep(fields) || read.type === 'wrong') await keepUnsavedSearch(visitor, 'child', fields);
  if (isKeep(fields)) return noContent();
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  return redirectTo(`/child-searches/${await searchForChild(visitor, read.value)}`);
}

export default function FindChild() {
  const { frame, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back="/" errors={sent?.errors}>
      <h1 className="govuk-heading-l">Find the child</h1>
      <p className="govuk-body">Look first, so that no child is entered twice. Both answers are needed.</p>
      <ChildSearchForm errors={sent?.errors} fields={sent?.fields ?? typed} />
    </StaffFrame>
  );
}
