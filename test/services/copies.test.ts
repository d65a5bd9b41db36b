import { beforeAll, describe, expect, it } from 'vitest';
import { recordCopy, viewHeldDocuments } from '~/app/services/copies.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { findStaff } from '~/db/staff';
import type { CopyHow } from '~/forms/copies/handling';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;
let family: SealedDocument;
let office: SealedDocument;
let people: Readonly<Record<string, Awaited<ReturnType<typeof reader>>>>;

beforeAll(async () => {
  council = await sealingCouncil();
  const named = Object.entries(council.staff).map(async ([name, id]) => [name, await reader(id)] as const);
  people = Object.fromEntries(await Promise.all(named));
  form = await finishedForm(person('priya'));
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  const made = await listDocuments(council.db, form.agreementId);
  family = one(made.find(({ audience }) => audience.startsWith('family:')));
  office = one(made.find(({ audience }) => audience === 'office'));
});

async function reader(staffId: string) {
  const { role, teamId } = one(await findStaff(council.db, staffId));
  return { staffId, role, teamId, visitChildId: null };
}

function person(name: string) {
  return one(people[name]);
}

function one<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('It is missing');
  return value;
}

function given(how: CopyHow = 'paper', note: string | null = null) {
  return { documentId: family.id, how, givenTo: 'Jo Ellwood', note };
}

async function eventsOf(type: string): Promise<number> {
  const rows = await council.db.selectFrom('audit_events').select('id').where('type', '=', type).execute();
  return rows.length;
}

describe('opening a document', () => {
  it('gives the sealed file to the team and to a records officer, and records each time', async () => {
    const before = await eventsOf('document_downloaded');
    for (const name of ['priya', 'tom', 'margaret']) {
      const opened = await openDocument(person(name), office.id);
      if (opened.type !== 'done') throw new Error(`${name} may read it`);
      expect(Buffer.from(opened.value.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(await eventsOf('document_downloaded')).toBe(before + 3);
  });

  it('is the same as nothing for another team, an administrator, another family’s visit, and no such document', async () => {
    const before = await eventsOf('document_downloaded');
    const visiting = { ...person('priya'), visitChildId: 'another child' };
    const nobody = [person('gareth'), person('colin'), visiting];
    const refused = await eventsOf('access_refused');
    for (const who of nobody) expect(await openDocument(who, family.id)).toEqual({ type: 'missing' });
    expect(await eventsOf('access_refused')).toBe(refused + nobody.length);
    expect(await openDocument(person('priya'), 'none')).toEqual({ type: 'missing' });
    expect(await eventsOf('document_downloaded')).toBe(before);
    const ownVisit = { ...person('priya'), visitChildId: form.childId };
    expect(await openDocument(ownVisit, family.id)).toMatchObject({ type: 'done' });
  });
});

describe('what happened to a copy', () => {
  it('is recorded once for two taps, and beside what was recorded before', async () => {
    const before = await eventsOf('copy_recorded');
    const first = await recordCopy(person('priya'), form.agreementId, given());
    const tapped = await recordCopy(person('priya'), form.agreementId, given());
    expect(tapped).toEqual(
      first.type === 'done' ? { type: 'done', value: expect.objectContaining({ id: first.value.id }) } : {},
    );
    const why = given('not_given', 'Her partner reads her post');
    expect(await recordCopy(person('margaret'), form.agreementId, why)).toMatchObject({ type: 'done' });
    const held = await viewHeldDocuments(person('priya'), form.agreementId);
    const ofFamily = held.find(({ document }) => document.id === family.id);
    expect(ofFamily?.copies.map(({ how, note, recordedByName }) => [how, note, recordedByName])).toEqual([
      ['paper', null, 'Priya Nair'],
      ['not_given', 'Her partner reads her post', 'Margaret Whitcombe'],
    ]);
    expect(await eventsOf('copy_recorded')).toBe(before + 2);
  });

  it('is not recorded of an office copy, of another form’s, or by whoever may not see it', async () => {
    const nobody = [person('gareth'), person('colin'), { ...person('priya'), visitChildId: 'another child' }];
    for (const who of nobody) {
      expect(await recordCopy(who, form.agreementId, given('post'))).toEqual({ type: 'missing' });
    }
    const wrong = { ...given(), documentId: office.id };
    expect(await recordCopy(person('priya'), form.agreementId, wrong)).toEqual({ type: 'missing' });
    expect(await recordCopy(person('priya'), 'another form', given())).toEqual({ type: 'missing' });
    expect(await viewHeldDocuments(person('gareth'), form.agreementId)).toEqual([]);
  });

  it('never lists the office copy among those that others may hold', async () => {
    const viewed = await eventsOf('copies_viewed');
    const held = await viewHeldDocuments(person('margaret'), form.agreementId);
    expect(await eventsOf('copies_viewed')).toBe(viewed + 1);
    expect(held).toHaveLength(3);
    expect(held.some(({ document }) => document.audience === 'office')).toBe(false);
  });
});
