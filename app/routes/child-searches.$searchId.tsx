import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChildrenFound } from '~/app/components/agreement/ChildrenFound';
import { NewFamilyForm } from '~/app/components/agreement/NewFamilyForm';
import { Details } from '~/app/components/fields/Details';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { startAgreement } from '~/app/services/agreements.server';
import { joinVisit, readChildSearch, readTypedFamily } from '~/app/services/child-searches.server';
import { today } from '~/app/services/clock.server';
import { addFamily, keepTypedFamily } from '~/app/services/new-family.server';
import { startVisit } from '~/app/services/visit.server';
import { readNewFamily } from '~/forms/agreement/answers/child';
import type { FieldProblem, Fields } from '~/forms/agreement/answers/fields';
import { isTyped } from '~/forms/agreement/unsaved';
import { currentForm } from '~/forms/catalogue';
import { bornWords } from '~/forms/deciders/birth-of';

export const meta = () => [{ title: pageTitle({ title: 'Choose the child' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'find a child');
  const search = await readChildSearch(visitor, params.searchId ?? '');
  if (search.type !== 'done') throw notFound();
  const { terms, found } = search.value;
  const born = bornWords(terms);
  const questions = currentForm().wordings[0]?.questions ?? {};
  const typed = await readTypedFamily(visitor, params.searchId ?? '');
  const isUnborn = terms.birthKind === 'expected';
  return page({ frame: staffFrame(visitor), familyName: terms.familyName, born, isUnborn, found, questions, typed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const searchId = params.searchId ?? '';
  const fields = await readForm(request);
  const search = await readChildSearch(visitor, searchId);
  if (search.type !== 'done') throw notFound();
  if (isKeep(fields)) return keep(visitor, searchId, fields);
  const chosen = textOf(fields, 'child');
  if (chosen) {
    const isFound = search.value.found.some((child) => child.type === 'own team' && child.childId === chosen);
    if (!isFound) throw notFound();
    return start(visitor, searchId, chosen);
  }
  const read = printable(fields, readNewFamily(fields, today(), search.value.terms.birthKind));
  if (read.type === 'wrong') return askAgain(visitor, searchId, fields, read.errors);
  const added = await addFamily(visitor, searchId, read.value);
  if (added.type === 'missing') throw notFound();
  if (added.type === 'refused') return askAgain(visitor, searchId, fields, KNOWN_ALREADY);
  return start(visitor, searchId, added.value);
}

const KNOWN_ALREADY = [
  {
    field: 'given_names',
    text: 'A child of this name and birthday is there already: choose them above, or add a middle name to tell them apart',
  },
];

async function keep(visitor: StaffVisitor, searchId: string, fields: Fields) {
  if (isTyped(fields)) await keepTypedFamily(visitor, searchId, fields);
  return noContent();
}

async function askAgain(visitor: StaffVisitor, searchId: string, fields: Fields, errors: readonly FieldProblem[]) {
  await keep(visitor, searchId, fields);
  return page({ errors, fields }, { status: 422 });
}

/** A form about this child begins, and with it the visit: every other family is hidden. */
async function start(visitor: StaffVisitor, searchId: string, childId: string) {
  const started = await startAgreement(visitor, childId);
  if (started.type !== 'done') throw notFound();
  await joinVisit(visitor, searchId, childId);
  await startVisit(visitor.sessionId, childId);
  return redirectTo(`/agreements/${started.value}/people`);
}

export default function ChooseChild() {
  const { frame, familyName, born, isUnborn, found, questions, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const newFamily = (
    <NewFamilyForm isUnborn={isUnborn} questions={questions} errors={sent?.errors} fields={sent?.fields ?? typed} />
  );
  return (
    <StaffFrame frame={frame} back="/child-searches/new" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{found.length > 0 ? 'Choose the child' : 'This child is new to us'}</h1>
      <p className="govuk-body">
        You looked for <strong>{familyName}</strong>. <strong>{born}</strong>.
      </p>
      <ChildrenFound found={found} born={born} />
      {found.length > 0 ? (
        <Details summary="It is another child of this name and birthday" open={Boolean(sent?.errors ?? typed)}>
          {newFamily}
        </Details>
      ) : (
        newFamily
      )}
    </StaffFrame>
  );
}
