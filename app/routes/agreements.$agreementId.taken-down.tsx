import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NamedChildren } from '~/app/components/agreement/NamedChildren';
import { TakenDownForm } from '~/app/components/agreement/TakenDownForm';
import { ToExplain } from '~/app/components/agreement/ToExplain';
import { Details } from '~/app/components/fields/Details';
import { InsetText } from '~/app/components/fields/InsetText';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { openTakenDown, refusedToTakeDown, takenDownFacts } from '~/app/http/taken-down.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { now } from '~/app/services/clock.server';
import { childrenNamed, textsOfTakenDown } from '~/app/services/named-children.server';
import { takeDown } from '~/app/services/taken-down.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { readTakenDown } from '~/forms/agreement/answers/taken-down';

export const meta = () => [{ title: pageTitle({ title: 'They are not using the tablet' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  return page(await takenDownFacts(visitor, params.agreementId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, proposal, wording } = await openTakenDown(visitor, params.agreementId);
  const { id } = opened.agreement;
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, id, 'taken-down', fields);
  const read = printable(fields, readTakenDown(fields, proposal, wording.family, now()));
  if (read.type === 'wrong') return askAgain(visitor, id, 'taken-down', { fields, errors: read.errors });
  const named = await childrenNamed(opened, textsOfTakenDown(read.value));
  if (named.length > 0 && !fields.named_seen) return askAgain(visitor, id, 'taken-down', { fields, errors: [], named });
  const taken = await takeDown(visitor, id, Number(textOf(fields, 'revision')), read.value);
  if (taken.type !== 'done') return refusedToTakeDown(visitor, id, fields, taken);
  await dropUnsaved(visitor, id, ['taken-down']);
  return redirectTo(`/agreements/${id}/${read.value.method === 'paper' ? 'paper' : 'confirmation'}`);
}

export default function TakenDown() {
  const { frame, id, childName, informed, typed, ...facts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}/check`} errors={sent?.errors}>
      <p className="app-step">{childName}: without the tablet</p>
      <h1 className="govuk-heading-l">{facts.person} is not using the tablet</h1>
      <p className="govuk-body">
        Write down what they say, as they say it. No signature is made for them, and nobody has to be a witness.
      </p>
      {typed && !sent ? <InsetText>Your answers were not saved yet. They are below as you left them.</InsetText> : null}
      <NamedChildren childName={childName} named={sent?.named ?? []} />
      <Details summary="What to say, or read out, before they answer">
        <ToExplain person={facts.person} informed={informed} />
      </Details>
      <TakenDownForm {...facts} typed={sent?.fields ?? typed} namedSeen={Boolean(sent?.named)} errors={sent?.errors} />
    </StaffFrame>
  );
}
