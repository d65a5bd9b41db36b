import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordViewer } from '~/app/services/record-access.server';
import { viewHistory } from '~/app/services/record-history.server';
import { viewRecord } from '~/app/services/record-view.server';
import type { Database } from '~/db/connection';
import { insertEnding } from '~/db/endings';
import { freshCouncil } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';
import { signAgreement } from '~/test/support/signed-record';

const margaret: RecordViewer = { staffId: 'margaret', role: 'records-officer', teamId: 'south', visitChildId: null };
const priya: RecordViewer = { staffId: 'priya', role: 'practitioner', teamId: 'north', visitChildId: null };
const gareth: RecordViewer = { staffId: 'gareth', role: 'practitioner', teamId: 'south', visitChildId: null };
const at = '2026-07-01T09:05:00.000Z';

let db: Database;
let record: Awaited<ReturnType<typeof addRecord>>;
let signed: Awaited<ReturnType<typeof signAgreement>>;

beforeAll(async () => {
  db = await freshCouncil();
  await addTeamsAndStaff(db);
  record = await addRecord(db, { caseSystemId: 'LCS-1', formerNames: ['Maya Hart'], knownAs: 'Mimi' });
  signed = await signAgreement(db, record, { at });
});

async function view(viewer: RecordViewer = margaret, agreementId = record.agreementId) {
  const outcome = await viewRecord(viewer, agreementId);
  if (outcome.type !== 'done') throw new Error('not shown');
  return outcome.value;
}

describe('a record', () => {
  it('says whose it is and whether it stands', async () =>
    expect(await view()).toMatchObject({
      reference: record.reference,
      child: {
        name: 'Maya Ellwood',
        otherNames: ['Mimi', 'Maya Hart'],
        dateOfBirth: '2019-03-12',
        caseSystemId: 'LCS-1',
      },
      worker: 'Priya Nair',
      standing: { type: 'current' },
      ending: null,
    }));
  it('says who said what to whom', async () => {
    const { answers } = await view();
    expect(answers).toMatchObject([
      {
        person: 'Jo Ellwood',
        capacity: 'Mother, with parental responsibility',
        signed: 'Signed by typing their name',
        signedAt: at,
        ownWords: 'School can know she was ill.',
        copyWish: 'Wants a copy on paper',
        lines: [
          { recipient: 'Larkfield Primary School', about: 'Attendance', direction: 'Both', answer: 'Yes' },
          { recipient: 'Larkfield Primary School', about: 'Speech and language', direction: 'Both', answer: 'No' },
        ],
        proof: { explainedBy: 'Priya Nair, Family worker', explainedAt: at, wordingHash: 'a'.repeat(64) },
      },
    ]);
  });
  it('says first what protects people', async () =>
    expect((await view()).protections).toEqual([
      'Jo Ellwood asked that this is not told or shared: Do not tell Dean Ellwood.',
      'The worker thought that someone may have pressed Jo Ellwood: He stood behind her.',
    ]));
  it('says who holds copies', async () =>
    expect((await view()).documents).toMatchObject([
      {
        reference: signed.document.reference,
        name: 'Copy for Jo Ellwood',
        version: 1,
        sha256: 'd'.repeat(64),
        copies: [
          { how: 'Given on paper', givenTo: 'Jo Ellwood', note: 'In a plain envelope', recordedBy: 'Priya Nair' },
        ],
      },
    ]));
  it('says how long it is kept', async () =>
    expect((await view()).retention).toMatchObject({
      class: 'early_help',
      until: '2049-03-12',
      reviewOn: '2048-12-12',
    }));
  it('is kept for 75 years from birth where the child is in care', async () => {
    const inCare = await addRecord(db, { family: 'Incare' });
    await signAgreement(db, inCare, { at, purpose: 'looked_after' });
    expect((await view(margaret, inCare.agreementId)).retention).toMatchObject({
      class: 'looked_after',
      until: '2094-03-12',
    });
  });
  it('is superseded once the same person answers the same lines on a later form', async () => {
    const first = await addRecord(db, { given: 'Two', family: 'Forms' });
    const { personId } = await signAgreement(db, first, { at: '2026-07-02T09:00:00.000Z' });
    const second = await addRecord(db, { given: 'Two', family: 'Forms' });
    await db.updateTable('agreements').set({ child_id: first.childId }).where('id', '=', second.agreementId).execute();
    await signAgreement(db, second, { at: '2026-11-18T09:00:00.000Z', mother: personId });
    expect((await view(margaret, first.agreementId)).standing).toEqual({
      type: 'superseded',
      by: [{ agreementId: second.agreementId, reference: second.reference }],
    });
    expect((await view(margaret, second.agreementId)).standing).toEqual({ type: 'current' });
  });
  it('says that it was entered in error, why and by whom', async () => {
    const wrong = await addRecord(db, { family: 'Wrongchild', state: 'entered_in_error' });
    const ending = { kind: 'entered_in_error', reason: 'Wrong child', recordedBy: 'priya', recordedAt: at } as const;
    await insertEnding(db, wrong.agreementId, ending);
    expect(await view(margaret, wrong.agreementId)).toMatchObject({
      standing: { type: 'entered in error' },
      ending: { reason: 'Wrong child', by: 'Priya Nair', at },
    });
  });
  it('is shown without answers and documents while there are none', async () => {
    const { agreementId } = await addRecord(db, { family: 'Emptyrecord' });
    expect(await view(margaret, agreementId)).toMatchObject({ answers: [], documents: [], protections: [] });
  });
});

describe('who may see a record', () => {
  it('is its team and a records officer', async () => {
    expect((await viewRecord(priya, record.agreementId)).type).toBe('done');
    expect((await viewRecord(margaret, record.agreementId)).type).toBe('done');
  });
  it.each([
    ['another team', gareth],
    ['an administrator', { ...margaret, role: 'administrator' } as const],
    ['someone in a visit', { ...priya, visitChildId: 'any' }],
  ])('is not %s', async (_who, viewer) => {
    const before = await countViews();
    expect(await viewRecord(viewer, record.agreementId)).toEqual({ type: 'missing' });
    expect(await viewHistory(viewer, record.agreementId)).toEqual({ type: 'missing' });
    expect(await countViews()).toBe(before);
  });
  it('is nobody while nothing is sealed, and nobody where there is none', async () => {
    const draft = await addRecord(db, { state: 'draft' });
    await db.deleteFrom('search_entries').where('agreement_id', '=', draft.agreementId).execute();
    expect(await viewRecord(margaret, draft.agreementId)).toEqual({ type: 'missing' });
    expect(await viewRecord(priya, draft.agreementId)).toEqual({ type: 'missing' });
    expect(await viewRecord(margaret, 'no such record')).toEqual({ type: 'missing' });
  });
});

describe('the history', () => {
  it('says who did what and when in London, each look included', async () => {
    const outcome = await viewHistory(margaret, record.agreementId);
    const lines = outcome.type === 'done' ? outcome.value.lines : [];
    expect(lines[0]).toMatchObject({
      who: 'Jo Ellwood',
      what: 'gave their answers (typed)',
      when: '1 July 2026 at 10:05am BST',
    });
    expect(lines).toContainEqual(expect.objectContaining({ who: 'Priya Nair', what: 'viewed the record' }));
    expect(lines.at(-1)).toMatchObject({ who: 'Margaret Whitcombe', what: 'viewed the history' });
  });
});

async function countViews(): Promise<number> {
  const query = db.selectFrom('audit_events').select('id').where('type', 'in', ['record_viewed', 'history_viewed']);
  return (await query.execute()).length;
}
