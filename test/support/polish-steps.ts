import { expect } from 'vitest';
import { AGENCIES } from '~/db/cast-agencies';
import { FAMILIES } from '~/db/cast-families';
import type { Interpreter } from '~/forms/agreement/support';
import { catalogue, wordingOf } from '~/forms/catalogue';
import { fullName } from '~/forms/values/names';
import { fill } from '~/forms/values/text';
import { drawSignature } from './browser';
import { arrive, follow, pick, pickLabel, press, type Walk, write } from './steps';
import { look } from './tablet';

const [form] = catalogue;
if (!form) throw new Error('The catalogue is empty');
const polish = wordingOf(form, 'pl').family;
const words = (key: string, values: Readonly<Record<string, string>> = {}) => fill(polish[key] ?? '', values);

const SISTER = FAMILIES.A11.children[1];

/** The child's older sister offers to translate: the page refuses her, and an interpreter is rung instead. */
export async function ringAnInterpreter(walk: Walk): Promise<void> {
  await sayWhoNeedsHelp(walk);
  await pick(walk, 'worker', 'interpreter_who', 'relative');
  await write(walk, 'worker', 'interpreter', fullName(SISTER));
  await press(walk, 'Continue');
  await walk.tablet.page.getByRole('link', { name: /^A child never interprets, and Maja Nowak is a child/ }).waitFor();
  await look(walk.tablet, 'people-sister');
  await sayWhoInterprets(walk, interpreterOf(walk));
}

/**
 * In an emergency a grown-up relative interprets. The sister does not, even with the reason; the aunt does not without it, and what
 * was typed stays.
 */
export async function letARelativeInterpret(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  const aunt = interpreterOf(walk);
  const refused = page.locator('#error-summary li');
  await sayWhoNeedsHelp(walk);
  await pick(walk, 'worker', 'interpreter_who', aunt.who);
  await write(walk, 'worker', 'relative_why', aunt.relativeWhy, true);
  await sayWhoInterprets(walk, { ...aunt, name: fullName(SISTER) });
  await page.getByRole('link', { name: /^A child never interprets, and Maja Nowak is a child/ }).waitFor();
  expect(await refused.count()).toBe(1);

  await write(walk, 'worker', 'interpreter', aunt.name);
  await write(walk, 'worker', 'relative_why', '.');
  await press(walk, 'Continue');
  await page.getByRole('link', { name: /^A relative or friend interprets only in an emergency/ }).waitFor();
  expect(await refused.count()).toBe(1);
  for (const [name, typed] of Object.entries({ interpreter: aunt.name, relative_why: '.' }))
    expect(await page.locator(`[name="${name}"]`).inputValue()).toBe(typed);
  for (const [name, chosen] of Object.entries({
    language: 'pl',
    interpreter_who: aunt.who,
    interpreter_how: aunt.channel,
    interpreter_declared: 'yes',
  }))
    expect(await page.locator(`input[name="${name}"]:checked`).getAttribute('value')).toBe(chosen);

  await write(walk, 'worker', 'relative_why', aunt.relativeWhy);
  await press(walk, 'Continue');
}

function interpreterOf({ story }: Walk): Interpreter {
  if (!story.support?.interpreter) throw new Error('The story has no interpreter');
  return story.support.interpreter;
}

async function sayWhoNeedsHelp(walk: Walk): Promise<void> {
  await arrive(walk, 'worker', 'Who is here', 'people');
  await pickLabel(walk, 'worker', walk.story.adult);
  await pick(walk, 'worker', 'court_order', walk.story.courtOrder);
  await pick(walk, 'worker', 'help', 'interpreter');
  await pick(walk, 'worker', 'language', walk.story.support?.language ?? '');
}

async function sayWhoInterprets(walk: Walk, { who, name, channel }: Interpreter): Promise<void> {
  await pick(walk, 'worker', 'interpreter_who', who);
  await write(walk, 'worker', 'interpreter', name);
  await pick(walk, 'worker', 'interpreter_how', channel);
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
  if (walk.careful) await readTheNotice(walk);
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
  if (walk.careful) await look(tablet, 'thanks');
}

async function readTheNotice(walk: Walk): Promise<void> {
  await follow(walk, words('notice_link'));
  await walk.tablet.page.getByRole('heading', { level: 1, name: words('notice_link') }).waitFor();
  await inPolish(walk);
  await look(walk.tablet, 'notice');
  await follow(walk, words('notice_back'));
}

/** In a careful walk every card is filled at once and that is undone; then one answer on each, the yes with a limit in her own words. */
async function chooseOnCards(walk: Walk): Promise<void> {
  const { tablet, story } = walk;
  const { page, hands } = tablet;
  await arrive(walk, 'family', words('choices_title'), 'choices');
  await inPolish(walk);
  if (walk.careful) await fillAndUndo(walk);
  for (const [index, recipient] of story.recipients.entries()) {
    const card = page.getByRole('region', { name: AGENCIES[recipient].name });
    const name = (await card.locator('input[type=radio]').first().getAttribute('name')) ?? '';
    const choice = story.choices[index] ?? 'not_sure';
    await pick(walk, 'family', name, choice);
    if (choice === 'yes') await hands.type(card.locator('[name^="limit-yes"]'), LIMIT);
  }
  if (walk.careful) await look(tablet, 'choices-answered');
  await press(walk, words('go_on'));
}

async function fillAndUndo(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await press(walk, words('all_no'));
  await page.getByText(words('all_say_no')).waitFor();
  if ((await page.locator('input[value=no]:checked').count()) !== 2) throw new Error('Not every card was filled');
  await look(walk.tablet, 'choices-filled');
  await press(walk, words('undo'));
  await page.getByText(words('all_say_no')).waitFor({ state: 'detached' });
  if ((await page.locator('input:checked').count()) !== 0) throw new Error('What was filled was not undone');
}

/** What she says with her yes: letters of every Polish kind. */
export const LIMIT = 'tylko w języku polskim, żółć źdźbło ąęśćń';
