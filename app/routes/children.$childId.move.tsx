import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateIn, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { TextField } from '~/app/components/fields/TextField';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { recordMove } from '~/app/services/child-facts.server';
import { today } from '~/app/services/clock.server';
import { listTransfers } from '~/app/services/transfers.server';
import { readMove } from '~/forms/agreement/answers/child-facts';
import { nextStep } from '~/forms/sharing/transfer';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'The family moves' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const form = await openChildForm(visitor, child.id, 'move');
  const transfers = visitor.visitChildId ? [] : await listTransfers(child.id);
  return page({
    frame: staffFrame(visitor),
    id: child.id,
    name: fullName(child),
    transfers: transfers.map(({ facts, ...move }) => ({ ...move, isFinished: nextStep({ facts }) === 'finished' })),
    ...form,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  return takeChildForm(request, visitor, child.id, {
    screen: 'move',
    read: (fields) => readMove(fields, today()),
    save: (move, key) => recordMove(visitor, child.id, move, key),
    next: (transferId) =>
      visitor.visitChildId ? `/children/${child.id}` : `/children/${child.id}/transfers/${transferId}`,
  });
}

export default function Move() {
  const { frame, id, name, transfers, typed: kept, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const typed = sent?.fields ?? kept;
  return (
    <StaffFrame frame={frame} back={`/children/${id}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">The family moves to another council</h1>
      <p className="govuk-body">
        What was agreed here stays in the record and ends nothing. It says nothing about sharing there: the new council
        asks for itself, or shares on another lawful basis. The record is marked for review, and you hand over what
        protects somebody first.
      </p>
      {transfers.map((transfer) => (
        <p key={transfer.id} className="govuk-body">
          <a className="govuk-link" href={`/children/${id}/transfers/${transfer.id}`}>
            {transfer.isFinished ? 'Handed over' : 'Hand over'} to {transfer.to}
          </a>
        </p>
      ))}
      <Form hidden={{ key }} keep>
        <TextField
          name="to"
          label="Which council?"
          size="s"
          value={typedIn(typed, 'to')}
          errors={sent?.errors}
          properName
        />
        <DateField
          name="on"
          label="When do they move? (optional)"
          hint="Today, if you leave it empty. A day to come counts from then on"
          size="s"
          value={dateIn(typed, 'on')}
          errors={sent?.errors}
        />
        <Button>Record the move</Button>
      </Form>
    </StaffFrame>
  );
}
