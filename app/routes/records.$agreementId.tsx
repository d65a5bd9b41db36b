import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { Answers } from '~/app/components/records/Answers';
import { Documents } from '~/app/components/records/Documents';
import { Keeping } from '~/app/components/records/Keeping';
import { Proofs } from '~/app/components/records/Proofs';
import { RecordFile } from '~/app/components/records/RecordFile';
import { RecordHeading } from '~/app/components/records/RecordHeading';
import { Standing } from '~/app/components/records/Standing';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { viewRecord } from '~/app/services/record-view.server';
import { can } from '~/forms/access/permissions';

export const meta = () => [{ title: pageTitle({ title: 'Record' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read office papers');
  const record = await viewRecord(visitor, params.agreementId ?? '');
  if (record.type !== 'done') throw notFound();
  const mayCorrect = can(visitor, 'correct an agreement') && record.value.ending === null;
  return page({ frame: staffFrame(visitor), record: record.value, mayCorrect });
}

export default function RecordPage() {
  const { frame, record, mayCorrect } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} wide>
      <RecordHeading record={record} />
      <Standing {...record} />
      <h2 className="govuk-heading-m">Protection and restriction</h2>
      <Protections sentences={record.protections} />
      <h2 className="govuk-heading-m">Who said what</h2>
      <Answers answers={record.answers} />
      <h2 className="govuk-heading-m">Documents, and who holds them</h2>
      <Documents {...record} />
      <h2 className="govuk-heading-m">About this record</h2>
      <RecordFile record={record} />
      <h2 className="govuk-heading-m">How long it is kept</h2>
      <Keeping retention={record.retention} />
      <Proofs answers={record.answers} />
      <p className="govuk-body">
        <a className="govuk-link" href={`/records/${record.agreementId}/history`}>
          History of this record
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/agreements/${record.agreementId}/copies`}>
          Record who received which copy
        </a>
      </p>
      {mayCorrect ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/agreements/${record.agreementId}/entry-in-error`}>
            This form is about the wrong child, or was made twice
          </a>
        </p>
      ) : null}
    </StaffFrame>
  );
}

function Protections({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <p className="govuk-body">None is recorded.</p>;
  return sentences.map((sentence) => <WarningText key={sentence}>{sentence}</WarningText>);
}
