import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PaperPages } from '~/app/components/agreement/PaperPages';
import { Button } from '~/app/components/fields/Button';
import { FileField } from '~/app/components/fields/FileField';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { paperSentence } from '~/app/http/paper-words.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { readUpload } from '~/app/http/upload.server';
import { addPaper, listPaperPages } from '~/app/services/papers.server';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'The paper form' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  if (agreement.state === 'draft') throw redirectTo(`/agreements/${agreement.id}`);
  const papers = (await listPaperPages(visitor, agreement.id)).map(({ id }) => id);
  return page({ frame: staffFrame(visitor), id: agreement.id, childName: fullName(child), papers });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const sent = await readUpload(request, 'paper');
  if (!sent) return page({ errors: [{ field: 'paper', text: 'Choose the file first' }] }, { status: 422 });
  const added = await addPaper(visitor, agreement.id, sent);
  if (added.type === 'missing') throw notFound();
  if (added.type === 'refused') {
    return page({ errors: [{ field: 'paper', text: paperSentence(added.reasons) }] }, { status: 422 });
  }
  return redirectTo(`/agreements/${agreement.id}/paper`);
}

export default function PaperForm() {
  const { frame, id, childName, papers } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}`} errors={errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">The paper form</h1>
      <p className="govuk-body">
        Keep a picture of the paper that was signed. The picture is made anew: where and with what it was taken is left
        out. Only the office sees it. Keep the paper itself as your council says.
      </p>
      <PaperPages papers={papers} />
      <Form files>
        <FileField
          name="paper"
          label={papers.length > 0 ? 'Add another photograph or PDF' : 'Photograph or PDF'}
          hint="JPEG, PNG or PDF, 10 MB at most. All of the page, in good light."
          accept="image/jpeg,image/png,application/pdf"
          errors={errors}
        />
        <Button>Keep it</Button>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href={`/agreements/${id}`}>
          {papers.length > 0 ? 'Done' : 'Do it later'}
        </a>
      </p>
    </StaffFrame>
  );
}
