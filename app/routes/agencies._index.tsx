import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { Table } from '~/app/components/fields/Table';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { readDirectory } from '~/app/services/directory.server';
import { AGENCY_KINDS, DUTY_TO_SHARE } from '~/forms/agreement/agencies';

export const meta = () => [{ title: pageTitle({ title: 'Agencies' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  return page({ frame: staffFrame(visitor, '/agencies'), agencies: await readDirectory(visitor) });
}

export default function Directory() {
  const { frame, agencies } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">Agencies</h1>
      <p className="govuk-body">
        Who information goes to or comes from. A change is for new forms: what was put to a family stays as it was.
      </p>
      <ButtonLink href="/agencies/new">Add an agency</ButtonLink>
      {agencies.length === 0 ? <p className="govuk-body">There are no agencies yet.</p> : null}
      {agencies.length > 0 ? (
        <Table
          caption="Agencies"
          captionSize="hidden"
          columns={[
            { text: 'Agency' },
            { text: 'Kind' },
            { text: 'Usually tells' },
            { text: 'Secure way' },
            { text: 'Listed for the duty to share' },
          ]}
          rows={agencies.map((agency) => ({
            key: agency.id,
            cells: [
              <a key="name" className="govuk-link" href={`/agencies/${agency.id}`}>
                {agency.name}
              </a>,
              `${AGENCY_KINDS[agency.kind].label}${agency.isRetired ? ', no longer offered' : ''}`,
              agency.onwardTo || 'Not known',
              agency.channel || 'Not known',
              DUTY_TO_SHARE[agency.hasDutyToShare],
            ],
          }))}
        />
      ) : null}
    </StaffFrame>
  );
}
