import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateIn, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WhenField } from '~/app/components/fields/WhenField';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { openedOr404 } from '~/app/http/decision-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now } from '~/app/services/clock.server';
import { recordEscalation } from '~/app/services/decision-advice.server';
import { readEscalation } from '~/forms/sharing/answers/escalation';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Agencies differ' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { child, last, decisionPage } = await openedOr404(visitor, params);
  const form = await openChildForm(visitor, child.id, `decision escalation ${last.seriesId}`);
  return page({ frame: staffFrame(visitor), childName: fullName(child), decisionPage, ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { child, last, decisionPage } = await openedOr404(visitor, params);
  const place = { childId: child.id, seriesId: last.seriesId };
  return takeChildForm(request, visitor, child.id, {
    screen: `decision escalation ${last.seriesId}`,
    read: (fields) => readEscalation(fields, now()),
    save: (answers, key) => recordEscalation(visitor, place, answers, key),
    next: decisionPage,
  });
}

export default function Escalation() {
  const { frame, childName, decisionPage, typed: kept, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [typed, errors] = [sent?.fields ?? kept, sent?.errors];
  return (
    <StaffFrame frame={frame} back={decisionPage} errors={errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Agencies differ about this decision</h1>
      <p className="govuk-body">Go by your local escalation policy. Record each stage as you come to it.</p>
      <Form hidden={{ key }} keep>
        <TextField
          name="agency"
          label="Which agency?"
          size="s"
          value={typedIn(typed, 'agency')}
          errors={errors}
          properName
        />
        <TextField
          name="stage"
          label="Which stage?"
          hint="As your policy calls it, for example: stage 2, between managers"
          size="s"
          value={typedIn(typed, 'stage')}
          errors={errors}
        />
        <Textarea
          name="words"
          label="What do you differ about, and what happens next?"
          size="s"
          value={typedIn(typed, 'words')}
          errors={errors}
        />
        <WhenField
          name="at"
          now="It was taken to this stage just now."
          value={dateIn(typed, 'at')}
          time={typedIn(typed, 'at-time')}
          errors={errors}
        />
        <Button>Record this stage</Button>
      </Form>
    </StaffFrame>
  );
}
