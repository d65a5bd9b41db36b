import { expect } from 'vitest';
import type { Story, ToldAssessment } from '~/app/commands/stories/story';
import { FAMILIES } from '~/db/cast-families';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { dateParts } from '~/forms/values/dates';
import { answerTheForm } from './family-steps';
import { arrive, follow, pick, pickLabel, press, tryEmpty, type Walk, write } from './steps';
import { sendEmpty } from './tablet';
import {
  findTheChild,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  takeTheTabletBack,
  waitForCopies,
} from './worker-steps';

/** From "your work" to the page before the hand-over, with everything that the story asks beyond the plain case. */
export async function prepareUpToCheck(walk: Walk): Promise<void> {
  await findTheChild(walk);
  await sayWhoAnswers(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  await arrive(walk, 'worker', /^Check, explain/, 'check');
}

/** Who answers, an officer's order and job, what a court order says, and the formats that help. */
export async function sayWhoAnswers(walk: Walk): Promise<void> {
  const { adult, courtOrder, order, officer, support } = walk.story;
  await arrive(walk, 'worker', 'Who is here', 'people');
  await tryEmpty(walk, 'Continue', 'people');
  await pickLabel(walk, 'worker', adult);
  if (officer) await sayWhatTheOfficerActsBy(walk, officer);
  await pick(walk, 'worker', 'court_order', courtOrder);
  if (order) await sayWhatTheOrderSays(walk, order);
  await pick(walk, 'worker', 'help', support ? 'other' : 'none');
  for (const format of support?.formats ?? []) await pick(walk, 'worker', 'formats', format);
  await arrive(walk, 'worker', 'Who is here', 'people');
  await press(walk, 'Continue');
}

async function sayWhatTheOfficerActsBy(walk: Walk, officer: NonNullable<Story['officer']>): Promise<void> {
  const { page } = walk.tablet;
  const personId = (await page.locator('input[name=who]:checked').getAttribute('value')) ?? '';
  await press(walk, 'Continue');
  for (const missing of [/officer’s job title$/, /reference of the order$/, /^Say which parents were told/])
    await page.getByRole('link', { name: missing }).waitFor();
  await write(walk, 'worker', `officer_job-${personId}`, officer.jobTitle);
  await write(walk, 'worker', `order_reference-${personId}`, officer.orderReference);
  await write(walk, 'worker', `parents_told-${personId}`, officer.parentsTold, true);
}

async function sayWhatTheOrderSays(walk: Walk, order: NonNullable<Story['order']>): Promise<void> {
  const { day, month, year } = dateParts(order.madeOn);
  await pick(walk, 'worker', 'order_kind', order.kind);
  const about = FAMILIES[walk.story.id].adults.find(({ name }) => name === order.aboutName);
  if (about)
    await pickLabel(walk, 'worker', `${order.aboutName}, ${RELATIONSHIPS[about.relationship].label.toLowerCase()}`);
  await write(walk, 'worker', 'order_court', order.court);
  await write(walk, 'worker', 'order_case', order.caseNumber);
  await write(walk, 'worker', 'order_made_on', [day, month, year]);
  await pick(walk, 'worker', 'order_covers', order.coversThis);
  if (walk.story.courtOrderDetail) {
    await write(walk, 'worker', 'court_order_detail', walk.story.courtOrderDetail, true);
  }
}

/** From the page before the hand-over to the one that says who decides: what was found of the child's understanding. */
export async function sayHowWellTheyUnderstand(walk: Walk, told: ToldAssessment, lookAgain?: string): Promise<void> {
  await follow(walk, 'See why, or choose otherwise');
  await arrive(walk, 'worker', /^Who decides for /, 'who-decides');
  await follow(walk, /understands this decision$/);
  await arrive(walk, 'worker', /understands this decision$/, 'understanding');
  if (walk.careful) await concludeAlone(walk, told);
  await write(walk, 'worker', 'support', told.support, true);
  for (const [id, given] of Object.entries(told.criteria)) {
    await pick(walk, 'worker', `answer-${id}`, given.answer);
    await write(walk, 'worker', `evidence-${id}`, given.evidence, true);
  }
  await write(walk, 'worker', 'own_words', told.ownWords, true);
  await write(walk, 'worker', 'influences', told.influences, true);
  await pick(walk, 'worker', 'conclusion', told.conclusion ?? '');
  await write(walk, 'worker', 'reasons', told.reasons, true);
  const { day, month, year } = dateParts(lookAgain);
  if (lookAgain) await write(walk, 'worker', 'reassess_on', [day, month, year]);
  await press(walk, 'Record what I found');
  await arrive(walk, 'worker', /^Who decides for /, 'who-decides');
}

/** A conclusion by itself is no assessment: each answer, their own words and the reasons are asked for. */
async function concludeAlone({ tablet }: Walk, told: ToldAssessment): Promise<void> {
  const { page, hands } = tablet;
  await hands.choose(page.locator(`input[name="conclusion"][value="${told.conclusion}"]`));
  await sendEmpty(tablet, 'Record what I found', 'understanding');
  const asked = await page.locator('#error-summary').innerText();
  expect(asked.match(/^Answer: /gm)).toHaveLength(Object.keys(told.criteria).length);
  for (const one of ['Write what they said, or how they showed it', 'Say why you conclude it'])
    expect(asked).toContain(one);
}

/** The tablet goes to whoever answers and comes back, and what the practitioner saw is written down. */
export async function putToPerson(walk: Walk): Promise<ReadonlyMap<string, string>> {
  await press(walk, `Sign my statement and give the tablet to ${walk.story.adult}`);
  await answerTheForm(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  return waitForCopies(walk);
}
