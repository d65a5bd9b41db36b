import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConsideredForm } from '~/app/components/child/ConsideredForm';
import { SharedBefore, WithdrawalFacts } from '~/app/components/child/WithdrawalFacts';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { considerWithdrawal } from '~/app/services/considering-withdrawals.server';
import { viewWithdrawal } from '~/app/services/withdrawal-view.server';
import { readConsidered } from '~/forms/agreement/answers/withdrawal';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Taken back' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const view = await viewWithdrawal(child.id, params.withdrawalId ?? '');
  if (view.type !== 'done') throw notFound();
  const form = await openChildForm(visitor, child.id, `withdrawal ${view.value.withdrew.id}`);
  return page({ frame: staffFrame(visitor), childId: child.id, childName: fullName(child), ...view.value, ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const id = params.withdrawalId ?? '';
  return takeChildForm(request, visitor, child.id, {
    screen: `withdrawal ${id}`,
    read: readConsidered,
    save: (answers, key) => considerWithdrawal(visitor, child.id, id, answers, key),
    next: `/children/${child.id}/withdrawals/${id}`,
  });
}

export default function TakenBack() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { frame, childId, childName, withdrew } = facts;
  return (
    <StaffFrame frame={frame} back={`/children/${childId}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">{withdrew.personName} no longer agrees</h1>
      <WithdrawalFacts {...facts} />
      <Receipts page={`/children/${childId}/withdrawals/${withdrew.id}`} receipts={facts.receipts} />
      {frame.visiting ? (
        <p className="govuk-body">
          After the visit, open this page again: it asks whether there is another lawful basis.
        </p>
      ) : (
        <AfterTheVisit facts={facts} sent={sent} />
      )}
    </StaffFrame>
  );
}

type AfterProps = {
  readonly facts: Pick<
    ReturnType<typeof useLoaderData<typeof loader>>,
    'shared' | 'toTell' | 'considered' | 'key' | 'typed'
  >;
  readonly sent: ReturnType<typeof useActionData<typeof action>>;
};

/** What is for the worker alone: what went out, who has to stop, and whether there is another basis. */
function AfterTheVisit({ facts, sent }: AfterProps) {
  const { toTell } = facts;
  return (
    <>
      <SharedBefore shared={facts.shared} />
      <h2 className="govuk-heading-m">Tell them to stop</h2>
      {toTell.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {toTell.map((who) => (
            <li key={who}>{who}: in your list of things to do, due today</li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">Nobody is left to be told.</p>
      )}
      <ConsideredForm
        considered={facts.considered}
        idempotencyKey={facts.key}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
    </>
  );
}

type ReceiptsProps = {
  readonly page: string;
  readonly receipts: readonly { readonly agreementId: string; readonly documentId: string | null }[];
};

/** Where the receipt is. Whether it is safe to give is asked of the person, in private. */
function Receipts({ page, receipts }: ReceiptsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Their receipt</h2>
      <p className="govuk-body">Ask in private whether it is safe for them to have it, and how.</p>
      <ul className="govuk-list">
        {receipts.map(({ agreementId, documentId }) => (
          <li key={agreementId}>
            {documentId ? (
              <a className="govuk-link" href={`/documents/${documentId}`}>
                Receipt (PDF)
              </a>
            ) : (
              <>
                The receipt is being sealed. It takes a few seconds.{' '}
                <a className="govuk-link" href={page}>
                  Look again
                </a>
              </>
            )}{' '}
            <a className="govuk-link" href={`/agreements/${agreementId}/copies`}>
              Record who received it
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
