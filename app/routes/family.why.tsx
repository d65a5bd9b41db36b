import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { InEnglish } from '~/app/components/family/InEnglish';
import { Said } from '~/app/components/family/Said';
import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { englishWhy } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { whyParts } from '~/app/http/family-words.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { pauseForm } from '~/app/services/family.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.why_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const frame = familyFrame(form, 1);
  return page({ frame, lang: frame.lang, dir: frame.dir, parts: whyParts(form), english: englishWhy(form) });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const intent = textOf(await readForm(request), 'intent');
  if (intent === 'stop') await pauseForm(form, 'stopped');
  if (intent === 'think') await pauseForm(form, 'thinking');
  return redirectTo(intent === 'stop' || intent === 'think' ? '/family' : '/family/choices');
}

export default function Why() {
  const { frame, parts, english } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyFrame frame={frame} form="why">
      <h1 className="govuk-heading-xl">{words.why_title}</h1>
      <Said text={words.why_intro} />
      {parts.map(({ title, text, lang }) => (
        <Fragment key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          <Said text={text} lang={lang} />
        </Fragment>
      ))}
      <InEnglish parts={english} />
      <p className="govuk-body">
        <a className="govuk-link" href="/family/notice">
          {words.notice_link}
        </a>
      </p>
      <Form id="why">
        <ButtonGroup>
          <Button>{words.go_on}</Button>
          <Button kind="secondary" name="intent" value="think">
            {words.think}
          </Button>
        </ButtonGroup>
      </Form>
    </FamilyFrame>
  );
}
