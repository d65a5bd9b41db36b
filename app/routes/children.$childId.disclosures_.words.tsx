import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { pageTitle } from '~/app/components/fields/page-title';
import { Sheet } from '~/app/components/layout/Sheet';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm } from '~/app/http/child-step.server';
import { addressOf, idsIn, screenOf } from '~/app/http/disclosure-recipients.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { wordsForFamily } from '~/app/services/words-to-send.server';
import { RECIPIENT_NOTICE } from '~/forms/agreement/disclosed';
import { fullName } from '~/forms/values/names';
import { listOf } from '~/forms/values/text';

export const meta = () => [{ title: pageTitle({ title: 'The words that we will send' }) }];

/** What was typed to be sent and is not recorded yet, as the family may see it: nothing of the form that it stands on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const ids = idsIn(request);
  const { typed } = await openChildForm(visitor, child.id, screenOf(ids));
  const words = typed && (await wordsForFamily(child.id, ids, typed));
  if (!words) throw notFound();
  return page({
    frame: staffFrame(visitor),
    back: visitor.visitChildId ? `/children/${child.id}` : `/children/${child.id}/disclosures${addressOf(ids)}`,
    childName: fullName(child),
    ...words,
  });
}

export default function WordsToSend() {
  const { frame, back, childName, recipients, words, conditions, sentBy } = useLoaderData<typeof loader>();
  const names = recipients.flatMap(({ name }) => name || []);
  return (
    <Sheet frame={frame} back={back}>
      <h1 className="govuk-heading-l">The words that we will send</h1>
      <p className="govuk-body">
        {names.length > 0 ? (
          <>
            To: <strong>{listOf(names)}</strong>
            <br />
          </>
        ) : null}
        About: {childName}
        {recipients.map(({ name, items }) =>
          items.length > 0 ? (
            <Fragment key={name}>
              <br />
              What it is about{names.length > 1 ? `, for ${name}` : ''}: {items.join(', ')}
            </Fragment>
          ) : null,
        )}
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
