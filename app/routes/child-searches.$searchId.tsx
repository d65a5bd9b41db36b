import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChildrenFound } from '~/app/components/agreement/ChildrenFound';
import { NewFamilyForm } from '~/app/components/agreement/NewFamilyForm';
import { Details } from '~/app/components/fields/Details';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { startAgreement } from '~/app/services/agreements.server';
import { addFamily, readChildSearch } from '~/app/services/children.server';
import { startVisit } from '~/app/services/visit.server';
import { readNewFamily } from '~/forms/agreement/answers/child';
import { currentForm } from '~/forms/catalogue';
import { formatDate } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'Choose the child' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'find a child');
  const search = await readChildSearch(visitor, params.searchId ?? '');
  if (search.type !== 'done') throw notFound();
  const { terms, found } = search.value;
  const born = formatDate(terms.dateOfBirth);
  const questions = currentForm().wordings[0]?.questions ?? {};
  return page({ frame: staffFrame(visitor), familyName: terms.familyName, born, found, questions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const fields = await readForm(request);
  const chosen = textOf(fields, 'child');
  if (chosen) return start(visitor, chosen);
  const read = readNewFamily(fields);
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const added = await addFamily(visitor, params.searchId ?? '', read.value);
  if (added.type !== 'done') throw notFound();
  return start(visitor, added.value);
}

/** A form about this child begins, and with it the visit: every other family is hidden. */
async function start(visitor: StaffVisitor, childId: string) {
  const started = await startAgreement(visitor, childId);
  if (started.type !== 'done') throw notFound();
  await startVisit(visitor.sessionId, childId);
  return redirectTo(`/agreements/${started.value}/people`);
}

export default function ChooseChild() {
  const { frame, familyName, born, found, questions } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const newFamily = <NewFamilyForm questions={questions} errors={sent?.errors} fields={sent?.fields} />;
  return (
    <StaffFrame frame={frame} back="/child-searches/new" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{found.length > 0 ? 'Choose the child' : 'This child is new to us'}</h1>
      <p className="govuk-body">
        You looked for <strong>{familyName}</strong>, born <strong>{born}</strong>.
      </p>
      <ChildrenFound found={found} born={born} />
      {found.length > 0 ? (
        <Details summary="It is another child of this name and birthday" open={Boolean(sent?.errors)}>
          {newFamily}
        </Details>
      ) : (
        newFamily
      )}
    </StaffFrame>
  );
}
