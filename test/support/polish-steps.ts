import { AGENCIES } from '~/db/cast-agencies';
import { catalogue, wordingOf } from '~/forms/catalogue';
import { fill } from '~/forms/values/text';
import { drawSignature } from './browser';
import { arrive, follow, pick, pickLabel, press, type Walk, write } from './steps';
import { look } from './tablet';

const [form] = catalogue;
if (!form) throw new Error('The catalogue is empty');
const polish = wordingOf(form, 'pl').family;
const words = (key: string, values: Readonly<Record<string, string>> = {}) => fill(polish[key] ?? '', values);

/** The child's older sister offers to translate: the page refuses her, and an interpreter is rung instead. */
export async function ringAnInterpreter(walk: Walk): Promise<void> {
  const { support } = walk.story;
  if (!support?.interpreter) throw new Error('The story has no interpreter');
  await arrive(walk, 'worker', 'Who is here', 'people');
  await pickLabel(walk, 'worker', walk.story.adult);
  await pick(walk, 'worker', 'court_order', walk.story.courtOrder);
  await pick(walk, 'worker', 'help', 'interpreter');
  await pick(walk, 'worker', 'language', support.language);
  await pick(walk, 'worker', 'interpreter_who', 'relative');
  await write(walk, 'worker', 'interpreter', 'Her older sister');
  await press(walk, 'Continue');
  await walk.tablet.page.getByRole('link', { name: /A child never does/ }).waitFor();
  await look(walk.tablet, 'people-sister');
  await pick(walk, 'worker', 'interpreter_who', support.interpreter.who);
  await write(walk, 'worker', 'interpreter', support.interpreter.name);
  await pick(walk, 'worker', 'interpreter_how', support.interpreter.channel);
  await pick(walk, 'worker', 'interpreter_declared', 'yes');
  await press(walk, 'Continue');
}

/** The language of the page, and that what stands in English on it says so. */
async function inPolish(walk: Walk): Promise<void> {
  const { page, faults } = walk.tablet;
  if ((await page.locator('html').getAttribute('lang')) !== 'pl')
    faults.push(`${page.url()} is not said to be in Polish`);
  if ((await page.locator('.app-review [lang="en-GB"]').count()) !== 1) faults.push(`${page.url()} hides its review`);
  if ((await page.locator('.app-in-english[lang="en-GB"]').count()) === 0) faults.push(`${page.url()} has no English`);
}

/** The family's four pages in Polish, each with the same in English beside it. */
export async function answerInPolish(walk: Walk): Promise<void> {
  const { tablet, story } = walk;
  const { page, hands } = tablet;
  await arrive(walk, 'family', words('why_title', { child: story.child }), 'why');
  await inPolish(walk);
  await follow(walk, words('notice_link'));
  await page.getByRole('heading', { level: 1, name: words('notice_link') }).waitFor();
  await inPolish(walk);
  await look(tablet, 'notice');
  await follow(walk, words('notice_back'));
  await press(walk, words('go_on'));
  await chooseOnCards(walk);
  if (tablet.script) await page.locator('canvas').waitFor();
  await arrive(walk, 'family', words('sign_title'), 'sign');
  await inPolish(walk);
  await drawSignature(page, 'canvas');
  await page.getByText(words('sign_started')).waitFor();
  await press(walk, words('sign_confirm'));
  await arrive(walk, 'family', words('copy_title'), 'copy');
  await inPolish(walk);
  await pick(walk, 'family', 'copy', story.copy);
  await hands.press(page.getByRole('button', { name: words('copy_done') }));
  await page.getByRole('heading', { level: 1, name: words('thanks_title') }).waitFor();
  await inPolish(walk);
  await look(tablet, 'thanks');
}

/** Every card is filled at once and that is undone; then one answer on each, the yes with a limit in her own words. */
async function chooseOnCards(walk: Walk): Promise<void> {
  const { tablet, story } = walk;
  const { page, hands } = tablet;
  await arrive(walk, 'family', words('choices_title'), 'choices');
  await inPolish(walk);
  await press(walk, words('all_no'));
  await page.getByText(words('all_say_no')).waitFor();
  if ((await page.locator('input[value=no]:checked').count()) !== 2) throw new Error('Not every card was filled');
  await look(tablet, 'choices-filled');
  await press(walk, words('undo'));
  await page.getByText(words('all_say_no')).waitFor({ state: 'detached' });
  if ((await page.locator('input:checked').count()) !== 0) throw new Error('What was filled was not undone');
  for (const [index, recipient] of story.recipients.entries()) {
    const card = page.getByRole('region', { name: AGENCIES[recipient].name });
    const name = (await card.locator('input[type=radio]').first().getAttribute('name')) ?? '';
    const choice = story.choices[index] ?? 'not_sure';
    await pick(walk, 'family', name, choice);
    if (choice === 'yes') await hands.type(card.locator('[name^="limit-yes"]'), LIMIT);
  }
  await look(tablet, 'choices-answered');
  await press(walk, words('go_on'));
}

/** What she says with her yes: letters of every Polish kind. */
export const LIMIT = 'tylko w języku polskim, żółć źdźbło ąęśćń';
