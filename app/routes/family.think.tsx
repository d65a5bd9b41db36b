import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyPause } from '~/app/components/family/FamilyPause';
import { englishWords } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { goOnWithForm } from '~/app/services/family.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.think_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'thinking');
  const frame = familyFrame(form, 0);
  const english = englishWords(form, 'think_title', 'think_text', 'think_hand', 'pause_go_on');
  return page({ frame, lang: frame.lang, dir: frame.dir, english });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'thinking');
  await goOnWithForm(form);
  return redirectTo('/family');
}

export default function Think() {
  const { frame, english } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyPause
      frame={frame}
      title={words.think_title}
      text={words.think_text}
      hand={words.think_hand}
      english={english}
    />
  );
}
