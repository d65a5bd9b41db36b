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

/** Everything that was put for a recipient went to them: a fact, by secure email, with the notice of what they must do with it. */
export async function recordAsSent(
  walk: Walk,
  childPage: string,
  recipient: string,
  sent: { readonly receivedBy: string; readonly source: string } | undefined,
): Promise<void> {
  const { page, hands } = walk.tablet;
  await page.goto(`${childPage}/disclosures`);
  await follow(walk, recipient);
  await page.getByRole('heading', { level: 1, name: `Record what you sent to ${recipient}` }).waitFor();
  for (const line of await page.getByLabel(/^We told them: /).all()) await hands.choose(line);
  for (const fact of await page.getByLabel('Fact', { exact: true }).all())
    if (await fact.isVisible()) await hands.choose(fact);
  for (const source of await page.getByLabel('Where does it come from?').all())
    if (await source.isVisible()) await hands.type(source, sent?.source ?? '');
  await hands.choose(page.getByLabel('Secure email', { exact: true }));
  await hands.choose(page.locator('[name=notice][value=yes]'));
  await press(walk, 'Record what was sent');
  await page
    .getByRole('row', { name: recipient })
    .or(page.getByText(sent?.source ?? ''))
    .first()
    .waitFor();
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
