import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FamilyFrame } from '~/app/components/family/FamilyFrame';
import { GiveBack } from '~/app/components/family/GiveBack';
import { InEnglish } from '~/app/components/family/InEnglish';
import { Said } from '~/app/components/family/Said';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { Panel } from '~/app/components/fields/Panel';
import { englishWords } from '~/app/http/family-english.server';
import { familyFrame, familyPage } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { goOnToNextForm, nextChildOf } from '~/app/services/next-form.server';
import { formatInstant } from '~/forms/values/dates';
import { fill } from '~/forms/values/text';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.words.thanks_title }];

export async function loader({ request }: LoaderFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'finished');
  const frame = familyFrame(form, 0);
  const next = await nextChildOf(form);
  const about = (sentence = '') => (next === null ? null : fill(sentence, { next }));
  const when = form.signature ? formatInstant(form.signature.signedAt, form.wording.language) : '';
  return page({
    frame,
    lang: frame.lang,
    dir: frame.dir,
    english: englishWords(form, 'thanks_title', 'thanks', 'thanks_hand'),
    done: fill(form.wording.family.thanks_already ?? '', { when }),
    next: about(form.wording.family.thanks_next),
    goOn: about(form.wording.family.thanks_go_on),
  });
}

/** The same person goes on to the next child's form, which has its own pages and its own signature. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await familyPage(await requireSigner(request), 'finished');
  await goOnToNextForm(form);
  return redirectTo('/family');
}

export default function Thanks() {
  const { frame, done, english, next, goOn } = useLoaderData<typeof loader>();
  const { words } = frame;
  return (
    <FamilyFrame frame={frame}>
      <Panel title={words.thanks_title ?? ''}>{words.thanks}</Panel>
      {next && goOn ? (
        <>
          <Said text={next} />
          <Form>
            <Button>{goOn}</Button>
          </Form>
        </>
      ) : (
        <>
          <Said text={done} />
          <Said text={words.thanks_hand} />
        </>
      )}
      <InEnglish parts={english} open />
      <GiveBack frame={frame} />
    </FamilyFrame>
  );
}
