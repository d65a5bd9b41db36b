import { follow, press, type Walk } from './steps';
import { look } from './tablet';

/**
 * After the visit the practitioner decides not to share with one recipient, from the page of the finished form: everything that not
 * sharing asks, on one page. The family’s page is behind them.
 */
export async function decideNotToShare(
  walk: Walk,
  finished: string,
  recipient: string,
  words: { readonly why: string; readonly risk: string; readonly change: string },
): Promise<void> {
  const { tablet } = walk;
  const { page } = tablet;
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  await page.goto(finished);
  await follow(walk, 'Decide what is shared, and why');
  await page.getByRole('heading', { level: 1, name: 'Decide about sharing' }).waitFor();
  await follow(walk, recipient);
  await page.getByRole('heading', { level: 1, name: `Decide about sharing with ${recipient}` }).waitFor();
  await look(tablet, 'decision');
  await page.getByRole('radio', { name: 'Do not share' }).check();
  await page.getByLabel('Why?', { exact: true }).fill(words.why);
  await page.getByLabel('What risk do you accept by not sharing?').fill(words.risk);
  await page.getByLabel('What would change the decision, or what do you wait for?').fill(words.change);
  await press(walk, 'Record this decision');
  await page.getByRole('heading', { level: 1, name: `Do not share: ${recipient}` }).waitFor();
  await look(tablet, 'decided');
}
