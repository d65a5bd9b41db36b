import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { GiveBack } from '~/app/components/family/GiveBack';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page } from '~/app/http/responses.server';

export const meta = () => [{ title: 'This form is closed' }];

/** The worker took the form back, or discarded it, on another device: nothing can be answered here any more. */
export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'closed');
  const frame = familyFrame(form, 0);
  return page({ frame, lang: frame.lang, dir: frame.dir });
}

export default function Closed() {
  const { frame } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyFrame frame={frame}>
      <h1 className="govuk-heading-xl">{words.closed_title}</h1>
      <p className="govuk-body">{words.closed}</p>
      <GiveBack words={words} />
    </FamilyFrame>
  );
}
