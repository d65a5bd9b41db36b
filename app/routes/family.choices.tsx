import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChoicesForm } from '~/app/components/family/ChoicesForm';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { FilledAll } from '~/app/components/family/FilledAll';
import { InEnglish } from '~/app/components/family/InEnglish';
import { cardsOf, fillingOf } from '~/app/http/family-cards.server';
import { choicesIn } from '~/app/http/family-choices.server';
import { englishCards, englishWords } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { noContent, page, redirectTo } from '~/app/http/responses.server';
import { fillAll, keepAnswers, pauseForm, undoFilling } from '~/app/services/family.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.choices_title }];

/** What stands around the cards, for the worker to follow. */
const IN_ENGLISH = ['choices_title', 'go_on', 'think', 'all_yes', 'all_no', 'stop'];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const frame = familyFrame(form, 2);
  const { questions } = form.wording;
  return page({
    frame,
    lang: frame.lang,
    dir: frame.dir,
    cards: cardsOf(form),
    english: englishCards(form),
    inEnglish: englishWords(form, ...IN_ENGLISH),
    filling: fillingOf(form),
    optOut: form.session.answers.optOut,
    options: questions['choices.card']?.options ?? {},
    tick: questions['choices.some'],
    limit: questions['choices.limit'],
    optOutQuestion: questions['choices.opt_out'],
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const fields = await readForm(request);
  const intent = textOf(fields, 'intent');
  if (intent === 'undo') {
    await undoFilling(form);
    return redirectTo('/family/choices');
  }
  const { cards, optOut, errors } = choicesIn(form, fields);
  await keepAnswers(form, { cards, optOut });
  if (intent === 'keep') return noContent();
  if (intent === 'yes_to_all' || intent === 'no_to_all') {
    await fillAll(form, cards, intent === 'yes_to_all' ? 'yes' : 'no');
    return redirectTo('/family/choices');
  }
  if (intent === 'stop' || intent === 'think') {
    await pauseForm(form, intent === 'stop' ? 'stopped' : 'thinking');
    return redirectTo('/family');
  }
  return errors.length > 0 ? page({ errors, fields }, { status: 422 }) : redirectTo('/family/signature');
}

export default function Choices() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { frame, filling } = facts;
  return (
    <FamilyFrame frame={frame} back="/family/why" errors={sent?.errors} form="choices">
      <h1 className="govuk-heading-xl">{frame.words.choices_title}</h1>
      {filling.canUndo ? <FilledAll all={filling.all} words={frame.words} /> : null}
      <ChoicesForm
        {...facts}
        fillsAll={filling.offered}
        words={frame.words}
        errors={sent?.errors}
        typed={sent?.fields ?? null}
      />
      <InEnglish parts={facts.inEnglish} />
    </FamilyFrame>
  );
}
