import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CheckAnswers } from '~/app/components/agreement/CheckAnswers';
import { ToExplain } from '~/app/components/agreement/ToExplain';
import { UnsavedAnswers } from '~/app/components/agreement/UnsavedAnswers';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404, beginVisit } from '~/app/http/agreement-page.server';
import { handOverSentence } from '~/app/http/hand-over-words.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { openStep } from '~/app/http/step-page.server';
import { unprintable } from '~/app/services/printable.server';
import { giveTablet, proposalOf } from '~/app/services/proposals.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { missingInformation } from '~/forms/agreement/draft';
import { unsavedScreens } from '~/forms/agreement/unsaved';
import { prWarning } from '~/forms/deciders/parental-responsibility';

export const meta = () => [{ title: pageTitle({ title: 'Check, explain, and give the tablet to the family' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, facts } = await openStep(visitor, params.agreementId, 'check');
  const proposal = await proposalOf(opened, visitor);
  const { draft } = opened.agreement;
  return page({
    ...facts,
    draft: { ...draft, unsaved: {} },
    missing: missingInformation(draft),
    informed: proposal ? Object.values(proposal.informed) : [],
    statement: proposal?.statements.practitioner ?? '',
    person: draft.who?.name ?? '',
    warning: draft.who ? prWarning(draft.who.prRoute, draft.who.prEvidence) : null,
    unsaved: unsavedScreens(draft.unsaved, visitor.staffId),
    unprintable: proposal ? unprintable(proposal) : [],
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  const fields = await readForm(request);
  if (textOf(fields, 'intent') === 'discard-typed') {
    await dropUnsaved(visitor, agreement.id, unsavedScreens(agreement.draft.unsaved, visitor.staffId).own);
    return redirectTo(`/agreements/${agreement.id}/check`);
  }
  await beginVisit(visitor, child.id);
  const given = await giveTablet(visitor, agreement.id, Number(textOf(fields, 'revision')));
  if (given.type === 'missing') throw notFound();
  if (given.type === 'done') return redirectTo('/family', given.value.cookie);
  if (given.reasons.includes('no longer a draft')) return redirectTo(`/agreements/${agreement.id}`);
  const status = given.reasons.includes('changed meanwhile') ? 409 : 422;
  return page({ errors: [{ field: '', text: handOverSentence(given.reasons) }] }, { status });
}

export default function Check() {
  const facts = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const base = `/agreements/${facts.id}`;
  return (
    <StaffFrame frame={facts.frame} back={`${base}/views`} errors={errors}>
      <p className="app-step">{facts.childName}: part 4 of 4</p>
      <h1 className="govuk-heading-l">Check, explain, and give the tablet to the family</h1>
      <UnsavedAnswers id={facts.id} unsaved={facts.unsaved} />
      <CheckAnswers base={base} draft={facts.draft} missing={facts.missing} warning={facts.warning} />
      {facts.unprintable.map((text) => (
        <p key={text} className="govuk-error-message">
          {text}
        </p>
      ))}
      {facts.missing.length === 0 ? (
        <>
          <ToExplain person={facts.person} informed={facts.informed} />
          <h2 className="govuk-heading-m">Your statement</h2>
          <p className="app-statement">{facts.statement}</p>
          <p className="govuk-body">
            The button signs this statement as {facts.frame.name}. Your own pages lock until you take the tablet back.
          </p>
          <Form hidden={{ revision: String(facts.revision) }}>
            <Button>Sign my statement and give the tablet to {facts.person}</Button>
          </Form>
        </>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/take-home`}>
          Make a copy to take home (PDF)
        </a>
      </p>
    </StaffFrame>
  );
}
