import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AfterwardsForm } from '~/app/components/agreement/AfterwardsForm';
import { NamedChildren } from '~/app/components/agreement/NamedChildren';
import { WhatTheySaid } from '~/app/components/agreement/WhatTheySaid';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { afterwardsFacts } from '~/app/http/afterwards.server';
import { namedInOwnWords, recordForOthers, togetherFacts } from '~/app/http/afterwards-together.server';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { isKeep, readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { readHandBack } from '~/forms/agreement/answers/hand-back';
import { unsavedOn } from '~/forms/agreement/unsaved';

export const meta = () => [{ title: pageTitle({ title: 'Afterwards' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const facts = await afterwardsFacts(visitor, agreement.id);
  if (!facts) throw redirectTo(`/agreements/${agreement.id}`);
  if (facts.recorded) throw redirectTo(`/agreements/${agreement.id}/confirmation`);
  const typed = unsavedOn(agreement.draft.unsaved, 'afterwards', visitor.staffId);
  return page({ frame: staffFrame(visitor), ...facts, ...(await togetherFacts(visitor, agreement.id)), typed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, agreement.id, 'afterwards', fields);
  const facts = await afterwardsFacts(visitor, agreement.id);
  if (!facts) throw notFound();
  const read = printable(fields, readHandBack(fields, facts.said.method));
  if (read.type === 'wrong') return askAgain(visitor, agreement.id, 'afterwards', { fields, errors: read.errors });
  const named = await namedInOwnWords(visitor, agreement.id, fields, read.value.ownWords);
  if (named.length > 0 && !fields.named_seen)
    return askAgain(visitor, agreement.id, 'afterwards', { fields, errors: [], named });
  // Those of the other children first: what was recorded with this one shows that all of them are.
  const different = await recordForOthers(visitor, agreement.id, fields);
  const recorded = await recordHandBack(visitor, agreement.id, read.value);
  if (recorded.type !== 'done') throw notFound();
  await dropUnsaved(visitor, agreement.id, ['afterwards']);
  return redirectTo(different ? `/agreements/${different}/afterwards` : `/agreements/${agreement.id}/confirmation`);
}

export default function Afterwards() {
  const facts = useLoaderData<typeof loader>();
  const { frame, person, said, changedMeanwhile, questions, typed, childName, others } = facts;
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Afterwards</h1>
      {changedMeanwhile ? (
        <WarningText>
          This form was changed on another device while the family had the tablet. What {person} answered is what they
          were shown, not the change.
        </WarningText>
      ) : null}
      {[...facts.named, ...(sent?.named ?? [])].map((form) => (
        <NamedChildren key={`${form.childName} ${form.named[0]?.where}`} {...form} />
      ))}
      <WhatTheySaid person={person} about={others.length > 0 ? childName : undefined} said={said} />
      {others.map((other) => (
        <WhatTheySaid key={other.id} person={person} about={other.childName} said={other.said} />
      ))}
      <AfterwardsForm
        questions={questions}
        method={said.method}
        others={others}
        namedSeen={Boolean(sent?.named)}
        errors={sent?.errors}
        typed={sent?.fields ?? typed}
      />
    </StaffFrame>
  );
}
