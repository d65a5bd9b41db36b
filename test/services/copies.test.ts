import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '~/db/connection';
import type { SealedDocument } from '~/db/documents';
import type { CopyHow } from '~/forms/copies/handling';
import { freshCouncil } from '~/test/support/fresh-database';

let db: Database;
let copies: typeof import('~/app/services/copies.server');
let documents: typeof import('~/app/services/documents.server');
let form: Awaited<ReturnType<typeof import('~/test/support/finished-form').finishedForm>>;
let family: SealedDocument;
let office: SealedDocument;
let people: Readonly<Record<string, Awaited<ReturnType<typeof reader>>>>;

beforeAll(async () => {
  db = await freshCouncil({ CLOCK: '2026-11-18T15:00:00Z' });
  const { ensureDemonstrationStaff } = await import('~/app/services/demonstration.server');
  const { finishedForm, handBack } = await import('~/test/support/finished-form');
  const { runDueJobs } = await import('~/app/services/document-worker.server');
  const { listDocuments } = await import('~/db/documents');
  copies = await import('~/app/services/copies.server');
  documents = await import('~/app/services/documents.server');
  const staff = await ensureDemonstrationStaff();
  people = Object.fromEntries(
    await Promise.all(Object.entries(staff).map(async ([name, id]) => [name, await reader(id)] as const)),
  );
  form = await finishedForm(person('priya'));
  await handBack(form, staff.priya);
  await runDueJobs();
  const made = await listDocuments(db, form.agreementId);
  family = one(made.find(({ audience }) => audience.startsWith('family:')));
  office = one(made.find(({ audience }) => audience === 'office'));
});

async function reader(staffId: string) {
  const { findStaff } = await import('~/db/staff');
  const { role, teamId } = one(await findStaff(db, staffId));
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
  const rows = await db.selectFrom('audit_events').select('id').where('type', '=', type).execute();
  return rows.length;
}

describe('opening a document', () => {
  it('gives the sealed file to the team and to a records officer, and records each time', async () => {
    const before = await eventsOf('document_downloaded');
    for (const name of ['priya', 'tom', 'margaret']) {
      const opened = await documents.openDocument(person(name), office.id);
      if (opened.type !== 'done') throw new Error(`${name} may read it`);
      expect(Buffer.from(opened.value.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(await eventsOf('document_downloaded')).toBe(before + 3);
  });

  it('is the same as nothing for another team, an administrator, another family’s visit, and no such document', async () => {
    const before = await eventsOf('document_downloaded');
    const visiting = { ...person('priya'), visitChildId: 'another child' };
    const nobody = [person('gareth'), person('colin'), visiting];
    for (const who of nobody) expect(await documents.openDocument(who, family.id)).toEqual({ type: 'missing' });
    expect(await documents.openDocument(person('priya'), 'none')).toEqual({ type: 'missing' });
    expect(await eventsOf('document_downloaded')).toBe(before);
    const ownVisit = { ...person('priya'), visitChildId: form.childId };
    expect(await documents.openDocument(ownVisit, family.id)).toMatchObject({ type: 'done' });
  });
});

describe('what happened to a copy', () => {
  it('is recorded once for two taps, and beside what was recorded before', async () => {
    const before = await eventsOf('copy_recorded');
    const first = await copies.recordCopy(person('priya'), form.agreementId, given());
    const tapped = await copies.recordCopy(person('priya'), form.agreementId, given());
    expect(tapped).toEqual(
      first.type === 'done' ? { type: 'done', value: expect.objectContaining({ id: first.value.id }) } : {},
    );
    const why = given('not_given', 'Her partner reads her post');
    expect(await copies.recordCopy(person('margaret'), form.agreementId, why)).toMatchObject({ type: 'done' });
    const held = await copies.listHeldDocuments(person('priya'), form.agreementId);
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
      expect(await copies.recordCopy(who, form.agreementId, given('post'))).toEqual({ type: 'missing' });
    }
    const wrong = { ...given(), documentId: office.id };
    expect(await copies.recordCopy(person('priya'), form.agreementId, wrong)).toEqual({ type: 'missing' });
    expect(await copies.recordCopy(person('priya'), 'another form', given())).toEqual({ type: 'missing' });
    expect(await copies.listHeldDocuments(person('gareth'), form.agreementId)).toEqual([]);
  });

  it('never lists the office copy among those that others may hold', async () => {
    const held = await copies.listHeldDocuments(person('margaret'), form.agreementId);
    expect(held).toHaveLength(3);
    expect(held.some(({ document }) => document.audience === 'office')).toBe(false);
  });
});
