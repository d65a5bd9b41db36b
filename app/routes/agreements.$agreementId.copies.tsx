import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CopiesHeld } from '~/app/components/agreement/CopiesHeld';
import { CopyForm } from '~/app/components/agreement/CopyForm';
import { InError } from '~/app/components/agreement/InError';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { ReceiptLinks } from '~/app/components/records/ReceiptLinks';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { copiesPage } from '~/app/http/copies-page.server';
import { isKeep, readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { recordCopy } from '~/app/services/copies.server';
import { reasonOfError } from '~/app/services/endings.server';
import { protectionNotices } from '~/app/services/protection.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { readCopy } from '~/forms/copies/copy-answers';
import { protectionsOf } from '~/forms/records/protections';

export const meta = () => [{ title: pageTitle({ title: 'Who has a copy' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'record a copy');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  const { id, draft } = agreement;
  const kept = await protectionNotices(visitor, child.id);
  const restricted = [...kept, ...protectionsOf({ isRestricted: child.isRestricted, asked: [] })];
  const typed = unsavedOn(draft.unsaved, 'copies', visitor.staffId);
  const inError = await reasonOfError(id);
  const shown = await copiesPage(visitor, id);
  return page({ frame: staffFrame(visitor), agreementId: id, ...shown, inError, restricted, typed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'record a copy');
  const { agreement } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, agreement.id, 'copies', fields, 'record a copy');
  const read = printable(fields, readCopy(fields));
  if (read.type === 'wrong') {
    return askAgain(visitor, agreement.id, 'copies', { fields, errors: read.errors }, 'record a copy');
  }
  const recorded = await recordCopy(visitor, agreement.id, read.value);
  if (recorded.type === 'missing') throw notFound();
  if (recorded.type === 'refused') {
    const errors = recorded.reasons.map((text) => ({ field: 'document', text }));
    return askAgain(visitor, agreement.id, 'copies', { fields, errors }, 'record a copy');
  }
  await dropUnsaved(visitor, agreement.id, ['copies'], 'record a copy');
  return redirectTo(`/agreements/${agreement.id}/copies`);
}

export default function Copies() {
  const { frame, agreementId, back, documents, problems, hasReceipts, inError, restricted, typed } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={back} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Who has a copy</h1>
      <InError reason={inError} />
      {restricted.map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      <CopiesHeld documents={documents} problems={problems} />
      {documents.length > 0 ? (
        <CopyForm documents={documents} errors={sent?.errors} typed={sent?.fields ?? typed} />
      ) : null}
      {hasReceipts ? <ReceiptLinks agreementId={agreementId} /> : null}
    </StaffFrame>
  );
}
