import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
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

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle({ title: data ? titleOf(data) : 'My forms' }) },
];

type Facts = { readonly frame: { readonly visiting: boolean }; readonly ofTeam: boolean };

/** What the page is called, in its tab too. */
function titleOf({ frame, ofTeam }: Facts): string {
  if (frame.visiting) return 'This family’s forms';
  return ofTeam ? 'Your team’s forms' : 'My forms';
}

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
      <h1 className="govuk-heading-l">{titleOf({ frame, ofTeam })}</h1>
      <MyForms forms={forms} ofTeam={ofTeam} />
    </StaffFrame>
  );
}
