import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  answersShown,
  chooseCopy,
  type FamilyForm,
  goOnWithForm,
  keepAnswers,
  keepTypedCopy,
  openFamilyForm,
  pauseForm,
} from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import type { Database } from '~/db/connection';
import {
  answered,
  confirm,
  councilWithFamilies,
  countRows,
  eventsOf,
  formWithFamily,
  UNSIGNED,
  value,
  workerOf,
} from '~/test/support/visit-steps';

let db: Database;
let agreementId: string;
let form: FamilyForm;

beforeAll(async () => {
  db = await councilWithFamilies();
});
beforeEach(async () => {
  ({ agreementId, form } = await formWithFamily(await workerOf('priya')));
});
const again = () => openFamilyForm(form.session.id);

describe('a family’s form', () => {
  it('begins with nothing chosen', () => {
    expect(form).toMatchObject({
      session: { state: 'open', answers: { cards: {}, optOut: '', askedAgain: false } },
      signature: null,
      copyWish: null,
    });
    expect(form.proposal.recipients.map(({ name }) => name)).toContain('Larkfield Primary School');
    expect(form.proposal).not.toHaveProperty('office');
  });

  it('is not there for an id that is none', async () => {
    await expect(openFamilyForm('no such session')).rejects.toThrow('without its proposal');
  });

  it('keeps answers page by page, each page its own', async () => {
    await answered(form, ['yes']);
    form = await again();
    await keepAnswers(form, { optOut: 'Not Dean.' });
    const { answers } = (await again()).session;
    expect(answers.optOut).toBe('Not Dean.');
    expect(Object.values(answers.cards)).toEqual([{ choice: 'yes' }]);
  });

  it('keeps nothing after the end', async () => {
    form = await answered(form, ['no', 'no']);
    value(await confirm(form, UNSIGNED));
    await keepAnswers(form, { optOut: 'too late' });
    await pauseForm(form, 'stopped');
    await goOnWithForm(form);
    const after = await again();
    expect(after.session).toMatchObject({ state: 'finished', answers: { optOut: '' } });
    expect((await eventsOf(db, agreementId)).at(-1)).toBe('wishes_expressed');
  });
});

describe.each([
  ['“Stop, I want to talk”', 'stopped', 'family_asked_to_talk'],
  ['“I want to think”', 'thinking', 'family_wants_to_think'],
] as const)('%s', (_what, state, event) => {
  it('decides nothing, loses nothing, and is recorded once', async () => {
    form = await answered(form, ['no']);
    const before = await countRows(db, ['wishes', 'signatures', 'jobs']);
    await pauseForm(form, state);
    await pauseForm(await again(), state);
    expect((await again()).session).toMatchObject({ state, answers: form.session.answers });
    expect((await eventsOf(db, agreementId)).filter((type) => type === event)).toHaveLength(1);
    expect(await countRows(db, ['wishes', 'signatures', 'jobs'])).toEqual(before);
  });

  it('lets them go on by themselves, and sign', async () => {
    form = await answered(form, ['no', 'yes']);
    await pauseForm(form, state);
    await goOnWithForm(form);
    form = await again();
    expect(form.session.state).toBe('open');
    expect(value(await confirm(form, { method: 'typed', name: 'Jo' })).method).toBe('typed');
  });
});

describe('how a copy is safe', () => {
  it('is kept once: the first answer counts', async () => {
    form = await answered(form, ['yes', 'yes']);
    value(await confirm(form, UNSIGNED));
    form = await again();
    await Promise.all([
      chooseCopy(form, { how: 'paper', detail: null }),
      chooseCopy(form, { how: 'paper', detail: null }),
    ]);
    await chooseCopy(form, { how: 'email', detail: 'dean@example.org' });
    expect((await again()).copyWish).toEqual({ how: 'paper', detail: null });
    expect((await eventsOf(db, agreementId)).filter((type) => type === 'copy_wish_recorded')).toHaveLength(1);
  });

  const typed = { copy: ['post'], copy_post: ['1 Example St'] };

  it('is kept as far as it was typed, beside answers that stay as they are, and let go once it is said', async () => {
    form = await answered(form, ['yes', 'yes']);
    await keepTypedCopy(form, typed);
    expect((await again()).session.typedCopy).toBeNull();
    value(await confirm(form, UNSIGNED));
    form = await again();
    await keepTypedCopy(form, typed);
    await keepAnswers(form, { cards: {}, optOut: 'Too late' });
    expect((await again()).session).toEqual({ ...form.session, typedCopy: typed });
    expect(answersShown(await again())).toBe(answersShown(form));
    await chooseCopy(form, { how: 'none', detail: null });
    await keepTypedCopy(form, typed);
    expect((await again()).session).toEqual(form.session);
  });

  it('that was only begun is let go when the worker goes on without it', async () => {
    value(await confirm(await answered(form, ['yes']), UNSIGNED));
    await keepTypedCopy(form, typed);
    const priya = await workerOf('priya');
    value(await recordHandBack(priya, agreementId, { howSigned: 'alone', detail: null, ownWords: null }));
    expect((await again()).session.typedCopy).toBeNull();
  });

  it('is in no event: an address stays in its row', async () => {
    await chooseCopy(form, { how: 'post', detail: '1 Example Street' });
    const events = await db
      .selectFrom('audit_events')
      .select('details')
      .where('agreement_id', '=', agreementId)
      .execute();
    expect(JSON.stringify(events)).toContain('post');
    expect(JSON.stringify(events)).not.toContain('Example Street');
  });
});
