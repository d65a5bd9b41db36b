import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { typedIn } from '~/app/components/agreement/typed';
import { WhoDiffers } from '~/app/components/child/WhoDiffers';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { Textarea } from '~/app/components/fields/Textarea';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { considerDisagreement } from '~/app/services/child-facts.server';
import { readDisagreement } from '~/app/services/disagreements.server';
import { readWords } from '~/forms/agreement/answers/child-facts';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'They differ' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const found = await readDisagreement(visitor, child.id);
  if (found.type !== 'done') throw notFound();
  const form = await openChildForm(visitor, child.id, 'disagreement');
  return page({ frame: staffFrame(visitor), id: child.id, name: fullName(child), ...found.value, ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  return takeChildForm(request, visitor, child.id, {
    screen: 'disagreement',
    read: (fields) => readWords(fields, 'reasons', 'Say what you considered, and what you will do'),
    save: (reasons, key) => considerDisagreement(visitor, child.id, reasons, key),
    next: `/children/${child.id}`,
  });
}

export default function DisagreementPage() {
  const { frame, id, name, open, state, considered, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/children/${id}`} errors={sent?.errors} wide>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">{open.lines.length > 0 ? 'They differ' : 'Nobody differs'}</h1>
      <WhoDiffers lines={open.lines} offers={state.offers} considered={considered} />
      {open.lines.length > 0 ? (
        <Form hidden={{ key }} keep>
          <Textarea
            name="reasons"
            label={state.asksReason ?? 'You wrote your reasons. Write more, if more has happened.'}
            hint="It stands in the record for the office, never on a family’s copy. Nothing waits for it: sharing that safety needs goes on"
            size="m"
            rows={5}
            value={typedIn(sent?.fields ?? typed, 'reasons')}
            errors={sent?.errors}
          />
          <Button>Save your reasons</Button>
        </Form>
      ) : null}
    </StaffFrame>
  );
}
