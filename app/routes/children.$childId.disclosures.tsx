import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DisclosureForm } from '~/app/components/child/DisclosureForm';
import { WhatWasSent } from '~/app/components/child/WhatWasSent';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { refuseClaimedWish } from '~/app/http/claimed-wish.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now } from '~/app/services/clock.server';
import { listWhatWasSent, openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { keepUnsavedPage } from '~/app/services/unsaved-pages.server';
import { readDisclosures, SHOW_WORDS } from '~/forms/agreement/answers/disclosures';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Record what you sent' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const recipients = await openRecipients(child.id);
  const recipient = recipients.find(({ recipientId }) => recipientId === recipientIn(request)) ?? null;
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    childName: fullName(child),
    worker: visitor.name,
    recipients: recipients.map(({ recipientId, name }) => ({ recipientId, name })),
    recipient,
    sent: await listWhatWasSent(child.id),
    ...(await openChildForm(visitor, child.id, `disclosures ${recipient?.recipientId ?? ''}`)),
  });
}

/** Which recipient: an opaque id. Nobody's name stands in an address. */
function recipientIn(request: Request): string {
  return new URL(request.url).searchParams.get('to') ?? '';
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const to = recipientIn(request);
  const recipient = (await openRecipients(child.id)).find(({ recipientId }) => recipientId === to);
  if (!recipient) throw notFound();
  const screen = `disclosures ${to}`;
  const fields = await readForm(request);
  const claimed = await refuseClaimedWish(fields, visitor.staffId, 'disclosure', child.id);
  if (claimed) return claimed;
  if (textOf(fields, 'intent') === SHOW_WORDS) {
    await keepUnsavedPage({ childId: child.id, staffId: visitor.staffId, page: screen }, fields);
    return redirectTo(`/children/${child.id}/disclosures/words?to=${encodeURIComponent(to)}`);
  }
  return takeChildForm(fields, visitor, child.id, {
    screen,
    read: (sent) => readDisclosures(sent, recipient.lines, recipient.usualChannel, now()),
    save: (answers, key) => recordDisclosures(visitor, child.id, to, answers, key),
    next: `/children/${child.id}/disclosures`,
  });
}

export default function Disclosures() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { frame, childId, childName, recipient, recipients, worker, key, typed } = facts;
  const page = `/children/${childId}/disclosures`;
  return (
    <StaffFrame frame={frame} back={recipient ? page : `/children/${childId}`} errors={sent?.errors} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Record what you sent{recipient ? ` to ${recipient.name}` : ''}</h1>
      {recipient ? (
        <DisclosureForm
          recipient={recipient}
          worker={worker}
          idempotencyKey={key}
          typed={sent?.fields ?? typed}
          errors={sent?.errors}
        />
      ) : (
        <WhoReceivedIt page={page} recipients={recipients} />
      )}
      <h2 className="govuk-heading-m">What has been sent</h2>
      <WhatWasSent childId={childId} sent={facts.sent} />
    </StaffFrame>
  );
}

type WhoProps = {
  readonly page: string;
  readonly recipients: readonly { readonly recipientId: string; readonly name: string }[];
};

function WhoReceivedIt({ page, recipients }: WhoProps) {
  if (recipients.length === 0) {
    return (
      <p className="govuk-body">
        Nobody has been asked about anyone on a form yet. What you share without one is recorded by “Urgent: share now”.
      </p>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">Who received it, or was asked?</h2>
      <ul className="govuk-list">
        {recipients.map(({ recipientId, name }) => (
          <li key={recipientId}>
            <a className="govuk-link" href={`${page}?to=${encodeURIComponent(recipientId)}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
