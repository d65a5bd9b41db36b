import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { Sheet } from '~/app/components/layout/Sheet';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm } from '~/app/http/child-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { wordsForFamily } from '~/app/services/words-to-send.server';
import { RECIPIENT_NOTICE } from '~/forms/agreement/disclosed';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'The words that we will send' }) }];

/** What was typed to be sent and is not recorded yet, as the family may see it: nothing of the form that it stands on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const to = new URL(request.url).searchParams.get('to') ?? '';
  const { typed } = await openChildForm(visitor, child.id, `disclosures ${to}`);
  const words = typed && (await wordsForFamily(child.id, to, typed));
  if (!words) throw notFound();
  return page({
    frame: staffFrame(visitor),
    back: visitor.visitChildId ? `/children/${child.id}` : `/children/${child.id}/disclosures?to=${to}`,
    childName: fullName(child),
    ...words,
  });
}

export default function WordsToSend() {
  const { frame, back, childName, recipientName, words, items, conditions, sentBy } = useLoaderData<typeof loader>();
  return (
    <Sheet frame={frame} back={back}>
      <h1 className="govuk-heading-l">The words that we will send</h1>
      <p className="govuk-body">
        {recipientName ? (
          <>
            To: <strong>{recipientName}</strong>
            <br />
          </>
        ) : null}
        About: {childName}
        {items.length > 0 ? (
          <>
            <br />
            What it is about: {items.join(', ')}
          </>
        ) : null}
      </p>
      {(words || 'Nothing is written yet.').split('\n').map((line) => (
        <p className="govuk-body" key={line}>
          {line}
        </p>
      ))}
      <h2 className="govuk-heading-m">What we tell them about it</h2>
      <p className="govuk-body">{RECIPIENT_NOTICE}</p>
      {conditions ? <p className="govuk-body">{conditions}</p> : null}
      {sentBy ? <p className="govuk-body">From: {sentBy}</p> : null}
    </Sheet>
  );
}
