import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MyForms } from '~/app/components/agreement/MyForms';
import { WorkList } from '~/app/components/child/WorkList';
import { ButtonGroup, ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { listMyForms } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import { readWorkList } from '~/app/services/work-list.server';
import { can } from '~/forms/access/permissions';
import { formatInstant } from '~/forms/values/dates';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle({ title: data ? titleOf(data) : 'Your work' }) },
];

type Facts = { readonly frame: { readonly visiting: boolean }; readonly ofTeam: boolean };

/** What the page is called, in its tab too. */
function titleOf({ frame, ofTeam }: Facts): string {
  if (frame.visiting) return 'This family’s forms';
  return ofTeam ? 'Your team’s work' : 'Your work';
}

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'keep own account');
  if (!can(visitor, 'prepare an agreement')) {
    return redirectTo(can(visitor, 'search records') ? '/record-searches/new' : '/forms');
  }
  const forms = visitor.visitChildId === null ? [] : await listMyForms(visitor);
  return page({
    frame: staffFrame(visitor, '/'),
    ofTeam: can(visitor, 'see the team’s forms'),
    today: today(),
    parts: await readWorkList(visitor),
    forms: forms.map((form) => ({ ...form, updated: formatInstant(form.updatedAt) })),
  });
}

export default function Home() {
  const { frame, parts, today, forms, ofTeam } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">{titleOf({ frame, ofTeam })}</h1>
      <ButtonGroup>
        <ButtonLink href="/child-searches/new">Start a form</ButtonLink>
        <ButtonLink kind="secondary" href="/child-searches/new">
          Find a child
        </ButtonLink>
      </ButtonGroup>
      {frame.visiting && parts.length === 0 ? null : <WorkList parts={parts} today={today} ofTeam={ofTeam} />}
      {frame.visiting ? (
        <>
          <h2 className="govuk-heading-m">All forms</h2>
          <MyForms forms={forms} ofTeam={ofTeam} />
        </>
      ) : null}
    </StaffFrame>
  );
}
