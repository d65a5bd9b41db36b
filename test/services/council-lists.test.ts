import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { councilTopics, keepTopic, listCouncilTopics, NEW_TOPIC } from '~/app/services/council-topics.server';
import { keepAgency, readDirectory } from '~/app/services/directory.server';
import type { Worker } from '~/app/services/proposals.server';
import type { AgencyFacts } from '~/forms/agreement/agencies';
import { TOPICS, type Topic } from '~/forms/agreement/topics';
import { councilWithFamilies, filledForm, value, workerOf } from '~/test/support/visit-steps';

const HOUSING: Topic = {
  name: 'Rent and repairs',
  label: 'rent and repairs',
  tier: 'additional',
  special: [],
  offences: false,
  aboutAdults: true,
};
const CLUB: AgencyFacts = {
  name: 'Riverside Youth Club',
  kind: 'charity',
  role: 'runs a club',
  onwardTo: '',
  onwardWhy: '',
  channel: 'secure email',
  body: 'voluntary',
  hasDutyToShare: 'no',
  isRetired: false,
};

let administrator: Worker;
let priya: Worker;

beforeAll(async () => {
  await councilWithFamilies();
  administrator = { ...(await workerOf('priya')), role: 'administrator' };
  priya = await workerOf('priya');
});

describe('the council’s topics', () => {
  it('begin with those of the product, and take a new one after them', async () => {
    expect(Object.keys(await councilTopics())).toEqual(Object.keys(TOPICS));
    value(await keepTopic(administrator, NEW_TOPIC, { topic: HOUSING, isRetired: false }));
    expect(Object.values(await councilTopics()).at(-1)).toEqual(HOUSING);
    expect(Object.keys(await councilTopics()).slice(0, -1)).toEqual(Object.keys(TOPICS));
  });

  it('are added once, however often the button is pressed', async () => {
    const before = (await listCouncilTopics()).length;
    value(await keepTopic(administrator, NEW_TOPIC, { topic: HOUSING, isRetired: false }));
    expect(await listCouncilTopics()).toHaveLength(before);
  });

  it('that are retired are offered no more, but stay on a draft that has them', async () => {
    const draft = await filledForm(priya);
    const speech = (await listCouncilTopics()).find(({ id }) => id === 'speech');
    if (!speech) throw new Error('There is no such topic');
    value(await keepTopic(administrator, 'speech', { topic: speech.topic, isRetired: true }));
    expect(await councilTopics()).not.toHaveProperty('speech');
    expect(value(await openAgreement(priya, draft, 'prepare an agreement')).topics).toHaveProperty('speech');
  });

  it('are kept by an administrator alone, and only those that are there', async () => {
    expect((await keepTopic(priya, NEW_TOPIC, { topic: HOUSING, isRetired: false })).type).toBe('missing');
    expect((await keepTopic(administrator, 'nothing', { topic: HOUSING, isRetired: false })).type).toBe('missing');
  });
});

describe('the directory of agencies', () => {
  const idOf = async (name: string) => (await readDirectory(administrator)).find((one) => one.name === name)?.id ?? '';

  it('takes a new agency, changes it, and keeps a retired one at the end', async () => {
    value(await keepAgency(administrator, null, CLUB));
    value(
      await keepAgency(administrator, await idOf(CLUB.name), { ...CLUB, onwardTo: 'its trustees', isRetired: true }),
    );
    expect((await readDirectory(administrator)).at(-1)).toMatchObject({
      name: CLUB.name,
      onwardTo: 'its trustees',
      isRetired: true,
    });
  });

  it('refuses a name that another agency has', async () => {
    expect(await keepAgency(administrator, null, { ...CLUB, name: CLUB.name.toUpperCase() })).toEqual({
      type: 'refused',
      reasons: ['name taken'],
    });
  });

  it('is not there for a practitioner, and an unknown agency is missing', async () => {
    expect(await readDirectory(priya)).toEqual([]);
    expect((await keepAgency(priya, null, { ...CLUB, name: 'Another club' })).type).toBe('missing');
    expect((await keepAgency(administrator, 'nothing', { ...CLUB, name: 'Another club' })).type).toBe('missing');
  });
});
