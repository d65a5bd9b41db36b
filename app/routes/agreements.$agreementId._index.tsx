import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyHasIt } from '~/app/components/agreement/FamilyHasIt';
import { ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { Tag } from '~/app/components/fields/Tag';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { readEnding } from '~/app/services/endings.server';
import { signingStateOf } from '~/app/services/hand-back.server';
import { missingInformation, nextStep } from '~/forms/agreement/draft';
import { AGREEMENT_STATES } from '~/forms/agreement/state';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Form' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  const { id, state, draft, reference } = agreement;
  if (state === 'answered') throw redirectTo(`/agreements/${id}/afterwards`);
  // In a visit no record is open: a family may be looking on. The copies still are.
  const finished = visitor.visitChildId ? `/agreements/${id}/confirmation` : `/records/${id}`;
  if (state === 'complete' || state === 'entered_in_error') throw redirectTo(finished);
  return page({
    frame: staffFrame(visitor),
    id,
    state,
    reference,
    childName: fullName(child),
    next: nextStep(draft),
    missing: missingInformation(draft).map(({ what }) => what),
    signing: state === 'with_family' ? await signingStateOf(id) : null,
    reason: (await readEnding(id))?.reason ?? null,
  });
}

export default function Agreement() {
  const { frame, id, state, reference, childName, next, missing, signing, reason } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back="/">
      <span className="govuk-caption-l">Reference {reference}</span>
      <h1 className="govuk-heading-l">{childName}</h1>
      <p className="govuk-body">
        <Tag text={AGREEMENT_STATES[state]} colour={state === 'discarded' ? 'grey' : 'teal'} />
      </p>
      {state === 'draft' ? <DraftSoFar id={id} next={next} missing={missing} /> : null}
      {state === 'with_family' ? <FamilyHasIt id={id} signing={signing} /> : null}
      {state === 'discarded' ? <p className="govuk-body">This draft was discarded: {reason}</p> : null}
      {state === 'discarded' ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`/agreements/${id}/discarding`}>
            Discard this draft
          </a>
        </p>
      )}
    </StaffFrame>
  );
}

type DraftSoFarProps = { readonly id: string; readonly next: string; readonly missing: readonly string[] };

function DraftSoFar({ id, next, missing }: DraftSoFarProps) {
  return (
    <>
      <p className="govuk-body">What you saved is kept. You can go on here or on another device.</p>
      {missing.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Still to do</h2>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      ) : null}
      <ButtonLink href={`/agreements/${id}/${next}`}>Go on with this form</ButtonLink>
    </>
  );
}
