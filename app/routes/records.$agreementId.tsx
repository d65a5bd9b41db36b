import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PaperPages } from '~/app/components/agreement/PaperPages';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { NotificationBanner } from '~/app/components/fields/NotificationBanner';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { Answers } from '~/app/components/records/Answers';
import { Documents } from '~/app/components/records/Documents';
import { Keeping } from '~/app/components/records/Keeping';
import { Proofs } from '~/app/components/records/Proofs';
import { ReceiptLinks } from '~/app/components/records/ReceiptLinks';
import { RecordFile } from '~/app/components/records/RecordFile';
import { RecordHeading } from '~/app/components/records/RecordHeading';
import { Sent } from '~/app/components/records/Sent';
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
  const mayAskAgain = can(visitor, 'prepare an agreement') && record.value.ending === null;
  const copyAsked = new URL(request.url).searchParams.get('copy') === 'asked';
  return page({ frame: staffFrame(visitor), record: record.value, mayCorrect, mayAskAgain, copyAsked });
}

export default function RecordPage() {
  const { frame, record, mayCorrect, mayAskAgain, copyAsked } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} wide>
      {copyAsked ? <CopyAsked /> : null}
      <RecordHeading record={record} />
      <h2 className="govuk-heading-m">Protection and restriction</h2>
      <Protections sentences={record.protections} />
      <Standing {...record} />
      <h2 className="govuk-heading-m">Who said what</h2>
      <Answers answers={record.answers} />
      <h2 className="govuk-heading-m">What was sent</h2>
      <Sent sent={record.sent} />
      <h2 className="govuk-heading-m">Documents, and who holds them</h2>
      <Documents {...record} />
      {record.documents.length > 0 ? <ReceiptLinks agreementId={record.agreementId} /> : null}
      {record.papers.length > 0 ? <h2 className="govuk-heading-m">The paper form</h2> : null}
      <PaperPages papers={record.papers} />
      <h2 className="govuk-heading-m">About this record</h2>
      <RecordFile record={record} />
      <h2 className="govuk-heading-m">How long it is kept</h2>
      <Keeping retention={record.retention} />
      <Proofs answers={record.answers} />
      <p className="govuk-body">
        <a className="govuk-link" href={`/children/${record.child.id}/sharing`}>
          What was said about sharing for this child, on any day
        </a>
      </p>
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
      <p className="govuk-body">
        <a className="govuk-link" href={`/records/${record.agreementId}/subject-access`}>
          Somebody asks for a copy of what is held
        </a>
      </p>
      {mayAskAgain ? <AskedAgain agreementId={record.agreementId} childId={record.child.id} /> : null}
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

/** After somebody asked for a copy of what is held: it is made by the machine, in a moment. */
function CopyAsked() {
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">The copy is being made.</p>
      <p className="govuk-body">
        It stands under “Documents, and who holds them” in a moment: load this page again. If something is kept from the
        person it is for, a second person checks it before it opens.
      </p>
    </NotificationBanner>
  );
}

/** What a family says later: that they no longer agree, or what has changed since. */
function AskedAgain({ agreementId, childId }: { readonly agreementId: string; readonly childId: string }) {
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={`/children/${childId}/withdrawal`}>
          Somebody no longer agrees
        </a>
      </p>
      <Form action={`/agreements/${agreementId}/renewal`}>
        <Button kind="secondary">Ask again: same as last time, what changed?</Button>
      </Form>
    </>
  );
}

function Protections({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <p className="govuk-body">None is recorded.</p>;
  return sentences.map((sentence) => <WarningText key={sentence}>{sentence}</WarningText>);
}
