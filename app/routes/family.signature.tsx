import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { SignatureForm } from '~/app/components/family/SignatureForm';
import { readBackOf } from '~/app/http/family-cards.server';
import { englishSigning } from '~/app/http/family-english.server';
import { familyFrame, familyPage, pageOf } from '~/app/http/family-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { noContent, page, redirectTo } from '~/app/http/responses.server';
import { readSigning } from '~/app/http/signature-form.server';
import { answersShown, keepAnswers, openFamilyForm, pauseForm } from '~/app/services/family.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { sign } from '~/app/services/signing.server';

/** This page is hydrated, so its title has to be the same here and in the browser, with "Error: " first or without. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.putRight ? 'Error: ' : ''}${data?.frame.words.sign_title ?? ''}` },
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
    english: englishSigning(form),
    optOut: form.session.answers.optOut,
    statements: form.proposal.statements.family,
    key: newIdempotencyKey(),
    shown: answersShown(form),
    typedName: form.session.answers.typedName,
    drawing: form.session.answers.drawing,
    putRight: context.putRight ?? false,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signer = await requireSigner(request);
  const form = await openFamilyForm(signer.signingSessionId);
  if (form.signature || form.session.state !== 'open') return redirectTo(pageOf(form));
  const fields = await readForm(request);
  const intent = textOf(fields, 'intent');
  const typed = { typedName: textOf(fields, 'typed-name'), drawing: textOf(fields, 'strokes') };
  if (intent === 'stop' || intent === 'keep') await keepAnswers(form, typed);
  if (intent === 'keep') return noContent();
  if (intent === 'stop') {
    await pauseForm(form, 'stopped');
    return redirectTo('/family');
  }
  context.putRight = true;
  const read = readSigning(fields, form.wording.family);
  if (read.type === 'wrong') return page({ errors: read.errors, note: null, fields }, { status: 422 });
  const signed = await sign(form, read.signing, { key: keyIn(fields), shown: textOf(fields, 'shown') });
  if (signed.type === 'done') return redirectTo('/family/copy');
  if (signed.type === 'refused' && signed.reasons.includes('closed')) return redirectTo('/family');
  const changed = signed.type === 'refused' && signed.reasons.includes('answers changed');
  return page({ errors: [], note: changed ? 'changed' : 'again', fields }, { status: changed ? 409 : 422 });
}

/** The key that the page was made with; a key of any other shape is none of ours, and stands for a new one. */
function keyIn(fields: Parameters<typeof textOf>[0]): string {
  const key = textOf(fields, 'key');
  return /^[0-9a-f-]{36}$/.test(key) ? key : newIdempotencyKey();
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
        english={facts.english}
        optOut={facts.optOut}
        statements={facts.statements}
        idempotencyKey={facts.key}
        shown={facts.shown}
        note={sent?.note ?? null}
        strokes={sent?.fields.strokes?.[0] ?? facts.drawing}
        typed={sent?.fields['typed-name']?.[0] ?? facts.typedName}
        errors={sent?.errors}
      />
    </FamilyFrame>
  );
}
