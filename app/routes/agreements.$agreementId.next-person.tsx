import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PeopleForm } from '~/app/components/agreement/PeopleForm';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { InsetText } from '~/app/components/fields/InsetText';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { openNext, somebodySaved } from '~/app/http/next-person.server';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { saveNextPerson } from '~/app/services/steps.server';
import { hereNext, readNextPerson } from '~/forms/agreement/answers/next-person';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { currentForm, wordingOf } from '~/forms/catalogue';

export const meta = () => [{ title: pageTitle({ title: 'Ask another person' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, childName, here, answered, next } = await openNext(visitor, params.agreementId);
  const { questions } = wordingOf(currentForm(), 'en-GB');
  const typed = unsavedOn(agreement.draft.unsaved, 'next-person', visitor.staffId);
  const { id, revision } = agreement;
  const people = { here: hereNext(here, answered), who: next, questions, typed };
  return page({ frame: staffFrame(visitor), id, revision, childName, answered, people });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, here, answered } = await openNext(visitor, params.agreementId);
  const { id } = agreement;
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, id, 'next-person', fields);
  const read = printable(fields, readNextPerson(fields, here, answered));
  if (read.type === 'wrong') return askAgain(visitor, id, 'next-person', { fields, errors: read.errors });
  const saved = await saveNextPerson(visitor, id, Number(textOf(fields, 'revision')), read.value);
  if (saved.type === 'missing') throw notFound();
  if (saved.type === 'done') return redirectTo(`/agreements/${id}/check`);
  return saved.reasons.includes('changed meanwhile')
    ? somebodySaved(visitor, id, fields)
    : redirectTo(`/agreements/${id}`);
}

export default function NextPerson() {
  const { frame, id, revision, childName, answered, people } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const typed = sent?.fields ?? people.typed;
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}`} errors={sent?.errors}>
      <p className="app-step">{childName}: another person</p>
      <h1 className="govuk-heading-l">Ask another person</h1>
      <p className="govuk-body">
        They are asked the same, on pages of their own. They see nothing of what anybody else said, and nobody sees what
        they say.
      </p>
      <p className="govuk-body">Answered already: {answered.map(({ name }) => name).join(', ')}.</p>
      {people.typed && !sent ? (
        <InsetText>Your answers were not saved yet. They are below as you left them.</InsetText>
      ) : null}
      <Form hidden={{ revision: String(revision) }} keep>
        <PeopleForm {...people} typed={typed} errors={sent?.errors} />
        <Button>Continue</Button>
      </Form>
    </StaffFrame>
  );
}
