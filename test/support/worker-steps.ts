import { type CastMember, DEMONSTRATION_PASSWORD, DEMONSTRATION_PIN, STAFF } from '~/db/cast';
import { AGENCIES } from '~/db/cast-agencies';
import { FAMILIES } from '~/db/cast-families';
import { dateParts } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';
import { arrive, follow, pick, pickLabel, press, tryEmpty, type Walk, write } from './steps';
import { look, sendEmpty, type Tablet } from './tablet';

/** Someone with an account signs in on a tablet, and stands on the page where their work begins. */
export async function signIn(tablet: Tablet, member: CastMember, careful = false): Promise<void> {
  const { page, hands } = tablet;
  await page.goto('/sign-in');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  if (careful) await look(tablet, 'sign-in');
  if (careful) await sendEmpty(tablet, 'Sign in', 'sign-in');
  await hands.type(page.getByLabel('Email address'), STAFF[member].email);
  await hands.type(page.getByLabel('Password'), DEMONSTRATION_PASSWORD);
  await hands.press(page.getByRole('button', { name: 'Sign in' }));
  await page.getByText(STAFF[member].name).first().waitFor();
}

/** The child of the story, as the cast knows them. */
export function childOf({ story }: Pick<Walk, 'story'>) {
  const child = FAMILIES[story.id].children.find(({ givenNames }) => givenNames === story.child);
  if (!child) throw new Error(`The family of ${story.id} has no ${story.child}`);
  return child;
}

/**
 * From "your work" to the first page of a new form about the child. What the search found is the second half of it, with nothing
 * to answer: one screen of the journey, as the PIN and the questions after it are one.
 */
export async function findTheChild(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  const child = childOf(walk);
  const { day, month, year } = dateParts(child.dateOfBirth);
  await page.getByRole('heading', { level: 1, name: /(forms|work)$/ }).waitFor();
  if (walk.careful) await look(walk.tablet, 'home');
  await follow(walk, 'Start a form');
  await arrive(walk, 'worker', 'Find the child', 'find');
  await tryEmpty(walk, 'Find the child', 'find');
  await write(walk, 'worker', 'family_name', child.familyName);
  await write(walk, 'worker', 'date_of_birth', [day, month, year]);
  await press(walk, 'Find the child');
  await page.getByRole('heading', { level: 1, name: 'Choose the child' }).waitFor();
  if (walk.careful) await look(walk.tablet, 'choose');
  await press(walk, `Start a form about ${fullName(child)}`);
}

export async function sayWhoIsHere(walk: Walk): Promise<void> {
  await arrive(walk, 'worker', 'Who is here', 'people');
  await tryEmpty(walk, 'Continue', 'people');
  await pickLabel(walk, 'worker', walk.story.adult);
  await pick(walk, 'worker', 'court_order', walk.story.courtOrder);
  await pick(walk, 'worker', 'help', 'none');
  await press(walk, 'Continue');
}

export async function sayWhatToShare(walk: Walk): Promise<void> {
  const { why, recipients, topics, direction } = walk.story;
  await arrive(walk, 'worker', 'What you want to share', 'information');
  await tryEmpty(walk, 'Continue', 'information');
  await write(walk, 'worker', 'why', why, true);
  for (const recipient of recipients) await pickLabel(walk, 'worker', AGENCIES[recipient].name);
  for (const topic of topics) await pick(walk, 'worker', 'topics', topic);
  await pick(walk, 'worker', 'direction', direction);
  await press(walk, 'Continue');
}

export async function sayWhatTheChildThinks(walk: Walk): Promise<void> {
  await arrive(walk, 'worker', `What ${walk.story.child} thinks`, 'views');
  await tryEmpty(walk, 'Continue', 'views');
  const asked = walk.tablet.page.getByRole('link', {
    name: 'Write what the child thinks, or who will ask them and when',
  });
  if (walk.careful) await asked.waitFor();
  await write(walk, 'worker', 'said', walk.story.childSaid, true);
  await press(walk, 'Continue');
}

/** Everything is on the check page, and the worker signs their statement and gives the tablet away. */
export async function giveTheTablet(walk: Walk, check: () => Promise<void> = async () => {}): Promise<void> {
  await arrive(walk, 'worker', 'Check, explain, and give the tablet to the family', 'check');
  await check();
  await press(walk, `Sign my statement and give the tablet to ${walk.story.adult}`);
}

/** From "my forms" to the family's first page. `check`: what a story asks of the page before the tablet is given away. */
export async function prepareTheForm(walk: Walk, check: () => Promise<void> = async () => {}): Promise<void> {
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  await giveTheTablet(walk, check);
}

/** Somebody tries a PIN that is not the worker's: the page locks, and says only that it is wrong. */
export async function tryAWrongPin(walk: Walk): Promise<void> {
  const { page, hands } = walk.tablet;
  await hands.type(page.locator('[name=secret]'), '111111');
  await press(walk, 'Take the tablet back');
  await page.locator('#error-summary').waitFor();
  if (walk.careful) await look(walk.tablet, 'wrong-pin');
}

/** On the family's last page: the worker's PIN. It counts with the page after it as one screen. */
export async function takeTheTabletBack(walk: Walk): Promise<void> {
  await write(walk, 'worker', 'secret', DEMONSTRATION_PIN);
  await press(walk, /^(Take the tablet back|Unlock)$/);
}

export async function sayWhatHappened(walk: Walk): Promise<void> {
  await arrive(walk, 'worker', 'Afterwards', 'afterwards');
  await tryEmpty(walk, 'Finish', 'afterwards');
  await pick(walk, 'worker', 'how_signed', walk.story.howSigned);
  await write(walk, 'worker', 'own_words', walk.story.ownWords, true);
  await press(walk, 'Finish');
  await walk.tablet.page.getByRole('heading', { level: 1, name: 'Form finished' }).waitFor();
  if (walk.careful) await look(walk.tablet, 'finished');
}

/** The links to the sealed copies, by what they are called, once all of them are there. */
export async function waitForCopies(walk: Walk): Promise<ReadonlyMap<string, string>> {
  const { page } = walk.tablet;
  const again = page.getByRole('link', { name: 'Look again' });
  const patience = performance.now() + 30_000;
  while ((await again.count()) > 0) {
    if (performance.now() > patience) throw new Error('A copy is still not sealed after half a minute.');
    await Promise.all([page.waitForEvent('load'), follow(walk, 'Look again')]);
  }
  const links = await page.getByRole('link', { name: /\(PDF, / }).all();
  const copies = new Map<string, string>();
  for (const link of links) {
    copies.set((await link.innerText()).split(' (PDF')[0] ?? '', (await link.getAttribute('href')) ?? '');
  }
  return copies;
}

/** The reference that the last page shows. */
export async function referenceShown({ tablet }: Walk): Promise<string> {
  const shown = await tablet.page.locator('.govuk-panel strong').innerText();
  if (!shown) throw new Error('No reference is shown.');
  return shown;
}
