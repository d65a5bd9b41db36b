import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { GiveBack } from '~/app/components/family/GiveBack';
import { Panel } from '~/app/components/fields/Panel';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page } from '~/app/http/responses.server';
import { formatInstant } from '~/forms/values/dates';
import { fill } from '~/forms/values/text';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.thanks_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'finished');
  const frame = familyFrame(form, 0);
  const when = form.signature ? formatInstant(form.signature.signedAt) : '';
  return page({
    frame,
    lang: frame.lang,
    dir: frame.dir,
    done: fill(form.wording.family.thanks_already ?? '', { when }),
  });
}

export default function Thanks() {
  const { frame, done } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyFrame frame={frame}>
      <Panel title={words.thanks_title ?? ''}>{words.thanks}</Panel>
      <p className="govuk-body">{done}</p>
      <p className="govuk-body">{words.thanks_hand}</p>
      <GiveBack words={words} />
    </FamilyFrame>
  );
}
