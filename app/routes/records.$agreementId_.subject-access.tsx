import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { Radios } from '~/app/components/fields/Radios';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askForCopy, whoMayAsk } from '~/app/services/subject-access.server';
import { readRequester } from '~/forms/agreement/answers/requester';

export const meta = () => [{ title: pageTitle({ title: 'A copy of what is held' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const { agreementId, childId, people } = await recordOr404(visitor, params.agreementId);
  const form = await openChildForm(visitor, childId, 'subject-access');
  return page({ frame: staffFrame(visitor), agreementId, people, ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'search records');
  const { agreementId, childId, people } = await recordOr404(visitor, params.agreementId);
  return takeChildForm(request, visitor, childId, {
    screen: 'subject-access',
    read: (fields) => readRequester(fields, people),
    save: (personId, key) => askForCopy(visitor, agreementId, personId, key),
    next: `/records/${agreementId}?copy=asked`,
  });
}

async function recordOr404(visitor: StaffVisitor, agreementId = '') {
  const may = await whoMayAsk(visitor, agreementId);
  if (may.type !== 'done') throw notFound();
  return { agreementId, ...may.value };
}

export default function SubjectAccess() {
  const { frame, agreementId, people, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/records/${agreementId}`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">A copy of what is held</h1>
      <p className="govuk-body">
        Make a copy for somebody who asks what is held on this form. It holds their own part. Other people’s answers,
        the council’s decisions and what is kept from them are not in it. The council has one month to answer.
      </p>
      <Form hidden={{ key }} keep>
        <Radios
          name="person"
          label="Who asks?"
          hint="A parent asks for the child and not for themself: check first that they may act for the child, and what a child who can decide says"
          size="s"
          choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={typedIn(sent?.fields ?? typed, 'person')}
          errors={sent?.errors}
        />
        <Button>Make the copy</Button>
      </Form>
    </StaffFrame>
  );
}
