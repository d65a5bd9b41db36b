import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PolicyForm } from '~/app/components/agreement/PolicyForm';
import { PolicyNow } from '~/app/components/agreement/PolicyNow';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { takeCouncilForm, typedForCouncil } from '~/app/http/council-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { today } from '~/app/services/clock.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { changeDecidingPolicy, decidingPolicies } from '~/app/services/policy.server';
import { readPolicy } from '~/forms/agreement/answers/policy';
import { UNSURE_IN_LAW } from '~/forms/deciders/policy';
import { formatDate } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'Who decides: the council’s policy' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const policies = await decidingPolicies();
  const typed = await typedForCouncil(visitor, request);
  return page({ frame: staffFrame(visitor, '/policy'), ...policies, typed, key: newIdempotencyKey() });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  return takeCouncilForm(request, visitor, {
    read: (fields) => readPolicy(fields, { name: visitor.name, today: today() }),
    saved: null,
    save: (policy, key) => changeDecidingPolicy(visitor, policy, key),
    next: '/policy',
  });
}

export default function Policy() {
  const { frame, current, history, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Who decides: the council’s policy</h1>
      <p className="govuk-body">
        It says who is expected to decide about sharing a child’s information. Practitioners may always choose
        otherwise, with a reason, and it stops nothing that keeps a child safe.
      </p>
      <h2 className="govuk-heading-m">In force today</h2>
      <PolicyNow policy={current} />
      <h2 className="govuk-heading-m">What the law leaves open</h2>
      <ul className="govuk-list govuk-list--bullet">
        {UNSURE_IN_LAW.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Change it</h2>
      <PolicyForm idempotencyKey={key} typed={sent?.fields ?? typed} errors={sent?.errors} />
      <h2 className="govuk-heading-m">History</h2>
      {history.map((policy) => (
        <PolicyNow
          key={`${policy.inForceFrom} ${policy.enteredOn} ${policy.why}`}
          policy={policy}
          title={`Entered ${policy.enteredBy === 'set-up' ? 'with this service' : formatDate(policy.enteredOn)}`}
        />
      ))}
    </StaffFrame>
  );
}
