import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChildForms } from '~/app/components/child/ChildForms';
import { ChildLinks } from '~/app/components/child/ChildLinks';
import { ChildStatus } from '~/app/components/child/ChildStatus';
import { ChildTasks } from '~/app/components/child/ChildTasks';
import { WhoMayDecide } from '~/app/components/child/WhoMayDecide';
import { Button, ButtonGroup, ButtonLink } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { beginVisit } from '~/app/http/agreement-page.server';
import { childOr404 } from '~/app/http/child-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { startAgreement } from '~/app/services/agreements.server';
import { readChildOverview } from '~/app/services/child-overview.server';
import { today } from '~/app/services/clock.server';
import { protectionNotices } from '~/app/services/protection.server';
import { bornWords } from '~/forms/deciders/birth-of';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Child' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const { forms, ...overview } = await readChildOverview(visitor, child);
  return page({
    frame: staffFrame(visitor),
    id: child.id,
    name: fullName(child),
    born: bornWords(child),
    today: today(),
    ...overview,
    kept: await protectionNotices(visitor, child.id),
    forms: forms.map((form) => ({ ...form, updated: formatInstant(form.updatedAt) })),
  });
}

/** Starts a form about the child, and with it the visit. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const started = await startAgreement(visitor, child.id);
  if (started.type !== 'done') throw notFound();
  await beginVisit(visitor, child.id);
  return redirectTo(`/agreements/${started.value}/people`);
}

export default function ChildPage() {
  const { frame, id, name, born, status, decision, chosen, forms, tasks, ...due } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back="/" wide>
      <span className="govuk-caption-l">{born}</span>
      <h1 className="govuk-heading-l">{name}</h1>
      {due.kept.map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      <ChildStatus status={status} />
      <ButtonGroup>
        {frame.visiting ? null : <ButtonLink href={`/children/${id}/sharing`}>What may I share?</ButtonLink>}
        {due.peopleDiffer ? (
          <ButtonLink kind="secondary" href={`/children/${id}/disagreement`}>
            They differ: write your reasons
          </ButtonLink>
        ) : null}
        {due.reviewDue ? (
          <ButtonLink kind="secondary" href={`/children/${id}/review`}>
            Review now
          </ButtonLink>
        ) : null}
      </ButtonGroup>
      <h2 className="govuk-heading-m">Who may decide today</h2>
      <WhoMayDecide decision={decision} chosen={chosen} formId={forms[0]?.id ?? null} />
      <h2 className="govuk-heading-m">Forms</h2>
      <Form>
        <Button kind="secondary">Start a form</Button>
      </Form>
      <ChildForms forms={forms} />
      {frame.visiting ? null : (
        <>
          <h2 className="govuk-heading-m">To do</h2>
          <ChildTasks tasks={tasks} today={due.today} />
        </>
      )}
      <h2 className="govuk-heading-m">For this child</h2>
      <ChildLinks childId={id} visiting={frame.visiting} />
    </StaffFrame>
  );
}
