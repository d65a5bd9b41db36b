import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyHasIt } from '~/app/components/agreement/FamilyHasIt';
import { UnsavedAnswers } from '~/app/components/agreement/UnsavedAnswers';
import { ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { Tag } from '~/app/components/fields/Tag';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404, withFamilyOf } from '~/app/http/agreement-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { answerersOf } from '~/app/services/answered.server';
import { readEnding } from '~/app/services/endings.server';
import { changedSinceHandOver, signingStateOf } from '~/app/services/hand-back.server';
import { missingInformation, nextStep } from '~/forms/agreement/draft';
import { AGREEMENT_STATES } from '~/forms/agreement/state';
import { unsavedScreens } from '~/forms/agreement/unsaved';
import { aroundForm } from '~/forms/agreement/whose-information';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Form' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asking = await requireStaff(request, 'prepare an agreement');
  const opened = await agreementOr404(asking, params.agreementId);
  const visitor = await withFamilyOf(asking, opened);
  const { agreement, child } = opened;
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
    next: nextStep(draft, aroundForm(opened)),
    missing: missingInformation(draft, aroundForm(opened)).map(({ what }) => what),
    unsaved: unsavedScreens(draft.unsaved, visitor.staffId),
    signing: state === 'with_family' ? await signingStateOf(id) : null,
    changedMeanwhile: state === 'with_family' && (await changedSinceHandOver(visitor, id)),
    reason: (await readEnding(id))?.reason ?? null,
    isAnswered: (await answerersOf(id)).length > 0,
  });
}

export default function Agreement() {
  const facts = useLoaderData<typeof loader>();
  const { frame, id, state, reference, childName, next, missing, signing, reason } = facts;
  return (
    <StaffFrame frame={frame} back="/">
      <span className="govuk-caption-l">Reference {reference}</span>
      <h1 className="govuk-heading-l">{childName}</h1>
      <p className="govuk-body">
        <Tag text={AGREEMENT_STATES[state]} colour={state === 'discarded' ? 'grey' : 'teal'} />
      </p>
      {state === 'draft' || state === 'with_family' ? <UnsavedAnswers id={id} unsaved={facts.unsaved} /> : null}
      {facts.changedMeanwhile ? (
        <WarningText>
          This form was changed after the family got it. They are shown what stood in it before, not the change.
        </WarningText>
      ) : null}
      {state === 'draft' ? <DraftSoFar id={id} next={next} missing={missing} /> : null}
      {state === 'with_family' ? <FamilyHasIt id={id} signing={signing} isAnswered={facts.isAnswered} /> : null}
      {state === 'discarded' ? <p className="govuk-body">This draft was discarded: {reason}</p> : null}
      {state === 'discarded' || facts.isAnswered ? null : (
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
