import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { GiveBack } from '~/app/components/family/GiveBack';
import { InEnglish } from '~/app/components/family/InEnglish';
import { Said } from '~/app/components/family/Said';
import { englishWords } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page } from '~/app/http/responses.server';

export const meta = () => [{ title: 'This form is closed' }];

/** The worker took the form back, or discarded it, on another device: nothing can be answered here any more. */
export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'closed');
  const frame = familyFrame(form, 0);
  const english = englishWords(form, 'closed_title', 'closed');
  return page({ frame, lang: frame.lang, dir: frame.dir, english });
}

export default function Closed() {
  const { frame, english } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyFrame frame={frame}>
      <h1 className="govuk-heading-xl">{words.closed_title}</h1>
      <Said text={words.closed} />
      <InEnglish parts={english} open />
      <GiveBack frame={frame} />
    </FamilyFrame>
  );
}
