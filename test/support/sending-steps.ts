import type { ToldDecision } from '~/app/commands/stories/decide';
import { AGENCIES } from '~/db/cast-agencies';
import { follow, pick, press, type Walk, write } from './steps';

/**
 * Records what a story sends on its decisions, to each recipient in one go: what was agreed with them, by secure email, with the
 * notice of how they must keep it. The visit has ended, and the page that lists what was sent stays open. `childPage`: its path.
 */
export async function sendAsTold(walk: Walk, childPage: string, decisions: readonly ToldDecision[]): Promise<void> {
  for (const { about, sent } of decisions) {
    for (const id of sent ? about : []) await sendTo(walk, childPage, AGENCIES[id].name, sent);
  }
}

async function sendTo(walk: Walk, childPage: string, name: string, sent: ToldDecision['sent']): Promise<void> {
  const { page, hands } = walk.tablet;
  await page.goto(`${childPage}/disclosures`);
  await follow(walk, name);
  await page.getByRole('heading', { level: 1, name: `Record what you sent to ${name}` }).waitFor();
  for (const line of await page.locator('input[name="lines"]').all()) await hands.choose(line);
  for (const fact of await page.locator('input[name^="kind-"][value="fact"]').all()) await hands.choose(fact);
  for (const source of await page.locator('input[name^="source-"]').all()) await hands.type(source, sent?.source ?? '');
  await write(walk, 'worker', 'received_by', sent?.receivedBy ?? '');
  await pick(walk, 'worker', 'channel', 'secure_email');
  await pick(walk, 'worker', 'notice', 'yes');
  await press(walk, 'Record what was sent');
  await page.getByRole('heading', { level: 1, name: 'Record what you sent', exact: true }).waitFor();
}
