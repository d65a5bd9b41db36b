import { expect, it } from 'vitest';
import { CRAIG, DECIDED, TOLD_IN_WORDS, TOMS_LOOK } from '~/app/commands/stories/a7';
import { STAFF } from '~/db/cast';
import { AGENCIES, type CastAgencyId } from '~/db/cast-agencies';
import { tellingField } from '~/forms/sharing/answers/names';
import { BASIS_QUESTIONS } from '~/forms/sharing/basis-in-words';
import { GROUNDS } from '~/forms/sharing/grounds';
import { newestCopy, newestOfficeCopy } from '~/test/support/after-visit';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil('shell', '2026-11-18T14:30:00Z');

/** Both were rung after the strategy discussion of ten past two, and before the father was told. */
const CALLS = { police: '2:40pm', paediatrics: '2:45pm' } as const;

const TOLD_AT_HALF_PAST_FOUR = `Told on 18 November 2026 at 4:30pm GMT by Tom Oduya. They were told: ${TOLD_IN_WORDS}`;

/** Words of why it was decided: for the office alone. */
const WHY = /grip|grabbed|strategy discussion|threshold|Oduya/;

const textOf = ({ tablet }: Walk) => tablet.page.locator('main').innerText();

/** Priya decides to share with one of the two, against the father's no. `why` may be next to nothing: it is stored all the same. */
async function decideToShare(walk: Walk, childPage: string, recipient: CastAgencyId, why: string): Promise<string> {
  const { page } = walk.tablet;
  await page.goto(`${childPage}/decisions/new`);
  await follow(walk, AGENCIES[recipient].name);
  await arrive(walk, 'worker', `Decide about sharing with ${AGENCIES[recipient].name}`, 'decide');
  expect(await textOf(walk)).toContain('Craig Reid said no');
  await pick(walk, 'worker', 'outcome', 'share');
  await pick(walk, 'worker', 'harm', 'significant_harm');
  // What was seen may be an offence, which the topic does not say.
  await walk.tablet.hands.press(page.getByText(/^Lawful basis: /));
  await walk.tablet.hands.choose(page.locator('input[name^="offences-"]'));
  await Promise.all([page.waitForEvent('load'), press(walk, 'Ask the guide again with these answers')]);
  await write(walk, 'worker', 'concern', DECIDED.concern, true);
  await write(walk, 'worker', 'first_known', ['18', '11', '2026']);
  await write(walk, 'worker', 'reasons', DECIDED.reasons, true);
  for (const ground of DECIDED.override.grounds) await pick(walk, 'worker', 'grounds', ground);
  await pick(walk, 'worker', 'threshold', DECIDED.override.threshold);
  await write(walk, 'worker', 'override_reasons', why, true);
  await write(walk, 'worker', 'facts', DECIDED.facts, true);
  await write(walk, 'worker', 'opinions', DECIDED.opinions, true);
  await pick(walk, 'worker', tellingField('told', 'Craig Reid'), 'to_tell');
  await look(walk.tablet, `decided-${recipient}`);
  await press(walk, 'Record this decision');
  await page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  await look(walk.tablet, `decision-${recipient}`);
  return new URL(page.url()).pathname;
}

/** What one of the two was told by telephone, at which minute, and that they know how to keep it, as it is recorded on the decision. */
async function recordWhatWent(walk: Walk, decision: string, to: keyof typeof CALLS): Promise<void> {
  const { page, hands } = walk.tablet;
  const { name } = AGENCIES[to];
  const time = CALLS[to];
  await page.goto(decision);
  await follow(walk, 'Record what you sent');
  await page.getByRole('heading', { level: 1, name: `Record what you sent to ${name}` }).waitFor();
  await hands.choose(page.getByLabel(/^We told them: Health/));
  await hands.choose(page.getByLabel(/^Observation/).first());
  await hands.type(page.getByLabel('Where does it come from?').first(), 'what his teacher saw');
  await hands.choose(page.getByLabel('Telephone', { exact: true }));
  await atTime(walk, time);
  await hands.choose(page.locator('[name=notice][value=yes]'));
  await press(walk, 'Record what was sent');
  const row = page.getByRole('row', { name: new RegExp(name) });
  await row.first().waitFor();
  const sent = await row.first().innerText();
  for (const words of [
    `18 November 2026 at ${time} GMT. Telephone. Sent by Priya Nair`,
    'Observation: seen or heard by the person who wrote it. From: what his teacher saw.',
    'Late entry: recorded 18 November 2026 at 4:3',
    'Told to review it, keep it and dispose of it securely.',
  ])
    expect(sent).toContain(words);
  await page.goto(decision);
  expect(await textOf(walk)).toContain(`18 November 2026 at ${time} GMT: Health, to ${name}. Telephone.`);
}

/** The father was told by the manager, at half past four. */
async function sayThatHeWasTold(walk: Walk, decision: string): Promise<void> {
  await walk.tablet.page.goto(decision);
  await follow(walk, 'Who of the family was told');
  await arrive(walk, 'worker', 'Telling the family what was decided', 'telling');
  await tryEmpty(walk, 'Record this', 'telling');
  await pick(walk, 'worker', 'who', CRAIG.adult);
  await pick(walk, 'worker', 'told', 'told');
  await write(walk, 'worker', 'by', STAFF.tom.name);
  await atTime(walk, '4:30pm');
  await write(walk, 'worker', 'told_words', TOLD_IN_WORDS, true);
  await press(walk, 'Record this');
  await walk.tablet.page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  expect(await textOf(walk)).toContain(`Craig Reid. ${TOLD_AT_HALF_PAST_FOUR}`);
}

/** It happened earlier on the day of the story. */
async function atTime(walk: Walk, time: string): Promise<void> {
  await walk.tablet.hands.press(walk.tablet.page.getByText('It was at another time'));
  await write(walk, 'worker', 'at', ['18', '11', '2026']);
  await write(walk, 'worker', 'at-time', time);
}

it('Noah’s father says no, and it is shared: ground, facts, who was told and the manager’s look, and none of it on his copy', async () => {
  const tablet = await council.pickUp('portrait');
  const { walk: told, copies } = await tell(tablet, CRAIG);
  const walk: Walk = { ...told, careful: true };
  const { page } = tablet;
  const childPage = (await page.locator('a[href^="/children/"]').first().getAttribute('href')) ?? '';
  const finished = new URL(page.url()).pathname;

  // Trap 6: what he has says his no, and that it may be shared all the same; nothing of why it was.
  const copy = await textOfCopy(tablet, copies, 'Copy for Craig Reid');
  expect(copy).toContain('On 18 November 2026 you said no to 2');
  expect(copy).toContain('We may share even after a no, if someone may be hurt or the law says we must.');
  expect(copy).toContain('did not sign. The answers count all the same.');
  expect(copy).not.toMatch(WHY);
  expect(copy).not.toContain('We decided');

  await page.goto('/');
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();

  // Trap 2 and 9: a dot is stored as incomplete, and stops nothing.
  const police = await decideToShare(walk, childPage, 'police', '.');
  expect(await textOf(walk)).toContain('It has stopped nothing.');
  expect(await textOf(walk)).toContain(BASIS_QUESTIONS.article10);
  expect(await textOf(walk)).toContain('Say why you went against what they said');
  expect(await textOf(walk)).toContain('Tell Craig Reid, or say why not.');
  await follow(walk, /^Complete this decision/);
  // Trap 10: after an ordinary refusal paragraph 18 is warned of, and paragraph 6 proposed.
  const conditions = (await page.locator('main').textContent()) ?? '';
  expect(conditions).toContain('Paragraph 6: statutory and government purposes (proposed)');
  expect(conditions).toContain(
    'They were asked and said no, so paragraph 18 is not automatically open. Paragraph 6 usually is.',
  );
  expect(await textOf(walk)).toContain('Say why you went against what they said');
  await look(walk.tablet, 'what-was-missing');
  await write(walk, 'worker', 'override_reasons', DECIDED.override.reasons, true);
  await press(walk, 'Record this decision');
  await page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  const complete = await textOf(walk);
  expect(complete).not.toContain('Say why you went against');
  for (const words of [
    `${STAFF.priya.name}, ${STAFF.priya.jobTitle}`,
    '18 November 2026 at 2:3',
    DECIDED.concern,
    'Concern first known',
    GROUNDS.significant_harm.label,
    GROUNDS.reasonable_cause_to_suspect.label,
    DECIDED.facts,
    DECIDED.opinions,
    'Reasonable cause to suspect significant harm',
    'Legal obligation (UK GDPR Art 6(1)(c))',
    'Substantial public interest (UK GDPR Art 9(2)(g))',
    'Paragraph 6: statutory and government purposes',
    'Child protection enquiries (Children Act 1989 s.47(1))',
    'The duty applies: share',
  ]) {
    expect(complete).toContain(words);
  }
  const hospital = await decideToShare(walk, childPage, 'paediatrics', DECIDED.override.reasons);

  await council.goOnTo('2026-11-18T16:35:00Z');
  await signIn(tablet, 'priya');
  for (const [decision, to] of [
    [police, 'police'],
    [hospital, 'paediatrics'],
  ] as const) {
    await recordWhatWent(walk, decision, to);
    await sayThatHeWasTold({ ...walk, careful: to === 'police' }, decision);
    expect(await textOf(walk)).not.toContain('Still to be written down');
  }

  await page.goto(police);
  await follow(walk, 'Write down advice');
  await arrive(walk, 'worker', 'Record advice', 'advice');
  expect(await page.locator('[name=summary]').inputValue()).not.toMatch(/Noah|Reid|Craig|Example Police/);
  await pick(walk, 'worker', 'role', 'legal');
  await pick(walk, 'worker', 'followed', 'yes');
  await press(walk, 'Record this advice');
  await page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  await follow(walk, 'Agencies differ about it');
  await arrive(walk, 'worker', 'Agencies differ about this decision', 'escalation');
  await tryEmpty(walk, 'Record this stage', 'escalation');

  // Nobody who is not a safeguarding manager has the page of the look.
  expect((await page.goto(`${police}/review`))?.status()).toBe(404);

  const tom: Walk = { ...walk, tablet: await council.pickUp('landscape', 'manager') };
  await signIn(tom.tablet, 'tom');
  expect(await textOf(tom)).toMatch(/Overrides and urgent shares to look at[\s\S]*Noah Reid/);
  await look(tom.tablet, 'managers-home');
  for (const decision of [police, hospital]) {
    await tom.tablet.page.goto(`${decision}/review`);
    await arrive(tom, 'worker', 'Look at this decision', 'look');
    if (decision === police) await tryEmpty(tom, 'Record what I say', 'look');
    await pick(tom, 'worker', 'verdict', TOMS_LOOK.verdict);
    await write(tom, 'worker', 'words', TOMS_LOOK.words, true);
    await press(tom, 'Record what I say');
    await tom.tablet.page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
    expect(await textOf(tom)).toContain(TOMS_LOOK.words);
  }
  await tom.tablet.page.goto('/');
  expect(await textOf(tom)).not.toMatch(/Noah Reid\s+Look at/);

  // Once he was told, his own copy says that it is shared, and never why; the office's holds all of it.
  const his = await newestCopy(walk, finished, 'Copy for Craig Reid');
  expect(his).toContain('You said no. We decided to share it all the same.');
  expect(his).not.toMatch(WHY);
  expect(his).not.toContain(TOLD_IN_WORDS);
  const office = await newestOfficeCopy(walk, finished);
  for (const words of [
    'Decided on 18 November 2026. Share: Example Police. It goes against what somebody said.',
    `Decided on 18 November 2026. Share: ${AGENCIES.paediatrics.name}. It goes against what somebody said.`,
    TOLD_AT_HALF_PAST_FOUR,
    'Born 14 October 2018 (aged 8 on that day)',
    TOMS_LOOK.words,
    DECIDED.override.reasons,
    'What went out on it',
  ]) {
    expect(office).toContain(words);
  }
  expect([...tablet.faults, ...tom.tablet.faults]).toEqual([]);
}, 180_000);

it('Trap 26: the manager’s picture is read at every width, not sharing drawn like sharing, and saved as a file that names nobody', async () => {
  for (const device of ['portrait', 'landscape', 'narrow'] as const) {
    const tom = await council.pickUp(device, `picture-${device}`);
    await signIn(tom, 'tom');
    await tom.page.goto('/picture');
    await tom.page.getByRole('heading', { level: 1, name: 'The picture' }).waitFor();
    await look(tom, 'picture');
    const chart = tom.page.getByRole('img', { name: /^What was decided/ });
    expect(await chart.locator('.app-chart__bar').count()).toBe(5);
    expect(await chart.locator('desc').textContent()).toMatch(/Share: \d+\. .*Do not share: \d+/);
    expect(tom.faults).toEqual([]);
  }
  const tom = await council.pickUp('landscape', 'figures');
  await signIn(tom, 'tom');
  const file = await tom.context.request.get('/picture.csv');
  expect(file.headers()['content-disposition']).toBe('attachment; filename="picture.csv"');
  const figures = await file.text();
  expect(figures).toMatch(/^\uFEFFPart,Row,Count\r\n"What was decided",Share,\d+\r\n/);
  expect(figures).not.toMatch(/Noah|Reid|Craig|Priya|Oduya|Example Police/);
  const priya = await council.pickUp('portrait', 'practitioner');
  await signIn(priya, 'priya');
  for (const page of ['/picture', '/picture.csv']) expect((await priya.context.request.get(page)).status()).toBe(404);
}, 120_000);
