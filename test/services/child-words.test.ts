import { beforeAll, expect, it } from 'vitest';
import { recordChildWords, viewChildWords } from '~/app/services/child-words.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
beforeAll(async () => {
  council = await sealingCouncil();
});

const asPriya = () => ({ ...council.priya, name: 'Priya Nair', role: 'practitioner' }) as const;
const SAID = {
  type: 'said',
  said: 'I like Miss Okoro.',
  drew: 'Me and my speech lady',
  shows: '',
  maySee: null,
  named: '',
} as const;
const TOLD = { type: 'told', on: '2026-11-18', by: 'Priya Nair', what: 'School knows now.', reply: 'Good.' } as const;

it('keeps what a child said and when they were told, once each, and changes no copy that was sealed', async () => {
  const form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  const before = await audiencesOf(form.agreementId);
  for (const key of ['one', 'one', 'two']) {
    const words = key === 'one' ? SAID : TOLD;
    expect((await recordChildWords(asPriya(), form.childId, { words, key })).type).toBe('done');
  }
  const seen = await viewChildWords(asPriya(), form.childId);
  expect(seen.type === 'done' && seen.value.map(({ words }) => words?.type).sort()).toEqual(['said', 'told']);
  expect(seen).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ words: SAID })]) });
  await runDueJobs();
  expect(await audiencesOf(form.agreementId)).toEqual(before);
  const events = council.db
    .selectFrom('audit_events')
    .select(['type', 'details'])
    .where('child_id', '=', form.childId)
    .orderBy('sequence');
  const recorded = (await events.execute()).filter(({ type }) => type.startsWith('child_'));
  expect(recorded.map(({ type }) => type)).toEqual(['child_words_recorded', 'child_told', 'child_words_viewed']);
  expect(JSON.stringify(recorded)).not.toContain('Okoro');
});

it('of another team’s child does not exist, and nobody changes or removes what stands', async () => {
  const form = await finishedForm(council.priya);
  const stranger = {
    staffId: council.staff.gareth,
    name: 'Gareth',
    teamId: 'another team',
    role: 'practitioner',
  } as const;
  expect((await recordChildWords(stranger, form.childId, { words: SAID, key: 'three' })).type).toBe('missing');
  expect((await viewChildWords(stranger, form.childId)).type).toBe('missing');
  await expect(council.db.deleteFrom('child_words').execute()).rejects.toThrow();
  await expect(council.db.updateTable('child_words').set({ content: '{}' }).execute()).rejects.toThrow();
});
