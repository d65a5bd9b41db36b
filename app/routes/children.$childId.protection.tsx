import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ProtectedNow } from '~/app/components/child/ProtectedNow';
import { ProtectionForm } from '~/app/components/child/ProtectionForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { familyOf, recordProtection, viewProtection } from '~/app/services/protection.server';
import { readProtection } from '~/forms/agreement/answers/protection';
import { DFE_2024 } from '~/forms/sharing/law-sources';
import { RULE_SETS } from '~/forms/sharing/rule-sets';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Protected details' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const details = await viewProtection(visitor, child.id);
  return page({
    frame: staffFrame(visitor),
    id: child.id,
    name: fullName(child),
    details: details.map((detail) => ({ ...detail, recordedAt: formatInstant(detail.recordedAt) })),
    family: (await familyOf(child.id)).map(({ personId, name }) => ({ personId, name })),
    ...(await openChildForm(visitor, child.id, 'protection')),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const family = await familyOf(child.id);
  const kept = (await viewProtection(visitor, child.id)).filter(({ ended }) => ended === null);
  return takeChildForm(request, visitor, child.id, {
    screen: 'protection',
    read: (fields) => readProtection(fields, { family, kept }),
    save: (answers, key) => recordProtection(visitor, child.id, answers, key),
    next: `/children/${child.id}/protection`,
  });
}

export default function Protection() {
  const { frame, id, name, details, family, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const form = { idempotencyKey: key, typed: sent?.fields ?? typed, errors: sent?.errors };
  return (
    <StaffFrame frame={frame} back={`/children/${id}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Protected details</h1>
      <p className="govuk-body">
        Words that must not reach somebody: where the family is, and who would suffer if it were known that they helped.
        No page or copy for them holds any of these words, and none says that something is left out. It counts for the
        child’s brothers and sisters too. {RULE_SETS['2024'].label}, rule 5 ({DFE_2024.cite}): protect identities from
        an abuser and their associates.
      </p>
      <ProtectedNow details={details} {...form} />
      <h2 className="govuk-heading-m">Protect another detail</h2>
      <ProtectionForm family={family} {...form} />
    </StaffFrame>
  );
}
