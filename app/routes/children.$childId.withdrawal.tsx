import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WithdrawalForm } from '~/app/components/child/WithdrawalForm';
import { InsetText } from '~/app/components/fields/InsetText';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, ownKey, takeChildForm } from '~/app/http/child-step.server';
import { readForm } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now } from '~/app/services/clock.server';
import { agreementsThatStand, withdrawAgreement, withdrawalMade } from '~/app/services/withdrawals.server';
import { readWithdrawal } from '~/forms/agreement/answers/withdrawal';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Somebody no longer agrees' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const people = await agreementsThatStand(child.id);
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    childName: fullName(child),
    able: people.filter(({ recipients }) => recipients.length > 0),
    // In a visit somebody may be looking on: what others said is not for them.
    unable: visitor.visitChildId
      ? []
      : people.filter(({ recipients }) => recipients.length === 0).map(({ name }) => name),
    ...(await openChildForm(visitor, child.id, 'withdrawal')),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const after = (withdrawalId: string) => `/children/${child.id}/withdrawals/${withdrawalId}`;
  const made = await withdrawalMade(child.id, ownKey(visitor, child.id, await readForm(request.clone())));
  if (made) return redirectTo(after(made));
  const people = await agreementsThatStand(child.id);
  return takeChildForm(request, visitor, child.id, {
    screen: 'withdrawal',
    read: (fields) => readWithdrawal(fields, people, now()),
    save: (answers, key) => withdrawAgreement(visitor, child.id, answers, key),
    next: after,
  });
}

export default function WithdrawalPage() {
  const { frame, childId, childName, able, unable, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/children/${childId}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Somebody no longer agrees</h1>
      {able.length > 0 ? (
        <>
          <p className="govuk-body">
            It is as easy as agreeing: they need no form, no signature and no reason. What they said before stays in the
            record.
          </p>
          <WithdrawalForm people={able} idempotencyKey={key} typed={sent?.fields ?? typed} errors={sent?.errors} />
        </>
      ) : (
        <p className="govuk-body">Nobody has an agreement that stands, so there is nothing to take back.</p>
      )}
      {unable.map((name) => (
        <InsetText key={name}>
          {name} has no agreement that stands: there is nothing to take back. Record what they say now as a new answer,
          on a form.
        </InsetText>
      ))}
    </StaffFrame>
  );
}
