import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordChildWords, viewChildWords } from '~/app/services/child-words.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDrawing } from '~/app/services/drawings.server';
import { fileFolder } from '~/app/services/strongbox.server';
import type { Role } from '~/forms/access/roles';
import type { ChildWords, MaySee } from '~/forms/agreement/child-words';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil } from '~/test/support/sealing';
import { countRows, value } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let childId: string;
let agreementId: string;

beforeAll(async () => {
  council = await sealingCouncil();
  const form = await finishedForm(council.priya);
  ({ childId, agreementId } = form);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
});

const PAPER = { width: 300, height: 200, channels: 3, background: '#fe8' } as const;
const photograph = () =>
  sharp({ create: PAPER })
    .withMetadata({ exif: { IFD0: { Make: 'Telephone' } } })
    .jpeg()
    .toBuffer();

const reader = (name = 'Priya Nair', staffId = council.priya.staffId, role: Role = 'practitioner') => ({
  ...{ staffId, name, role, teamId: council.priya.teamId },
  visitChildId: null,
});
const drew = (maySee: MaySee | null, named = ''): ChildWords => ({
  ...{ type: 'said', said: '', drew: 'Me and my speech lady', shows: 'Two people beneath a yellow sun' },
  ...{ maySee, named },
});

/** Keeps a drawing; the id of the words that it stands with. */
async function kept(key: string, words = drew('office')): Promise<string> {
  value(await recordChildWords(reader(), childId, { words, key, drawing: await photograph() }));
  const row = council.db.selectFrom('child_words').select('id').where('idempotency_key', '=', key);
  return (await row.executeTakeFirstOrThrow()).id;
}

describe('a child’s drawing', () => {
  it('is kept anew and encrypted, opens for the team with an event, and stands on no copy', async () => {
    const copies = await audiencesOf(agreementId);
    const id = await kept('one');
    const opened = value(await openDrawing(reader(), id));
    expect(await sharp(opened).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 200 });
    expect(Buffer.from(opened).includes('Telephone')).toBe(false);
    const files = readdirSync(fileFolder()).map((name) => readFileSync(path.join(fileFolder(), name)));
    expect(files.some((bytes) => bytes.includes(Buffer.from(opened).subarray(0, 64)))).toBe(false);
    const events = council.db.selectFrom('audit_events').select('details').where('type', '=', 'child_drawing_viewed');
    expect(await events.execute()).toEqual([{ details: expect.stringContaining(id) }]);
    await runDueJobs();
    expect(await audiencesOf(agreementId)).toEqual(copies);
    const seen = value(await viewChildWords(reader(), childId));
    expect(seen).toMatchObject([{ id, hasDrawing: true, words: { shows: 'Two people beneath a yellow sun' } }]);
  });

  it('of a PDF is its first page', async () => {
    const pdf = await PDFDocument.create();
    for (const width of [300, 600]) pdf.addPage([width, 300]);
    const drawing = await pdf.save();
    value(await recordChildWords(reader(), childId, { words: drew('office'), key: 'pdf', drawing }));
    const [{ id } = { id: '' }] = value(await viewChildWords(reader(), childId));
    const { width, height } = await sharp(value(await openDrawing(reader(), id))).metadata();
    expect(width).toBe(height);
  });

  it('sent twice is kept once, with one file', async () => {
    await kept('twice');
    const before = await countRows(council.db, ['child_words', 'stored_files', 'audit_events']);
    const files = readdirSync(fileFolder()).length;
    await kept('twice');
    expect(await countRows(council.db, ['child_words', 'stored_files', 'audit_events'])).toEqual(before);
    expect(readdirSync(fileFolder())).toHaveLength(files);
  });

  it('that is no picture is refused, and nothing of it or of the words is kept', async () => {
    const before = await countRows(council.db, ['child_words', 'stored_files', 'audit_events']);
    const sent = { words: drew('office'), key: 'hostile' };
    const svg = Buffer.from('<svg onload="alert(1)"/>');
    expect(await recordChildWords(reader(), childId, { ...sent, drawing: svg })).toEqual({
      type: 'refused',
      reasons: ['not a photograph or PDF'],
    });
    const large = new Uint8Array(10_000_001).fill(0xff);
    expect(await recordChildWords(reader(), childId, { ...sent, drawing: large })).toMatchObject({
      reasons: ['too large'],
    });
    expect(await countRows(council.db, ['child_words', 'stored_files', 'audit_events'])).toEqual(before);
  });
});

describe('a child’s drawing is not there', () => {
  it('in a visit, even to the child’s own family and whatever the child allowed', async () => {
    const id = await kept('family', drew('family'));
    expect((await openDrawing({ ...reader(), visitChildId: childId }, id)).type).toBe('missing');
  });

  it('for another team, a records officer or an administrator; and that they asked is recorded', async () => {
    const id = await kept('team');
    const { gareth, margaret, colin } = council.staff;
    const strangers = [
      { ...reader('Gareth', gareth), teamId: 'another team' },
      reader('Margaret', margaret, 'records-officer'),
      reader('Colin', colin, 'administrator'),
    ];
    for (const stranger of strangers) expect((await openDrawing(stranger, id)).type).toBe('missing');
    const refused = council.db
      .selectFrom('audit_events')
      .select('id')
      .where('type', '=', 'access_refused')
      .where('child_id', '=', childId);
    expect((await refused.execute()).length).toBeGreaterThanOrEqual(strangers.length);
  });

  it('for a colleague whom the child did not name: neither the picture nor the words, on the page either', async () => {
    const id = await kept('named', drew('named', 'Gran'));
    const colleague = reader('Sam Hill', council.staff.gareth);
    expect((await openDrawing(colleague, id)).type).toBe('missing');
    const shown = value(await viewChildWords(colleague, childId)).find((one) => one.id === id);
    expect(shown).toMatchObject({ words: null, onlyFor: 'Gran' });
    expect(JSON.stringify(shown)).not.toContain('speech lady');
    const manager = reader('Tom Oduya', council.staff.tom, 'safeguarding-manager');
    expect((await openDrawing(manager, id)).type).toBe('done');
  });

  it('where only words were written down', async () => {
    value(await recordChildWords(reader(), childId, { words: drew('office'), key: 'words alone' }));
    const row = council.db.selectFrom('child_words').select('id').where('idempotency_key', '=', 'words alone');
    const { id } = await row.executeTakeFirstOrThrow();
    expect((await openDrawing(reader(), id)).type).toBe('missing');
    expect((await openDrawing(reader(), 'nothing')).type).toBe('missing');
  });
});
