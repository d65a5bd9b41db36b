import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handwriting } from '~/app/commands/stories/handwriting';
import { openAgreement } from '~/app/services/agreements.server';
import { discardDraft } from '~/app/services/endings.server';
import { type FamilyForm, keepAnswers, openFamilyForm, pauseForm } from '~/app/services/family.server';
import type { Signing } from '~/app/services/signing.server';
import { readFile } from '~/app/services/strongbox.server';
import { findBrokenLink } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { listWishes } from '~/db/wishes';
import type { Strokes } from '~/forms/agreement/strokes';
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

const WRITTEN = ['wishes', 'signatures', 'stored_files', 'jobs', 'search_entries', 'audit_events'] as const;
const typed: Signing = { method: 'typed', name: 'Jo Ellwood' };
const drawn: Signing = { method: 'drawn', strokes: handwriting('Jo Ellwood') };
const slip: Strokes = { width: 600, height: 220, pointer: 'touch', strokes: [[{ x: 5, y: 5, pressure: 0.5, at: 0 }]] };

let db: Database;
let agreementId: string;
let form: FamilyForm;

beforeAll(async () => {
  db = await councilWithFamilies();
});

async function begin(choices: Parameters<typeof answered>[1] = ['yes', 'no']) {
  const started = await formWithFamily(await workerOf('priya'));
  agreementId = started.agreementId;
  form = await answered(started.form, choices);
}
const stateNow = async () => {
  const { agreement } = value(await openAgreement(await workerOf('priya'), agreementId, 'read an agreement'));
  return agreement.state;
};
const wishesNow = async () =>
  (await listWishes(db, form.session.id)).map(({ lineId, wish }) => [lineId.split('.')[1], wish]);
const signaturesNow = () => db.selectFrom('signatures').select('id').where('agreement_id', '=', agreementId).execute();
const jobsNow = () => db.selectFrom('jobs').selectAll().where('subject_id', '=', agreementId).execute();

describe('confirming and signing', () => {
  it('with a typed name records the wishes, the signature, one event and the work of sealing', async () => {
    await begin();
    await keepAnswers(form, { optOut: 'Not Dean.' });
    form = await openFamilyForm(form.session.id);
    const signature = value(await confirm(form, typed, 'k-typed'));
    expect(signature).toMatchObject({
      agreementId,
      method: 'typed',
      typedName: 'Jo Ellwood',
      strokesFileId: null,
      askedAgain: false,
      optOut: 'Not Dean.',
      capacity: 'who has parental responsibility for Maya',
    });
    expect(await wishesNow()).toEqual(
      expect.arrayContaining([
        ['attendance', 'agree'],
        ['speech', 'refuse'],
      ]),
    );
    expect(await wishesNow()).toHaveLength(4);
    expect(await eventsOf(db, agreementId)).toEqual([
      'agreement_started',
      'proposal_signed',
      'tablet_handed_over',
      'wishes_expressed',
    ]);
    expect((await jobsNow()).map((job) => job.unique_key.split(':')[2]).sort()).toEqual(['family', 'office']);
    expect(await stateNow()).toBe('answered');
    expect((await openFamilyForm(form.session.id)).signature).toEqual(signature);
  });

  it('with a drawing keeps every stroke in an encrypted file of its own', async () => {
    await begin();
    const { strokesFileId, method } = value(await confirm(form, drawn, 'k-drawn'));
    expect(method).toBe('drawn');
    const bytes = await readFile(db, strokesFileId ?? '');
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(handwriting('Jo Ellwood'));
  });

  it('without a signature counts all the same', async () => {
    await begin(['no', 'no']);
    expect(value(await confirm(form, UNSIGNED, 'k-unsigned'))).toMatchObject({
      method: 'unsigned',
      typedName: null,
    });
    expect((await wishesNow()).map(([, wish]) => wish)).toEqual(['refuse', 'refuse', 'refuse', 'refuse']);
    expect(await stateNow()).toBe('answered');
  });

  it('makes no wish for a card that was left alone', async () => {
    await begin(['not_sure']);
    value(await confirm(form, typed, 'k-left'));
    expect((await wishesNow()).map(([, wish]) => wish)).toEqual(['no_view', 'no_view']);
    await begin([]);
    value(await confirm(form, typed, 'k-nothing'));
    expect(await wishesNow()).toEqual([]);
  });
});

describe('a second time', () => {
  it.each([
    ['the same key', 'k-twice', 'k-twice'],
    ['another key of the same session', 'k-one', 'k-other'],
  ])('with %s gives the first signature and writes nothing', async (_what, first, second) => {
    await begin();
    const signature = value(await confirm(form, typed, first));
    const before = await countRows(db, WRITTEN);
    expect(value(await confirm(form, drawn, second))).toEqual(signature);
    expect(value(await confirm(await openFamilyForm(form.session.id), UNSIGNED, second))).toEqual(signature);
    expect(await countRows(db, WRITTEN)).toEqual(before);
  });

  it('at the same moment: one signature, one event, one copy of each document', async () => {
    await begin();
    const all = await Promise.all([
      confirm(form, typed, 'k-a'),
      confirm(form, drawn, 'k-a'),
      confirm(form, typed, 'k-b'),
    ]);
    expect(new Set(all.map((one) => value(one).id)).size).toBe(1);
    expect(await signaturesNow()).toHaveLength(1);
    expect(await jobsNow()).toHaveLength(2);
    expect(await wishesNow()).toHaveLength(4);
    expect((await eventsOf(db, agreementId)).filter((type) => type === 'wishes_expressed')).toHaveLength(1);
  });
});

describe('a drawing that looks like a slip', () => {
  it('is asked for again once, and then taken as it is', async () => {
    await begin();
    const before = await countRows(db, WRITTEN);
    expect(await confirm(form, { method: 'drawn', strokes: slip }, 'k-slip')).toEqual({
      type: 'refused',
      reasons: ['ask again'],
    });
    expect(await countRows(db, WRITTEN)).toEqual(before);
    form = await openFamilyForm(form.session.id);
    expect(form.session.answers).toMatchObject({ askedAgain: true, cards: expect.objectContaining({}) });
    expect(value(await confirm(form, { method: 'drawn', strokes: slip }, 'k-slip'))).toMatchObject({
      method: 'drawn',
      askedAgain: true,
    });
    expect(await wishesNow()).toHaveLength(4);
  });
});

describe('an empty page', () => {
  const empty: Signing = { method: 'unsigned', chosen: false };
  it('that was confirmed is asked about once, and then taken as unsigned', async () => {
    await begin();
    expect(await confirm(form, empty, 'k-empty')).toEqual({ type: 'refused', reasons: ['ask again'] });
    form = await openFamilyForm(form.session.id);
    expect(value(await confirm(form, empty, 'k-empty'))).toMatchObject({ method: 'unsigned', askedAgain: true });
  });

  it('that was left by its own button is never asked about', async () => {
    await begin();
    expect(value(await confirm(form, UNSIGNED, 'k-left-empty')).askedAgain).toBe(false);
  });
});

describe('answers that are not those the page read back', () => {
  it('are not signed: another tab changed them meanwhile', async () => {
    await begin(['yes', 'yes']);
    const page = form;
    await answered(form, ['no', 'no']);
    const before = await countRows(db, WRITTEN);
    expect(await confirm(page, typed, 'k-other-tab')).toEqual({ type: 'refused', reasons: ['answers changed'] });
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect(value(await confirm(await openFamilyForm(page.session.id), typed, 'k-other-tab')).method).toBe('typed');
    expect(new Set((await wishesNow()).map(([, wish]) => wish))).toEqual(new Set(['refuse']));
  });
});

describe('when a later write fails', () => {
  const failing = {
    'the work of sealing': sql`create trigger fails before insert on jobs begin select raise(abort, 'no room'); end`,
    'the audit event': sql`create trigger fails before insert on audit_events begin select raise(abort, 'no room'); end`,
    'the signature': sql`create trigger fails before insert on signatures begin select raise(abort, 'no room'); end`,
  };
  afterEach(() => sql`drop trigger if exists fails`.execute(db));

  it.each(Object.entries(failing))('%s: nothing of it is there, and a retry does it all', async (_what, trigger) => {
    await begin();
    const before = await countRows(db, WRITTEN);
    await trigger.execute(db);
    await expect(confirm(form, drawn, `k ${agreementId}`)).rejects.toThrow('no room');
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect((await openFamilyForm(form.session.id)).session).toMatchObject({ state: 'open', finishedAt: null });
    await sql`drop trigger fails`.execute(db);
    expect(await stateNow()).toBe('with_family');
    expect(value(await confirm(form, drawn, `k ${agreementId}`)).method).toBe('drawn');
    expect(await jobsNow()).toHaveLength(2);
    expect(await findBrokenLink(db)).toBeNull();
  });
});

describe('a form that is not with the family any more', () => {
  it('was put aside to think: nobody signs it in another tab', async () => {
    await begin();
    await pauseForm(form, 'thinking');
    expect(await confirm(form, typed, 'k-thinking')).toEqual({ type: 'refused', reasons: ['closed'] });
    expect(await signaturesNow()).toEqual([]);
  });

  it('was discarded meanwhile: nothing is recorded', async () => {
    await begin();
    value(await discardDraft(await workerOf('tom'), agreementId, 'The wrong child'));
    const before = await countRows(db, WRITTEN);
    expect(await confirm(form, typed, 'k-discarded')).toEqual({ type: 'refused', reasons: ['closed'] });
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect(await stateNow()).toBe('discarded');
  });
});
