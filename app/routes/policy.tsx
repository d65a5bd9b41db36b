import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PolicyForm } from '~/app/components/agreement/PolicyForm';
import { PolicyNow } from '~/app/components/agreement/PolicyNow';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { keyIn } from '~/app/http/understanding-page.server';
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
  return page({ frame: staffFrame(visitor, '/policy'), ...policies, key: newIdempotencyKey() });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const fields = await readForm(request);
  const read = printable(fields, readPolicy(fields, { name: visitor.name, today: today() }));
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const changed = await changeDecidingPolicy(visitor, read.value, keyIn(textOf(fields, 'key')));
  if (changed.type !== 'done') throw notFound();
  return redirectTo('/policy');
}

export default function Policy() {
  const { frame, current, history, key } = useLoaderData<typeof loader>();
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
      <PolicyForm idempotencyKey={key} typed={sent?.fields ?? null} errors={sent?.errors} />
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
