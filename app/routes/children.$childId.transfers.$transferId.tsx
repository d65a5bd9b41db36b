import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PaperLink } from '~/app/components/child/PaperLink';
import { TransferDone } from '~/app/components/child/TransferDone';
import { FlagsForm, PapersStep } from '~/app/components/child/TransferForms';
import { AcknowledgedForm } from '~/app/components/child/TransferReceipt';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { transferOr404 } from '~/app/http/transfer-page.server';
import { paperStanding } from '~/app/services/child-papers.server';
import { now } from '~/app/services/clock.server';
import { readTransferChoices, recordTransferStep } from '~/app/services/transfers.server';
import { readTransfer } from '~/forms/sharing/answers/transfer';
import { flagsToPass, lastOf } from '~/forms/sharing/transfer';
import { formatDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Hand over to another council' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const transfer = await transferOr404(child.id, params.transferId);
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    name: fullName(child),
    transfer,
    manifest: await paperStanding({ kind: 'manifest', subjectId: transfer.id, childId: child.id }),
    ...(await readTransferChoices(child)),
    ...(await openChildForm(visitor, child.id, `transfers ${transfer.id}`)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const transfer = await transferOr404(child.id, params.transferId);
  const { flags } = await readTransferChoices(child);
  return takeChildForm(request, visitor, child.id, {
    screen: `transfers ${transfer.id}`,
    read: (fields) => readTransfer(fields, flagsToPass(transfer, flags) === null, now()),
    save: (answers, key) => recordTransferStep(visitor, child.id, transfer.id, answers, key),
    next: `/children/${child.id}/transfers/${transfer.id}`,
  });
}

export default function Transfer() {
  const { frame, childId, name, transfer, manifest, flags, papers, proposal, typed, key } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const step = { to: transfer.to, idempotencyKey: key, typed: sent?.fields ?? typed, errors: sent?.errors };
  const toPass = flagsToPass(transfer, flags);
  const hasSent = lastOf(transfer, 'papers_sent') !== null;
  const isAcknowledged = lastOf(transfer, 'acknowledged') !== null;
  return (
    <StaffFrame frame={frame} back={`/children/${childId}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Hand over to {transfer.to}</h1>
      <p className="govuk-body">
        The family moves on {formatDate(transfer.movesOn)}. Everything here stays in your council’s record.
      </p>
      {isAcknowledged ? null : (
        <WarningText>
          A move is a time when children are lost sight of. Send what {transfer.to} needs to go on, soon: a summary
          where that is enough, not the whole file.
        </WarningText>
      )}
      <h2 className="govuk-heading-m">So far</h2>
      <TransferDone facts={transfer.facts} />
      <p className="govuk-body">
        <PaperLink
          standing={manifest}
          address={`/children/${childId}/transfers/${transfer.id}/manifest`}
          text="The manifest (PDF)"
          name="The manifest"
        />
      </p>
      <h2 className="govuk-heading-m">1. What protects somebody</h2>
      {toPass ? <FlagsForm {...step} flags={toPass} /> : <p className="govuk-body">They know.</p>}
      <h2 className="govuk-heading-m">2. What they need</h2>
      {hasSent ? (
        <p className="govuk-body">
          It was sent.{' '}
          <a className="govuk-link" href={`/children/${childId}/decisions`}>
            The decision to share it
          </a>{' '}
          is in the record.
        </p>
      ) : (
        <PapersStep {...step} papers={papers} proposal={proposal} flagsPassed={toPass === null} />
      )}
      <h2 className="govuk-heading-m">3. Their receipt</h2>
      {hasSent && !isAcknowledged ? <AcknowledgedForm {...step} /> : <Receipt isIn={isAcknowledged} />}
    </StaffFrame>
  );
}

function Receipt({ isIn }: { readonly isIn: boolean }) {
  return <p className="govuk-body">{isIn ? 'They acknowledged it.' : 'It comes after what was sent.'}</p>;
}
