import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SentToFamily } from '~/app/components/child/SentToFamily';
import { pageTitle } from '~/app/components/fields/page-title';
import { Sheet } from '~/app/components/layout/Sheet';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { config } from '~/app/services/config.server';
import { readersOfSent, showWhatWasSent } from '~/app/services/what-was-sent.server';

export const meta = () => [{ title: pageTitle({ title: 'What has been sent' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const personId = new URL(request.url).searchParams.get('for');
  const around = {
    frame: staffFrame(visitor),
    childId: child.id,
    childName: child.knownAs || child.givenNames,
    contact: config().withdrawContact,
  };
  if (personId === null) return page({ ...around, readers: await readersOfSent(child), shown: null });
  const shown = await showWhatWasSent(visitor, child, personId);
  if (shown.type !== 'done') throw notFound();
  return page({ ...around, readers: [], shown: shown.value });
}

export default function WhatHasBeenSent() {
  const { frame, childId, childName, contact, readers, shown } = useLoaderData<typeof loader>();
  if (shown) {
    return (
      <Sheet frame={frame} back={`/children/${childId}`}>
        <SentToFamily council={frame.council} childName={childName} contact={contact} shown={shown} />
      </Sheet>
    );
  }
  return (
    <StaffFrame frame={frame} back={`/children/${childId}`}>
      <h1 className="govuk-heading-l">Show the family what was sent</h1>
      <p className="govuk-body">
        Each person has a list of their own: what they agreed to, and what they were told of. Show it when it is safe.
      </p>
      <ul className="govuk-list">
        {readers.map(({ personId, name }) => (
          <li key={personId}>
            <a className="govuk-link" href={`/children/${childId}/sent?for=${encodeURIComponent(personId)}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </StaffFrame>
  );
}
