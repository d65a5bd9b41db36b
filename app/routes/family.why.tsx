import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { pauseForm } from '~/app/services/family.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.why_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const { why, informed } = form.proposal;
  const frame = familyFrame(form, 1);
  return page({ frame, lang: frame.lang, dir: frame.dir, why, limits: informed.limits, change: informed.change_mind });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'answering');
  const intent = textOf(await readForm(request), 'intent');
  if (intent === 'stop') await pauseForm(form, 'stopped');
  if (intent === 'think') await pauseForm(form, 'thinking');
  return redirectTo(intent === 'stop' || intent === 'think' ? '/family' : '/family/choices');
}

export default function Why() {
  const { frame, why, limits, change } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyFrame frame={frame} form="why">
      <h1 className="govuk-heading-xl">{words.why_title}</h1>
      <p className="govuk-body">{words.why_intro}</p>
      <Part title={words.why_heading} text={why} />
      <Part title={words.yours_heading} text={words.yours} />
      <Part title={words.no_heading} text={words.no} />
      <Part title={limits.title} text={limits.text} />
      <Part title={change.title} text={change.text} />
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

function Part({ title, text }: { readonly title?: string; readonly text?: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{text}</p>
    </>
  );
}
