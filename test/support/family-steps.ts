import type { Story } from '~/app/commands/stories/story';
import { AGENCIES } from '~/db/cast-agencies';
import { drawSignature } from './browser';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from './steps';
import { look, type Tablet } from './tablet';

const OPT_OUT = 'Is there someone we must not tell, or something we must not share?';

/** What the family reads before anything is asked. A careful walk also opens the notice. */
export async function readWhy(walk: Walk): Promise<void> {
  await arrive(walk, 'family', /^Sharing information about /, 'why');
  if (walk.careful) {
    await follow(walk, 'How we use your information');
    await walk.tablet.page.getByRole('heading', { level: 1, name: 'How we use your information' }).waitFor();
    await look(walk.tablet, 'notice');
    await follow(walk, 'Go back');
  }
  await press(walk, 'Go on');
}

/** One answer on each card. */
export async function answerCards(walk: Walk, choices: Story['choices'] = walk.story.choices): Promise<void> {
  await arrive(walk, 'family', 'Who can we share with?', 'choices');
  await tryEmpty(walk, 'Go on', 'choices');
  for (const [index, recipient] of walk.story.recipients.entries()) {
    const card = walk.tablet.page.getByRole('region', { name: AGENCIES[recipient].name });
    const name = await card.locator('input[type=radio]').first().getAttribute('name');
    await pick(walk, 'family', name ?? '', choices[index] ?? 'not_sure');
  }
  if (walk.story.optOut) {
    await walk.tablet.hands.press(walk.tablet.page.getByText(OPT_OUT).first());
    await write(walk, 'family', 'opt_out', walk.story.optOut, true);
  }
  await press(walk, 'Go on');
}

/** Reads back, signs as the story says (or as `signing` does), and confirms: signing and confirming are two answers. */
export async function confirmAndSign(walk: Walk, signing: Story['signing'] = walk.story.signing): Promise<void> {
  await reachSigning(walk);
  await confirmNothing(walk);
  if (signing === 'drawn') await drawName(walk);
  if (signing === 'typed') await write(walk, 'family', 'typed-name', walk.story.adult);
  walk.tablet.counts.family.answers += 1;
  await press(walk, signing === 'unsigned' ? 'Finish without signing' : 'Confirm and sign');
}

/** In a careful walk: confirms without a signature, and is asked about it once, kindly. */
export async function confirmNothing(walk: Walk): Promise<void> {
  if (!walk.careful) return;
  await press(walk, 'Confirm and sign');
  await walk.tablet.page.getByRole('heading', { name: 'Is your signature finished?' }).waitFor();
  await look(walk.tablet, 'sign-empty');
}

/** The signature page, ready to be drawn on where scripts run. */
export async function reachSigning(walk: Walk): Promise<void> {
  if (walk.tablet.script) await walk.tablet.page.locator('canvas').waitFor();
  await arrive(walk, 'family', 'Check and sign', 'sign');
}

/** Draws a name with a finger, and sees that it is kept. */
export async function drawName(walk: Walk): Promise<void> {
  const { tablet } = walk;
  await tablet.page.locator('canvas').waitFor();
  await drawSignature(tablet.page, 'canvas');
  await tablet.page.getByText('Your drawing is on the page.').waitFor();
  if ((await inkOn(tablet)) === 0) throw new Error('A name was drawn, and the canvas is empty.');
  tablet.counts.family.answers += 1;
}

/** How many dots of the canvas carry ink. Counted on a second canvas, so that the page's own is only drawn on. */
export function inkOn({ page }: Tablet): Promise<number> {
  return page.locator('canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    return copy?.getImageData(0, 0, width, height).data.filter((value, at) => at % 4 === 3 && value > 0).length ?? 0;
  });
}

/** How a copy is safe, answered in private. */
export async function chooseCopy(walk: Walk): Promise<void> {
  await arrive(walk, 'family', 'Your copy', 'copy');
  await tryEmpty(walk, 'Finish', 'copy');
  await pick(walk, 'family', 'copy', walk.story.copy);
  await press(walk, 'Finish');
  await walk.tablet.page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  if (walk.careful) await look(walk.tablet, 'thanks');
}

/** The family's four pages, from the first to "Thank you". */
export async function answerTheForm(walk: Walk, signing?: Story['signing']): Promise<void> {
  await readWhy(walk);
  await answerCards(walk);
  await confirmAndSign(walk, signing);
  await chooseCopy(walk);
}
