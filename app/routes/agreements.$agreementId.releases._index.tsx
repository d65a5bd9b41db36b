import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { standingOfCopies } from '~/app/services/releases.server';
import { RELEASE_WORDS } from '~/forms/copies/releases';

export const meta = () => [{ title: pageTitle({ title: 'Copies to check before they are given' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = outsideVisit(await requireStaff(request, 'record a copy'));
  const { agreement } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  const standing = await standingOfCopies(agreement.id);
  const copies = (await copiesMade(agreement.id)).sealed.flatMap(({ documentId, name, reference }) => {
    const type = standing.get(documentId) ?? 'not needed';
    return type === 'not needed' ? [] : [{ documentId, name, reference, standing: RELEASE_WORDS[type] }];
  });
  return page({ frame: staffFrame(visitor), id: agreement.id, copies });
}

export default function Releases() {
  const { frame, id, copies } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}/copies`}>
      <h1 className="govuk-heading-l">Copies to check before they are given</h1>
      {copies.length === 0 ? <p className="govuk-body">No copy of this form needs a check.</p> : null}
      <ul className="govuk-list app-links">
        {copies.map(({ documentId, name, reference, standing }) => (
          <li key={documentId}>
            <a className="govuk-link" href={`/agreements/${id}/releases/${documentId}`}>
              {name} ({reference})
            </a>
            <br />
            {standing}
          </li>
        ))}
      </ul>
    </StaffFrame>
  );
}
