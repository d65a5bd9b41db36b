import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CopyForm } from '~/app/components/family/CopyForm';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { signsWithoutFont } from '~/app/http/family-print.server';
import { readForm } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { chooseCopy } from '~/app/services/family.server';
import { readCopyWish } from '~/forms/agreement/answers/copy-wish';

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
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'copy');
  const fields = await readForm(request);
  const read = readCopyWish(fields, form.wording.family);
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const where = `copy_${read.value.how}`;
  const signs = signsWithoutFont(where, read.value.detail ?? '', form.wording.family);
  if (signs) return page({ errors: [signs], fields }, { status: 422 });
  await chooseCopy(form, read.value);
  return redirectTo('/family/thanks');
}

export default function Copy() {
  const { frame, question, detail } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <FamilyFrame frame={frame} errors={sent?.errors}>
      <h1 className="govuk-heading-xl">{frame.words.copy_title}</h1>
      <p className="govuk-body">{frame.words.copy_intro}</p>
      <CopyForm
        question={question}
        detail={detail}
        done={frame.words.copy_done ?? ''}
        errors={sent?.errors}
        typed={sent?.fields ?? null}
      />
    </FamilyFrame>
  );
}
