import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AgencyForm } from '~/app/components/council/AgencyForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { keepAgency, readDirectory } from '~/app/services/directory.server';
import { readAgency } from '~/forms/agreement/answers/agency';

export const meta = () => [{ title: pageTitle({ title: 'Agency' }) }];

const NEW = 'new';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const agency = (await readDirectory(visitor)).find(({ id }) => id === params.agencyId) ?? null;
  if (!agency && params.agencyId !== NEW) throw notFound();
  return page({ frame: staffFrame(visitor), agency });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const fields = await readForm(request);
  const read = printable(fields, readAgency(fields));
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const id = params.agencyId ?? '';
  const kept = await keepAgency(visitor, id === NEW ? null : id, read.value);
  if (kept.type === 'missing') throw notFound();
  if (kept.type === 'done') return redirectTo('/agencies');
  const errors = [{ field: 'name', text: 'Another agency of the directory has this name' }];
  return page({ errors, fields }, { status: 422 });
}

export default function OneAgency() {
  const { frame, agency } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back="/agencies" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{agency?.name ?? 'Add an agency'}</h1>
      <AgencyForm agency={agency} typed={sent?.fields ?? null} errors={sent?.errors} />
    </StaffFrame>
  );
}
