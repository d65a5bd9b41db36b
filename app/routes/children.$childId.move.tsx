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
import { readMove } from '~/forms/agreement/answers/child-facts';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'The family moves' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const form = await openChildForm(visitor, child.id, 'move');
  return page({ frame: staffFrame(visitor), id: child.id, name: fullName(child), ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  return takeChildForm(request, visitor, child.id, {
    screen: 'move',
    read: (fields) => readMove(fields, today()),
    save: (move, key) => recordMove(visitor, child.id, move, key),
    next: `/children/${child.id}`,
  });
}

export default function Move() {
  const { frame, id, name, typed: kept, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const typed = sent?.fields ?? kept;
  return (
    <StaffFrame frame={frame} back={`/children/${id}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">The family moves to another council</h1>
      <p className="govuk-body">
        What was agreed here stays in the record and ends nothing. It says nothing about sharing there: the new council
        asks for itself, or shares on another lawful basis. The record is marked for review.
      </p>
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
