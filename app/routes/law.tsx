import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LawTable } from '~/app/components/council/LawTable';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { today } from '~/app/services/clock.server';
import { countUnchecked, TABLES_OF_LAW } from '~/forms/sharing/tables-of-law';

export const meta = () => [{ title: pageTitle({ title: 'Law and guidance' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  return page({ frame: staffFrame(visitor, '/law'), day: today() });
}

export default function Law() {
  const { frame, day } = useLoaderData<typeof loader>();
  const { unchecked, all } = countUnchecked(TABLES_OF_LAW);
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">Law and guidance</h1>
      <p className="govuk-body">
        What practitioners choose from when they decide about sharing, with its days and where it is written. This
        service proposes and warns. It never decides, and it stops no disclosure.
      </p>
      <p className="govuk-body">
        <strong>
          The text of {unchecked} of the {all} rows has not been checked for this service.
        </strong>{' '}
        Your data protection officer, Caldicott Guardian and legal team need to check it. No family’s page shows it.
      </p>
      <nav aria-label="Tables on this page">
        <ul className="govuk-list">
          {TABLES_OF_LAW.map(({ id, title }) => (
            <li key={id}>
              <a className="govuk-link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {TABLES_OF_LAW.map((table) => (
        <LawTable key={table.id} table={table} day={day} />
      ))}
    </StaffFrame>
  );
}
