import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CopyForm } from '~/app/components/family/CopyForm';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { InEnglish } from '~/app/components/family/InEnglish';
import { Said } from '~/app/components/family/Said';
import { englishQuestion } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { signsWithoutFont } from '~/app/http/family-print.server';
import { isKeep, readForm } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { noContent, page, redirectTo } from '~/app/http/responses.server';
import { chooseCopy, keepTypedCopy } from '~/app/services/family.server';
import { nextChildOf } from '~/app/services/next-form.server';
import { type CopyWishAnswers, readCopyWish } from '~/forms/agreement/answers/copy-wish';
import type { Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import type { Wording } from '~/forms/definition';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.copy_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'copy');
  const frame = familyFrame(form, 4);
  const { questions } = form.wording;
  return page({
    frame,
    lang: frame.lang,
    dir: frame.dir,
    question: questions['choices.copy'],
    detail: questions['choices.copy_detail'],
    typed: form.session.typedCopy,
    english: englishQuestion(form, 'choices.copy'),
    forAll: (await nextChildOf(form)) !== null,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'copy');
  const fields = await readForm(request);
  const read = copyWishIn(fields, form.wording.family);
  if (isKeep(fields) || read.type === 'wrong') await keepTypedCopy(form, fields);
  if (isKeep(fields)) return noContent();
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  await chooseCopy(form, read.value);
  return redirectTo('/family/thanks');
}

/** The answer, refused where its address holds a sign that no font can print. */
function copyWishIn(fields: Fields, words: Wording['family']): ReadAnswers<CopyWishAnswers> {
  const read = readCopyWish(fields, words);
  if (read.type === 'wrong') return read;
  const signs = signsWithoutFont(`copy_${read.value.how}`, read.value.detail ?? '', words);
  return signs ? { type: 'wrong', errors: [signs] } : read;
}

export default function Copy() {
  const { frame, question, detail, typed, english, forAll } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <FamilyFrame frame={frame} errors={sent?.errors}>
      <h1 className="govuk-heading-xl">{frame.words.copy_title}</h1>
      <Said text={frame.words.copy_intro} />
      {forAll ? <Said text={frame.words.copy_for_all} /> : null}
      <InEnglish parts={english} />
      <CopyForm
        question={question}
        detail={detail}
        done={frame.words.copy_done ?? ''}
        errors={sent?.errors}
        typed={sent?.fields ?? typed}
      />
    </FamilyFrame>
  );
}
