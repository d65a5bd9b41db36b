import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, ButtonGroup, ButtonLink } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404, beginVisit } from '~/app/http/agreement-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { giveTabletForCopy, openWithoutCopyWish } from '~/app/services/copy-wish-again.server';

export const meta = () => [{ title: pageTitle({ title: 'Their copy' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const opened = await openWithoutCopyWish(visitor, agreement.id);
  if (opened.type !== 'done') throw redirectTo(`/agreements/${agreement.id}`);
  return page({ frame: staffFrame(visitor), id: agreement.id, person: opened.value.proposal.content.person.name });
}

/** The signer goes on from this tablet with the page about their copy. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  await beginVisit(visitor, child.id);
  const given = await giveTabletForCopy(visitor, agreement.id);
  return given.type === 'done' ? redirectTo('/family', given.value.cookie) : redirectTo(`/agreements/${agreement.id}`);
}

export default function CopyWish() {
  const { frame, id, person } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame}>
      <h1 className="govuk-heading-l">{person} has not said if a copy is safe</h1>
      <p className="govuk-body">
        The tablet came back before the last question. What {person} answered is recorded. Anything they typed about
        their copy is kept, and only they see it.
      </p>
      <Form>
        <ButtonGroup>
          <Button>Give the tablet to {person}</Button>
          <ButtonLink href={`/agreements/${id}/afterwards`} kind="secondary">
            Go on without their answer
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </StaffFrame>
  );
}
