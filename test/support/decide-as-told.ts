import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { ToldDecision } from '~/app/commands/stories/decide';
import { AGENCIES } from '~/db/cast-agencies';
import { basisField, KEPT_BACK } from '~/forms/sharing/answers/names';
import { SOMEBODY_ELSE } from '~/forms/sharing/answers/telling';
import type { Telling } from '~/forms/sharing/decision';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { dateParts } from '~/forms/values/dates';
import { follow, pick, press, type Walk, write } from './steps';

type ToldTelling = Pick<Telling, 'who' | 'told'> & Partial<Telling>;

/** A decision as a story has it; when somebody was told, the clock of the browser's council says. */
type Told = Omit<ToldDecision, 'telling'> & { readonly telling?: readonly ToldTelling[] };

/**
 * Records what a story decides about one child on the page that asks everything, a decision for each recipient, and sees that each
 * says what was told. The visit has ended. `childPage`: the path of the child's page. Gives the path of each decision, as told.
 */
export async function decideAsTold(
  walk: Walk,
  childPage: string,
  decisions: readonly Told[],
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const told of decisions) {
    for (const id of told.about) paths.push(await decideAbout(walk, childPage, told, AGENCIES[id].name));
  }
  return paths;
}

async function decideAbout(walk: Walk, childPage: string, told: Told, recipient: string): Promise<string> {
  const { page } = walk.tablet;
  await page.goto(`${childPage}/decisions/new`);
  await follow(walk, recipient);
  await page.getByRole('heading', { level: 1, name: `Decide about sharing with ${recipient}` }).waitFor();
  // A plain case is one confirmation; a story has reasons of its own.
  const otherwise = page.getByRole('link', { name: 'Decide something else, or change the basis' });
  if ((await otherwise.count()) > 0) await walk.tablet.hands.press(otherwise);
  await page.getByRole('button', { name: 'Record this decision' }).waitFor();
  await answerAll(walk, told);
  await press(walk, 'Record this decision');
  const title = `${DECISION_OUTCOMES[told.outcome].label}: ${recipient}`;
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  const shown = await page.locator('main').innerText();
  for (const [, words] of wordsOf(told)) expect(shown).toContain(words);
  const path = new URL(page.url()).pathname;
  const tells = (told.tells ?? []).map((who): ToldTelling => ({ who, told: 'told', by: 'Priya Nair' }));
  for (const one of [...(told.telling ?? []), ...tells]) await sayWhoWasTold(walk, path, one);
  return path;
}

/** On the page of a decision: everything that the story says of it, in another version. */
export async function decideOtherwise(walk: Walk, told: Told): Promise<void> {
  const { page } = walk.tablet;
  await follow(walk, 'Decide otherwise now');
  await page.getByRole('heading', { level: 1, name: 'Decide otherwise' }).waitFor();
  await answerAll(walk, told);
  await press(walk, 'Record this decision');
  await page.getByText('Earlier versions').waitFor();
}

/** Every answer that the story gives; where it is silent, what the guide proposes stays. */
async function answerAll(walk: Walk, told: Told): Promise<void> {
  const { page } = walk.tablet;
  await pick(walk, 'worker', 'outcome', told.outcome);
  if (told.guide?.concern) {
    await pick(walk, 'worker', 'harm', told.guide.concern);
    await Promise.all([page.waitForEvent('load'), press(walk, 'Ask the guide again with these answers')]);
  }
  for (const [name, words] of wordsOf(told)) {
    await open(walk, name);
    await write(walk, 'worker', name, words, true);
  }
  for (const ground of told.override?.grounds ?? []) await pick(walk, 'worker', 'grounds', ground);
  if (told.override?.threshold) await pick(walk, 'worker', 'threshold', told.override.threshold);
  for (const id of told.guidance ?? []) {
    await open(walk, 'guidance');
    await pick(walk, 'worker', 'guidance', id);
  }
  await answerTheBasis(walk, told);
  await keepBack(walk, told);
  const { day, month, year } = dateParts(told.reviewOn ?? null);
  if (told.reviewOn) await write(walk, 'worker', 'review_on', [day, month, year]);
}

/** Every box with words, by its name on the page. */
function wordsOf(told: Told): readonly (readonly [string, string])[] {
  const words = [
    ['withheld', told.withheld],
    ['concern', told.concern],
    ['reasons', told.reasons],
    ['risk_accepted', told.riskAccepted],
    ['what_would_change', told.whatWouldChange],
    ['override_reasons', told.override?.reasons],
    ['facts', told.facts],
    ['opinions', told.opinions],
    ['risk_if_not_shared', told.riskIfNotShared],
    ['alternatives', told.alternatives],
    ['onward_conditions', told.onwardConditions],
  ] as const;
  return words.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

/** What lifts confidence and the duty to share are asked of each group of lines; a story answers them for all of them. */
async function answerTheBasis(walk: Walk, { basis }: Told): Promise<void> {
  const { page, hands } = walk.tablet;
  const { confidentiality, duty16la, dutyWhy } = basis ?? {};
  for (const [question, answer] of Object.entries({ confidentiality, duty16la })) {
    const ofGroups = `input[name^="${question}-"][value="${answer}"]:not([name="${basisField('duty16la', KEPT_BACK)}"])`;
    for (const choice of await page.locator(ofGroups).all()) {
      await unfold(walk, choice);
      await hands.choose(choice);
    }
  }
  const keptBackWhy = basisField('duty_why', KEPT_BACK);
  const why = page.locator(`textarea[name^="${basisField('duty_why', '')}"]:not([name="${keptBackWhy}"])`);
  for (const box of dutyWhy ? await why.all() : []) await hands.type(box, dutyWhy ?? '');
}

/** What a share in part keeps back whole, and what the duty to share asks of that. */
async function keepBack({ tablet: { page, hands } }: Walk, { keptBack }: Told): Promise<void> {
  if (!keptBack) return;
  for (const topic of keptBack.topics) {
    for (const box of await page.locator(`input[name="kept_back"][value*="|${topic}|"]`).all()) await hands.choose(box);
  }
  await hands.choose(page.locator(`input[name="${basisField('duty16la', KEPT_BACK)}"][value="${keptBack.duty16la}"]`));
}

/** Whether somebody was told of a decision, on the page that asks when and by whom; the clock says when. */
export async function sayWhoWasTold(
  walk: Walk,
  decision: string,
  { who, told, by, reason, words }: ToldTelling,
): Promise<void> {
  const { page } = walk.tablet;
  if (new URL(page.url()).pathname !== decision) await page.goto(decision);
  await follow(walk, 'Who of the family was told');
  await page.getByRole('heading', { level: 1, name: 'Telling the family what was decided' }).waitFor();
  const isOffered = (await page.locator(`input[name="who"][value="${who}"]`).count()) > 0;
  await pick(walk, 'worker', 'who', isOffered ? who : SOMEBODY_ELSE);
  if (!isOffered) await write(walk, 'worker', 'who_else', who);
  await pick(walk, 'worker', 'told', told);
  if (by) await write(walk, 'worker', 'by', by);
  if (reason) await pick(walk, 'worker', 'reason', reason);
  if (reason && words) await write(walk, 'worker', 'words', words, true);
  await press(walk, 'Record this');
  await page.getByRole('heading', { level: 1, name: /^(Share|Do not share|Decide later|Refer only)/ }).waitFor();
}

/** Opens what a field is folded away in. */
async function open({ tablet }: Walk, name: string): Promise<void> {
  await unfold({ tablet }, tablet.page.locator(`[name="${name}"]`).first());
}

async function unfold({ tablet }: Pick<Walk, 'tablet'>, field: Locator): Promise<void> {
  const closed = field.locator('xpath=ancestor::details[not(@open)]');
  while ((await closed.count()) > 0) await tablet.hands.press(closed.first().locator('xpath=./summary'));
}
