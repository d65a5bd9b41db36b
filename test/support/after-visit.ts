import { dateParts } from '~/forms/values/dates';
import { textOfCopy } from './officer-steps';
import { press, type Walk } from './steps';
import { childOf, waitForCopies } from './worker-steps';

/** From the page of a form that is finished: ends the visit, and gives the paths of that page and of the child's. */
export async function endVisit(walk: Walk): Promise<{ readonly finished: string; readonly childPage: string }> {
  const { page } = walk.tablet;
  const finished = new URL(page.url()).pathname;
  const childPage = (await page.locator('a[href^="/children/"]').first().getAttribute('href')) ?? '';
  await page.goto('/');
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  return { finished, childPage };
}

/** The text of the newest office copy once it is sealed, from the page of the form: each decision makes another. */
export async function newestOfficeCopy(walk: Walk, finished: string): Promise<string> {
  return newestCopy(walk, finished, 'Office copy');
}

/** The same of any copy, by what the first one is called. */
export async function newestCopy(walk: Walk, finished: string, name: string): Promise<string> {
  await walk.tablet.page.goto(finished);
  const copies = await waitForCopies(walk);
  const later = [...copies.keys()].filter((one) => one.startsWith(`${name}, version `));
  return textOfCopy(walk.tablet, copies, later.length > 0 ? `${name}, version ${later.length + 1}` : name);
}

/** What the page at an address says. */
export async function textAt({ tablet: { page } }: Walk, address: string): Promise<string> {
  await page.goto(address);
  return page.locator('main').innerText();
}

/** The path of the page of the story's child, found as a worker finds a child. */
export async function childPageOf(walk: Walk): Promise<string> {
  const { page, hands } = walk.tablet;
  const { familyName, dateOfBirth } = childOf(walk);
  await page.goto('/child-searches/new');
  const { day, month, year } = dateParts(dateOfBirth);
  await hands.type(page.locator('[name="family_name"]'), familyName);
  for (const [part, text] of Object.entries({ day, month, year })) {
    await hands.type(page.locator(`[name="date_of_birth-${part}"]`), text);
  }
  await press(walk, 'Find the child');
  await page.getByRole('heading', { level: 1, name: 'Choose the child' }).waitFor();
  return `/children/${await page.locator('input[name="child"]').first().getAttribute('value')}`;
}
