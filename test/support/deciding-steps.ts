import { dateParts } from '~/forms/values/dates';
import { follow, press, type Walk, write } from './steps';
import { look } from './tablet';

type NotSharing = {
  readonly why: string;
  readonly risk: string;
  readonly change: string;
  /** When it is looked at again, where that is said. */
  readonly reviewOn?: string;
  /** The answer to the duty to share, where it is another than the guide proposes. */
  readonly duty?: string;
};

/**
 * After the visit the practitioner decides not to share with one recipient, from the page of the finished form: everything that not
 * sharing asks, on one page. The family’s page is behind them.
 */
export async function decideNotToShare(
  walk: Walk,
  finished: string,
  recipient: string,
  words: NotSharing,
): Promise<void> {
  const { tablet } = walk;
  const { page } = tablet;
  await openDecision(walk, finished, recipient);
  await look(tablet, 'decision');
  await page.getByRole('radio', { name: 'Do not share' }).check();
  await page.getByLabel('Why?', { exact: true }).fill(words.why);
  await page.getByLabel('What risk do you accept by not sharing?').fill(words.risk);
  await page.getByLabel('What would change the decision, or what do you wait for?').fill(words.change);
  const { day, month, year } = dateParts(words.reviewOn ?? null);
  if (words.reviewOn) await write(walk, 'worker', 'review_on', [day, month, year]);
  if (words.duty) for (const answer of await page.getByRole('radio', { name: words.duty }).all()) await answer.check();
  await press(walk, 'Record this decision');
  await page.getByRole('heading', { level: 1, name: `Do not share: ${recipient}` }).waitFor();
  await look(tablet, 'decided');
}

/** A plain case: what the guide proposes is one confirmation, and one answer. */
export async function confirmDecision(walk: Walk, finished: string, recipient: string): Promise<void> {
  const { tablet } = walk;
  await openDecision(walk, finished, recipient);
  await look(tablet, 'decision-plain');
  await press(walk, 'Confirm this decision');
  await tablet.page.getByRole('heading', { level: 1, name: `Share: ${recipient}` }).waitFor();
}

async function openDecision(walk: Walk, finished: string, recipient: string): Promise<void> {
  const { page } = walk.tablet;
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  await page.goto(finished);
  await follow(walk, 'Decide what is shared, and why');
  await page.getByRole('heading', { level: 1, name: 'Decide about sharing' }).waitFor();
  await follow(walk, recipient);
  await page.getByRole('heading', { level: 1, name: `Decide about sharing with ${recipient}` }).waitFor();
}
