import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MyForms } from '~/app/components/agreement/MyForms';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { listMyForms } from '~/app/services/agreements.server';
import { can } from '~/forms/access/permissions';
import { formatInstant } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'My forms' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const forms = await listMyForms(visitor);
  return page({
    frame: staffFrame(visitor, '/agreements'),
    ofTeam: can(visitor, 'see the team’s forms'),
    forms: forms.map((form) => ({ ...form, updated: formatInstant(form.updatedAt) })),
  });
}

export default function Forms() {
  const { frame, forms, ofTeam } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">
        {frame.visiting ? 'This family’s forms' : ofTeam ? 'Your team’s forms' : 'My forms'}
      </h1>
      <MyForms forms={forms} ofTeam={ofTeam} />
    </StaffFrame>
  );
}
