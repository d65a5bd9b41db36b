import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DisclosureForm } from '~/app/components/child/DisclosureForm';
import { WhatWasSent } from '~/app/components/child/WhatWasSent';
import { WhoReceivedIt } from '~/app/components/child/WhoReceivedIt';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { refuseClaimedWish } from '~/app/http/claimed-wish.server';
import { choiceErrors, idsIn, recipientsIn, screenOf } from '~/app/http/disclosure-recipients.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { readForm } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { answerAboutWords } from '~/app/http/words-before.server';
import { now } from '~/app/services/clock.server';
import { listWhatWasSent, openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { readDisclosures } from '~/forms/agreement/answers/disclosures';
import { fullName } from '~/forms/values/names';
import { listOf } from '~/forms/values/text';

export const meta = () => [{ title: pageTitle({ title: 'Record what you sent' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const open = await openRecipients(child.id);
  const chosen = recipientsIn(request, open) ?? [];
  const errors = choiceErrors(request, open);
  const shown = {
    frame: staffFrame(visitor),
    childId: child.id,
    childName: fullName(child),
    worker: visitor.name,
    recipients: open.map(({ recipientId, name }) => ({ recipientId, name })),
    chosen,
    errors,
    sent: await listWhatWasSent(child.id),
    ...(await openChildForm(visitor, child.id, screenOf(idsIn(request)))),
  };
  return page(shown, { status: errors.length > 0 ? 422 : 200 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const recipients = recipientsIn(request, await openRecipients(child.id));
  if (!recipients) throw notFound();
  const screen = screenOf(idsIn(request));
  const fields = await readForm(request);
  const claimed = await refuseClaimedWish(fields, visitor.staffId, 'disclosure', child.id);
  if (claimed) return claimed;
  const place = { childId: child.id, staffId: visitor.staffId, page: screen };
  const answered = await answerAboutWords(fields, place, recipients);
  if (answered) return answered;
  return takeChildForm(fields, visitor, child.id, {
    screen,
    read: (sent) => readDisclosures(sent, recipients, now()),
    save: (answers, key) => recordDisclosures(visitor, child.id, answers, key),
    next: `/children/${child.id}/disclosures`,
  });
}

export default function Disclosures() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { frame, childId, childName, chosen, recipients, worker, key, typed } = facts;
  const page = `/children/${childId}/disclosures`;
  const isChosen = chosen.length > 0;
  const errors = sent?.errors ?? facts.errors;
  return (
    <StaffFrame frame={frame} back={isChosen ? page : `/children/${childId}`} errors={errors} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">
        Record what you sent{isChosen ? ` to ${listOf(chosen.map(({ name }) => name))}` : ''}
      </h1>
      {isChosen ? (
        <DisclosureForm
          recipients={chosen}
          worker={worker}
          idempotencyKey={key}
          typed={sent?.fields ?? typed}
          errors={errors}
        />
      ) : (
        <WhoReceivedIt page={page} recipients={recipients} errors={errors} />
      )}
      <h2 className="govuk-heading-m">What has been sent</h2>
      <WhatWasSent childId={childId} sent={facts.sent} />
    </StaffFrame>
  );
}
