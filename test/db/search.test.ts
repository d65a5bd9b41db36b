import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '~/db/connection';
import { listRecordHits } from '~/db/record-hits';
import { searchRecords } from '~/db/search';
import { upsertSearchEntry } from '~/db/search-entries';
import type { SearchTerms } from '~/forms/records/search-terms';
import { freshDatabase } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';

let db: Database;
let maya: Awaited<ReturnType<typeof addRecord>>;

beforeAll(async () => {
  db = await freshDatabase();
  await addTeamsAndStaff(db);
  maya = await addRecord(db, { caseSystemId: 'LCS-104 882' });
  await addRecord(db, {
    given: 'Seán',
    family: "O'Neill",
    dateOfBirth: '2016-02-29',
    parents: ['Siobhán O’Neill', 'Mark Quist'],
    decidedOn: '2026-03-01',
    worker: 'gareth',
  });
  await addRecord(db, { given: 'Lukas', family: 'Ko\u0308nig', decidedOn: '2026-04-01', parents: ['Ute König'] });
  await addRecord(db, { given: 'Łukasz Jan', family: 'Wójcik-Smith', knownAs: 'Luki', formerNames: ['Łukasz Øverby'] });
  await addRecord(db, { given: 'Lucía', family: 'de la Cruz', decidedOn: '2025-12-31', parents: ['Ana de la Cruz'] });
  await addRecord(db, { given: 'Neill', family: 'Osborne', decidedOn: '2024-06-01' });
  await addRecord(db, { given: 'ស្រី', family: '王小明', decidedOn: '2024-06-02' });
});

async function hits(terms: SearchTerms) {
  return listRecordHits(db, await searchRecords(db, terms, 20));
}

async function names(terms: SearchTerms): Promise<string[]> {
  return (await hits(terms)).map((hit) => hit.childName.normalize('NFC'));
}

describe('a child is found by name', () => {
  it.each(["O'Neill", 'o’neill', 'oneill', 'ONEILL', "o'n", 'Sean ONeill', 'neill, seán', 'O\u2019NEILL Se\u0301an'])(
    'typed as %s',
    async (child) => expect(await names({ child })).toContain("Seán O'Neill"),
  );
  it('typed with the O apart', async () => expect(await names({ child: 'o neill' })).toContain("Seán O'Neill"));
  it.each(['König', 'konig', 'KONIG', 'Ko\u0308nig', 'lukas kön'])('with and without accents: %s', async (child) =>
    expect(await names({ child })).toEqual(['Lukas König']),
  );
  it.each(['lukasz', 'Łukasz', 'łukas jan', 'wojcik', 'wojcik smith', 'Wójcik-Smith', 'wojciksmith', 'smith jan'])(
    'with letters that only look like accents, and double names: %s',
    async (child) => expect(await names({ child })).toEqual(['Łukasz Jan Wójcik-Smith']),
  );
  it.each(['luki', 'overby', 'Øver', 'Lukasz Overby'])('by a name they had or are called: %s', async (child) =>
    expect(await names({ child })).toEqual(['Łukasz Jan Wójcik-Smith']),
  );
  it.each(['de la cruz', 'delacruz', 'dela cruz', 'cruz lucia'])('by a name of several words: %s', async (child) =>
    expect(await names({ child })).toEqual(['Lucía de la Cruz']),
  );
  it('in other scripts', async () => {
    expect(await names({ child: '王' })).toEqual(['ស្រី 王小明']);
    expect(await names({ child: 'ស្រី' })).toEqual(['ស្រី 王小明']);
  });
  it('by the beginning of a word, never its middle', async () => {
    expect(await names({ child: 'ell' })).toEqual(['Maya Ellwood']);
    expect(await names({ child: 'wood' })).toEqual([]);
  });
  it('not by a parent’s name', async () => expect(await names({ child: 'Quist' })).toEqual([]));
});

describe('other terms', () => {
  it('finds by the reference', async () => {
    const found = await hits({ reference: maya.reference });
    expect(found.map((hit) => hit.agreementId)).toEqual([maya.agreementId]);
  });
  it.each(['LCS-104 882', 'lcs104882', 'LCS 104-882'])('finds by the case-system id: %s', async (caseSystemId) =>
    expect(await names({ caseSystemId })).toEqual(['Maya Ellwood']),
  );
  it('finds by any parent', async () => {
    expect(await names({ parent: 'mark quist' })).toEqual(["Seán O'Neill"]);
    expect(await names({ parent: 'siobhan oneill' })).toEqual(["Seán O'Neill"]);
  });
  it('finds by the worker', async () => expect(await names({ worker: 'pritchard' })).toEqual(["Seán O'Neill"]));
  it('finds by date of birth', async () =>
    expect(await names({ dateOfBirth: '2016-02-29' })).toEqual(["Seán O'Neill"]));
  it('finds between two dates, both included', async () => {
    expect(await names({ decidedFrom: '2026-03-01', decidedTo: '2026-04-01' })).toEqual([
      'Lukas König',
      "Seán O'Neill",
    ]);
    expect(await names({ decidedTo: '2024-06-01' })).toEqual(['Neill Osborne']);
  });
  it('wants every term to hold', async () => {
    expect(await names({ child: 'maya', dateOfBirth: '2019-03-12', parent: 'jo', worker: 'priya' })).toEqual([
      'Maya Ellwood',
    ]);
    expect(await names({ child: 'maya', dateOfBirth: '2019-03-13' })).toEqual([]);
    expect(await names({ child: 'maya', decidedTo: '2026-11-17' })).toEqual([]);
    expect(await names({ child: 'maya', reference: '0000-0000-000' })).toEqual([]);
  });
  it('shows the most recent first', async () =>
    expect(await names({ child: 'neill' })).toEqual(["Seán O'Neill", 'Neill Osborne']));
});

describe('what is typed is only ever words', () => {
  it.each([
    'AND',
    '*',
    '"',
    'NEAR(',
    'maya" OR "a',
    '{child} : a',
    'maya*',
    '-maya',
    '^maya',
    'a:b',
    "'; drop table x",
  ])('no error for %s', async (child) => expect(Array.isArray(await names({ child }))).toBe(true));
  it('an asterisk adds nothing', async () => expect(await names({ child: 'maya*' })).toEqual(['Maya Ellwood']));
  it('an operator is a word', async () => expect(await names({ child: 'maya AND lukas' })).toEqual([]));
  it.each(['', '   ', '*', '"', '—', '🙂', '\u200B\uFEFF\u200D', '\u0301'])(
    'nothing to look for in "%s"',
    async (child) => expect(await names({ child })).toEqual([]),
  );
  it('finds nothing in HTML', async () => expect(await names({ child: '<script>alert(1)</script>' })).toEqual([]));
  it('answers to one letter', async () => expect((await names({ child: 'm' })).length).toBe(1));
  it('answers to 200 letters', async () => expect(await names({ child: 'x'.repeat(200) })).toEqual([]));
  it('answers to a thousand words', async () =>
    expect(await names({ child: 'maya '.repeat(1000) })).toEqual(['Maya Ellwood']));
});

describe('many records', () => {
  it('gives the most recent ones, at most so many', async () => {
    for (let nth = 1; nth <= 7; nth++) await addRecord(db, { family: 'Turner', decidedOn: `2023-01-0${nth}` });
    const found = await listRecordHits(db, await searchRecords(db, { child: 'turner' }, 3));
    expect(found.map((hit) => hit.decidedOn)).toEqual(['2023-01-07', '2023-01-06', '2023-01-05']);
  });
});

describe('an entry', () => {
  it('made twice is one entry, and a corrected name replaces the old one', async () => {
    const { agreementId, childId } = await addRecord(db, { given: 'Before', family: 'Hand' });
    const entry = {
      agreementId,
      childId,
      childNames: ['After Hand'],
      dateOfBirth: '2019-03-12',
      caseSystemId: null,
      parentNames: [],
      workerId: 'priya',
      workerName: 'Priya Nair',
      decidedOn: '2026-11-18',
    };
    await upsertSearchEntry(db, entry);
    await upsertSearchEntry(db, entry);
    expect(await names({ child: 'before hand' })).toEqual([]);
    expect(await hits({ child: 'after hand' })).toHaveLength(1);
  });
});
