import type { Story } from '~/app/commands/stories/story';
import { answerTheForm } from './family-steps';
import { arrive, follow, pick, press, type Walk } from './steps';
import type { Tablet } from './tablet';
import {
  findTheChild,
  giveTheTablet,
  referenceShown,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  sayWhoIsHere,
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
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  await sayWhichWork(walk);
  await giveTheTablet(walk);
  await answerTheForm(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  const copies = await waitForCopies(walk);
  return { walk, reference: await referenceShown(walk), copies };
}

/** What kind of work it is, where a story's is not the plain case: a page of its own behind the check. */
async function sayWhichWork(walk: Walk): Promise<void> {
  const { purpose } = walk.story;
  if (!purpose) return;
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  await follow(walk, /the kind of work$/);
  await arrive(walk, 'worker', 'What kind of work, and where', 'context');
  await pick(walk, 'worker', 'purpose', purpose);
  await press(walk, 'Continue');
}
