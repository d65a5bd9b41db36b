import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChoicesForm } from '~/app/components/family/ChoicesForm';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { cardsOf } from '~/app/http/family-cards.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { signsWithoutFont } from '~/app/http/family-print.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { noContent, page, redirectTo } from '~/app/http/responses.server';
import { keepAnswers, pauseForm } from '~/app/services/family.server';
import { readChoices } from '~/forms/agreement/answers/choices';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.choices_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const frame = familyFrame(form, 2);
  const { questions } = form.wording;
  return page({
    frame,
    lang: frame.lang,
    dir: frame.dir,
    cards: cardsOf(form),
    optOut: form.session.answers.optOut,
    options: questions['choices.card']?.options ?? {},
    tick: questions['choices.some'],
    optOutQuestion: questions['choices.opt_out'],
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const fields = await readForm(request);
  const { cards, optOut, errors: wrong } = readChoices(fields, form.proposal, form.wording.family);
  const signs = signsWithoutFont('opt_out', optOut, form.wording.family);
  const errors = signs ? [...wrong, signs] : wrong;
  await keepAnswers(form, { cards, optOut });
  const intent = textOf(fields, 'intent');
  if (intent === 'keep') return noContent();
  if (intent === 'stop' || intent === 'think') {
    await pauseForm(form, intent === 'stop' ? 'stopped' : 'thinking');
    return redirectTo('/family');
  }
  return errors.length > 0 ? page({ errors, fields }, { status: 422 }) : redirectTo('/family/signature');
}

export default function Choices() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <FamilyFrame frame={facts.frame} back="/family/why" errors={sent?.errors} form="choices">
      <h1 className="govuk-heading-xl">{facts.frame.words.choices_title}</h1>
      <ChoicesForm {...facts} words={facts.frame.words} errors={sent?.errors} typed={sent?.fields ?? null} />
    </FamilyFrame>
  );
}
