import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { SignatureForm } from '~/app/components/family/SignatureForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { readBackOf } from '~/app/http/family-cards.server';
import { familyFrame, familyPage, pageOf } from '~/app/http/family-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { readSigning } from '~/app/http/signature-form.server';
import { openFamilyForm, pauseForm } from '~/app/services/family.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { sign } from '~/app/services/signing.server';

/** This page is hydrated, so its title has to be the same here and in the browser, with "Error: " first or without. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.putRight ? 'Error: ' : ''}${pageTitle({ title: 'Check and sign' })}` },
];

/** The only page that needs React in the browser: for the drawn signature. Typing one's name works without it. */
export const handle = { hydrate: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  if (Object.keys(form.session.answers.cards).length === 0) throw redirectTo('/family/choices');
  const frame = familyFrame(form, 3);
  return page({
    frame,
    lang: frame.lang,
    dir: frame.dir,
    said: readBackOf(form),
    optOut: form.session.answers.optOut,
    statements: form.proposal.statements.family,
    key: newIdempotencyKey(),
    putRight: context.putRight ?? false,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signer = await requireSigner(request);
  const form = await openFamilyForm(signer.signingSessionId);
  if (form.signature || form.session.state === 'replaced') return redirectTo(pageOf(form));
  const fields = await readForm(request);
  if (textOf(fields, 'intent') === 'stop') {
    await pauseForm(form, 'stopped');
    return redirectTo('/family');
  }
  context.putRight = true;
  const read = readSigning(fields, form.wording.family);
  if (read.type === 'wrong') return page({ errors: read.errors, again: false, fields }, { status: 422 });
  const signed = await sign(form, read.signing, textOf(fields, 'key') || newIdempotencyKey());
  if (signed.type === 'done') return redirectTo('/family/copy');
  if (signed.type === 'refused' && signed.reasons.includes('closed')) return redirectTo('/family');
  return page({ errors: [], again: true, fields }, { status: 422 });
}

export default function Signature() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <FamilyFrame frame={facts.frame} back="/family/choices" errors={sent?.errors} form="sign">
      <h1 className="govuk-heading-xl">{facts.frame.words.sign_title}</h1>
      <SignatureForm
        words={facts.frame.words}
        said={facts.said}
        optOut={facts.optOut}
        statements={facts.statements}
        idempotencyKey={facts.key}
        again={sent?.again ?? false}
        strokes={sent?.fields.strokes?.[0]}
        typed={sent?.fields['typed-name']?.[0]}
        errors={sent?.errors}
      />
    </FamilyFrame>
  );
}
