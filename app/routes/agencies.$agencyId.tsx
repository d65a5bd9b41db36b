import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AgencyForm } from '~/app/components/council/AgencyForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { takeCouncilForm, typedForCouncil } from '~/app/http/council-form.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { keepAgency, readDirectory } from '~/app/services/directory.server';
import { readAgency } from '~/forms/agreement/answers/agency';
import { refused } from '~/forms/outcome';

export const meta = () => [{ title: pageTitle({ title: 'Agency' }) }];

const NEW = 'new';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const agency = await agencyNow(visitor, params.agencyId);
  if (!agency && params.agencyId !== NEW) throw notFound();
  return page({ frame: staffFrame(visitor), agency, typed: await typedForCouncil(visitor, request) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const id = params.agencyId ?? '';
  return takeCouncilForm(request, visitor, {
    read: readAgency,
    saved: await agencyNow(visitor, id),
    save: async (agency) => {
      const kept = await keepAgency(visitor, id === NEW ? null : id, agency);
      return kept.type === 'refused' ? refused('Another agency of the directory has this name') : kept;
    },
    about: 'name',
    next: '/agencies',
  });
}

async function agencyNow(visitor: StaffVisitor, agencyId: string | undefined) {
  return (await readDirectory(visitor)).find(({ id }) => id === agencyId) ?? null;
}

export default function OneAgency() {
  const { frame, agency, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back="/agencies" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{agency?.name ?? 'Add an agency'}</h1>
      <AgencyForm agency={agency} typed={sent?.fields ?? typed} errors={sent?.errors} />
    </StaffFrame>
  );
}
