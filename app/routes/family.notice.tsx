import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { InEnglish } from '~/app/components/family/InEnglish';
import { Said } from '~/app/components/family/Said';
import { ButtonLink } from '~/app/components/fields/Button';
import { englishNotice } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page } from '~/app/http/responses.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.notice_link }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const frame = familyFrame(form, 0);
  return page({ frame, lang: frame.lang, dir: frame.dir, notice: form.proposal.notice, english: englishNotice(form) });
}

export default function Notice() {
  const { frame, notice, english } = useLoaderData<typeof loader>();
  return (
    <FamilyFrame frame={frame} back="/family/why">
      <h1 className="govuk-heading-xl">{frame.words.notice_link}</h1>
      {notice.map(({ title, text }) => (
        <section key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          <Said text={text} />
        </section>
      ))}
      <InEnglish parts={english} />
      <ButtonLink href="/family/why">{frame.words.notice_back}</ButtonLink>
    </FamilyFrame>
  );
}
