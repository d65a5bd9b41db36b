import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChooseDecider } from '~/app/components/agreement/ChooseDecider';
import { WhoDecides } from '~/app/components/agreement/WhoDecides';
import { YoungParentsUnderstand } from '~/app/components/agreement/YoungParentsUnderstand';
import { ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { keyIn } from '~/app/http/understanding-page.server';
import { deciderIn, whoDecidesFacts } from '~/app/http/who-decides-page.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { recordDecider } from '~/app/services/who-decides.server';

export const meta = () => [{ title: pageTitle({ title: 'Who decides' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await agreementOr404(visitor, params.agreementId);
  return page({ frame: staffFrame(visitor), ...(await whoDecidesFacts(visitor, opened)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await agreementOr404(visitor, params.agreementId);
  const { id } = opened.agreement;
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, id, 'who-decides', fields);
  const read = await deciderIn(fields, opened);
  if (read.type === 'wrong') return askAgain(visitor, id, 'who-decides', { fields, errors: read.errors });
  const recorded = await recordDecider(visitor, id, read.value, keyIn(textOf(fields, 'key')));
  if (recorded.type !== 'done') throw notFound();
  await dropUnsaved(visitor, id, ['who-decides']);
  return redirectTo(`/agreements/${id}/who-decides`);
}

export default function WhoDecidesPage() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const base = `/agreements/${facts.id}`;
  return (
    <StaffFrame frame={facts.frame} back={facts.back} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Who decides for {facts.childName}</h1>
      <WhoDecides decision={facts.decision} chosen={facts.chosen} />
      {facts.understanding ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/understanding`}>
            {facts.understanding}
          </a>
        </p>
      ) : null}
      <YoungParentsUnderstand base={base} parents={facts.youngParents} />
      <ChooseDecider
        idempotencyKey={facts.key}
        choosable={facts.choosable}
        isChosen={facts.chosen !== null}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
      <ButtonLink href={facts.back}>Go back to the form</ButtonLink>
    </StaffFrame>
  );
}
