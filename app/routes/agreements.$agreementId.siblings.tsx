import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SiblingsForm } from '~/app/components/agreement/SiblingsForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { addChild, makeForms, siblingsFacts } from '~/app/http/siblings-page.server';
import { keepTyped } from '~/app/http/typed-page.server';

const TITLE = 'Who else in this family?';

export const meta = () => [{ title: pageTitle({ title: TITLE }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  return page(await siblingsFacts(visitor, params.agreementId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await agreementOr404(visitor, params.agreementId);
  const { id, state } = opened.agreement;
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, id, 'siblings', fields);
  if (state !== 'draft') return redirectTo(`/agreements/${id}`);
  return textOf(fields, 'intent') === 'add' ? addChild(visitor, opened, fields) : makeForms(visitor, opened, fields);
}

export default function Siblings() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={facts.frame} back={`/agreements/${facts.id}/check`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">{TITLE}</h1>
      <p className="govuk-body">
        What you wrote for {facts.childName} is entered once. Each child has a form, copies and a review day of their
        own, and is asked what they think.
      </p>
      {facts.withForm.map(({ id, name }) => (
        <p key={id} className="govuk-body">
          <a className="govuk-link" href={`/agreements/${id}`}>
            {name} has a form in this visit
          </a>
        </p>
      ))}
      <SiblingsForm
        siblings={facts.siblings}
        family={facts.family}
        familyName={facts.familyName}
        found={sent?.found ?? []}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
    </StaffFrame>
  );
}
