import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CheckAnswers } from '~/app/components/agreement/CheckAnswers';
import { ExpectedNow } from '~/app/components/agreement/ExpectedNow';
import { FormsOfConversation } from '~/app/components/agreement/FormsOfConversation';
import { NamedChildren } from '~/app/components/agreement/NamedChildren';
import { NewSinceLastTime } from '~/app/components/agreement/NewSinceLastTime';
import { ToExplain } from '~/app/components/agreement/ToExplain';
import { UnsavedAnswers } from '~/app/components/agreement/UnsavedAnswers';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { InsetText } from '~/app/components/fields/InsetText';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404, beginVisit } from '~/app/http/agreement-page.server';
import { checkFacts } from '~/app/http/check-page.server';
import { handOverSentence } from '~/app/http/hand-over-words.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { giveTablet } from '~/app/services/proposals.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { alongIn, alongWith } from '~/forms/agreement/along';
import { unsavedScreens } from '~/forms/agreement/unsaved';

const TITLE = 'Check, explain, and give the tablet to the family';

export const meta = () => [{ title: pageTitle({ title: TITLE }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  return page(await checkFacts(visitor, params.agreementId));
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
  const given = await giveTablet(
    visitor,
    agreement.id,
    Number(textOf(fields, 'revision')),
    alongIn(textOf(fields, 'along')),
  );
  if (given.type === 'missing') throw notFound();
  if (given.type === 'done') return redirectTo('/family', given.value.cookie);
  if (given.reasons.includes('no longer a draft')) return redirectTo(`/agreements/${agreement.id}`);
  const status = given.reasons.includes('changed meanwhile') ? 409 : 422;
  return page({ errors: [{ field: '', text: handOverSentence(given.reasons) }] }, { status });
}

export default function Check() {
  const facts = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const { isNext, person, missing } = facts;
  const base = `/agreements/${facts.id}`;
  return (
    <StaffFrame frame={facts.frame} back={isNext ? `${base}/next-person` : `${base}/views`} errors={errors}>
      <p className="app-step">
        {facts.childName}: {isNext ? 'another person' : 'part 4 of 4'}
      </p>
      <h1 className="govuk-heading-l">{isNext ? `Check, explain, and give the tablet to ${person}` : TITLE}</h1>
      {facts.kept.map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      <UnsavedAnswers id={facts.id} unsaved={facts.unsaved} />
      {isNext ? <AskedNext base={base} person={person} /> : null}
      <NewSinceLastTime lines={facts.newLines} />
      <ExpectedNow base={base} expected={facts.expected} />
      <CheckAnswers
        base={isNext ? undefined : base}
        draft={facts.draft}
        notBorn={facts.notBorn}
        topics={facts.topics}
        whose={facts.whose}
        missing={missing}
      />
      <NamedChildren childName={facts.childName} named={facts.named} />
      {isNext ? null : <FormsOfConversation base={base} forms={facts.siblings} />}
      {facts.unprintable.map((text) => (
        <p key={text} className="govuk-error-message">
          {text}
        </p>
      ))}
      {missing.length === 0 ? (
        <>
          <ToExplain person={person} informed={facts.informed} />
          <h2 className="govuk-heading-m">Your statement</h2>
          <p className="app-statement">{facts.statement}</p>
          <p className="govuk-body">
            The button signs this statement as {facts.frame.name}. Your own pages lock until you take the tablet back.
          </p>
          <Form hidden={{ revision: String(facts.revision), along: alongWith(facts.siblings) }}>
            <Button>Sign my statement and give the tablet to {person}</Button>
          </Form>
          <p className="govuk-body">
            <a className="govuk-link" href={`${base}/taken-down`}>
              {person} is not using the tablet: they tell me, ring, or use paper
            </a>
          </p>
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

/** The lines stand as they were put to the first person; what that person said is nowhere here. */
function AskedNext({ base, person }: { readonly base: string; readonly person: string }) {
  return (
    <>
      <InsetText>
        {person} is asked the same as was asked before, word for word. Nothing here can be changed but who is asked. Do
        not tell them what anybody else said.
      </InsetText>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/next-person`}>
          Ask somebody else instead
        </a>
      </p>
    </>
  );
}
