import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PendingTimeStamps, SealCertificate, SealLevels, TimeStampAuthority } from '~/app/components/council/SealFacts';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { sealStanding } from '~/app/services/seal-standing.server';

export const meta = () => [{ title: pageTitle({ title: 'The seal' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'look after the seal');
  return page({ frame: staffFrame(visitor, '/seal'), standing: await sealStanding() });
}

export default function Seal() {
  const { frame, standing } = useLoaderData<typeof loader>();
  const { certificate, keyPlace, at, authority, policy, trusted, pending, counts, extendProblems, warnings } = standing;
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">The seal</h1>
      <p className="govuk-body">
        Every record is sealed with the council’s certificate. The seal shows where a document comes from and that
        nothing in it was changed. It does not show who signed.
      </p>
      {warnings.map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
      <h2 className="govuk-heading-m">Certificate</h2>
      <SealCertificate certificate={certificate} keyPlace={keyPlace} at={at} />
      <p className="govuk-body">
        A new certificate goes into the settings. Records that were sealed with an older one keep it, and are checked by
        it for as long as they are kept.
      </p>
      <h2 className="govuk-heading-m">Time-stamps</h2>
      <TimeStampAuthority authority={authority} policy={policy} trusted={trusted} at={at} />
      <PendingTimeStamps pending={pending} at={at} />
      <SealLevels counts={counts} waiting={pending.length} />
      {extendProblems.map((problem) => (
        <WarningText key={problem}>Long-term versions are not made yet. {problem}</WarningText>
      ))}
    </StaffFrame>
  );
}
