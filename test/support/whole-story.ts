import type { Story } from '~/app/commands/stories/story';
import { answerTheForm } from './family-steps';
import type { Walk } from './steps';
import type { Tablet } from './tablet';
import {
  prepareTheForm,
  referenceShown,
  sayWhatHappened,
  signIn,
  takeTheTabletBack,
  waitForCopies,
} from './worker-steps';

/** What a story leaves behind: its reference, and the address of each sealed copy by what it is called. */
export type Told = { readonly walk: Walk; readonly reference: string; readonly copies: ReadonlyMap<string, string> };

/** Tells a story on one tablet from sign-in to its sealed copies; without a look at every page, unless it is told carefully. */
export async function tell(tablet: Tablet, story: Story, careful = false): Promise<Told> {
  const walk: Walk = { tablet, story, careful };
  await signIn(tablet, story.worker);
  await prepareTheForm(walk);
  await answerTheForm(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  const copies = await waitForCopies(walk);
  return { walk, reference: await referenceShown(walk), copies };
}
