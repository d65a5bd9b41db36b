import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillDemonstration } from '~/app/commands/stories/fill-demonstration';
import { PLAIN_STORIES as STORIES, STORIES as TOLD } from '~/app/commands/stories/index';
import { runDueJobs } from '~/app/services/document-worker.server';
import { findBrokenLink } from '~/db/audit-events';
import { STAFF, TEAMS } from '~/db/cast';
import { AGENCIES } from '~/db/cast-agencies';
import { type CastFamily, FAMILIES } from '~/db/cast-families';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';

let db: Database;
let dataDir: string;
let printed: string;

/** Everything that would tell whom a file is about: each name, whole and in parts, and pieces of what was said. */
function tellingWords(): readonly string[] {
  const families: readonly CastFamily[] = Object.values(FAMILIES);
  const people = [
    ...families.flatMap(({ children }) => children.map((child) => `${child.givenNames} ${child.familyName}`)),
    ...families.flatMap(({ adults }) => adults.map(({ name }) => name)),
    ...Object.values(STAFF).map(({ name }) => name),
  ];
  const said = STORIES.flatMap((story) => [story.why, story.childSaid, story.ownWords]);
  return [
    ...people,
    // A short first name alone could stand in any bytes by chance: five letters hardly can.
    ...people.flatMap((name) => name.split(' ')).filter((part) => part.length >= 5),
    ...said.flatMap((text) => text.match(/.{14}/gu) ?? []),
    ...Object.values(STAFF).map(({ email }) => email),
    ...Object.values(AGENCIES).map(({ name }) => name),
    ...Object.values(TEAMS),
    ...families.flatMap(({ children }) => children.map(({ dateOfBirth }) => dateOfBirth)),
  ];
}

/** Every file under the data folder with its bytes. */
function filesKept(): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(dataDir, file), bytes: readFileSync(file) }));
}

/** As any program might write a word: in UTF-8, in UTF-16, and in base64 at each of its three beginnings. */
function spellings(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first and last letters depend on what stands around the word.
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4), 'latin1');
  });
  return [
    utf8,
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    ...base64.filter((b) => b.length >= 8),
  ];
}

const wordsIn = (bytes: Buffer, words: readonly string[]) =>
  words.filter((word) => spellings(word).some((spelling) => bytes.includes(spelling)));

beforeAll(async () => {
  db = await freshCouncil();
  dataDir = process.env.DATA_DIR ?? '';
  const { log } = await import('~/app/services/log.server');
  const written = vi.spyOn(Reflect.get(log, pino.symbols.streamSym), 'write').mockReturnValue(true);
  log.level = 'trace';
  await fillDemonstration(() => undefined);
  // One document that cannot be made, so that the log has an error to write about.
  await sql`update jobs set done_at = null, payload = '{}' where id = (select id from jobs where kind = 'seal' limit 1)`.execute(
    db,
  );
  await runDueJobs();
  printed = written.mock.calls.flat().join('\n');
}, 240_000);
afterAll(() => void vi.restoreAllMocks());

describe('the data folder of a council whose families have all signed', () => {
  it('holds a database, its journal, keys, and a file for each document and drawing', async () => {
    const names = filesKept().map(({ name }) => name);
    const rows = await db.selectFrom('stored_files').select('stored_as').execute();
    expect(rows.length).toBeGreaterThan(TOLD.length * 2);
    for (const { stored_as } of rows) expect(names).toContain(path.join('files', stored_as));
    expect(names).toContain('council.db');
    expect(names).toContain('council.db-wal');
    const signed = await db.selectFrom('signatures').select('id').execute();
    expect(signed.length).toBeGreaterThan(TOLD.length);
  });

  it('tells nobody who they are: no name and nothing that was said, in any file', () => {
    const words = tellingWords();
    expect(words.length).toBeGreaterThan(150);
    for (const { name, bytes } of filesKept())
      expect({ name, found: wordsIn(bytes, words) }).toEqual({ name, found: [] });
  }, 120_000);

  it('tells nobody in the names of its files', () => {
    const names = filesKept().map(({ name }) => name.toLowerCase());
    for (const word of tellingWords()) for (const name of names) expect(name).not.toContain(word.toLowerCase());
  });

  it('does not show what its files are: no PDF, no drawing, no table', () => {
    const kept = filesKept().filter(({ name }) => !name.startsWith('keys'));
    for (const { name, bytes } of kept) {
      expect({
        name,
        found: wordsIn(bytes, ['%PDF', '/Type /Page', '"strokes"', '"pressure"', 'CREATE TABLE']),
      }).toEqual({
        name,
        found: [],
      });
    }
  });

  it('opens its keys and files to its owner alone', () => {
    for (const folder of ['keys', 'files']) {
      for (const name of readdirSync(path.join(dataDir, folder))) {
        const { mode } = statSync(path.join(dataDir, folder, name));
        if (!name.endsWith('.crt.pem')) expect({ name, open: mode & 0o077 }).toEqual({ name, open: 0 });
      }
    }
  });

  it('would be found out: the same search sees what is not encrypted', () => {
    const open = Buffer.concat([Buffer.alloc(7), Buffer.from('x Maya Ellwood x')]);
    expect(wordsIn(open, tellingWords())).toEqual(expect.arrayContaining(['Maya Ellwood', 'Ellwood']));
    expect(wordsIn(Buffer.from('Jo Ellwood', 'utf16le'), tellingWords())).toContain('Jo Ellwood');
    const encoded = Buffer.from(Buffer.from('about Maya Ellwood, 7').toString('base64'));
    expect(wordsIn(encoded, tellingWords())).toContain('Maya Ellwood');
  });
});

describe('the log of all that', () => {
  it('has lines, with an error among them', () => {
    expect(printed).toContain('"a job failed"');
  });
  it('names nobody and quotes nothing', () => {
    expect(tellingWords().filter((word) => printed.includes(word))).toEqual([]);
  });
});

describe('the history of all that', () => {
  it('is a chain that holds', async () => expect(await findBrokenLink(db)).toBeNull());

  it('names nobody and quotes nothing: ids, counts and codes alone', async () => {
    const events = await db.selectFrom('audit_events').selectAll().execute();
    expect(events.length).toBeGreaterThan(TOLD.length * 10);
    const text = JSON.stringify(events);
    expect(tellingWords().filter((word) => text.includes(word))).toEqual([]);
  });

  it.each([
    ['changed', sql`update audit_events set actor_id = 'somebody else' where sequence = 20`, 20],
    ['taken out', sql`delete from audit_events where sequence = 10`, 11],
    ['the first one taken out', sql`delete from audit_events where sequence = 1`, 2],
  ])('names the event that was %s', async (_what, tamper, broken) => {
    await sql`drop trigger if exists audit_events_refuse_update`.execute(db);
    await sql`drop trigger if exists audit_events_refuse_delete`.execute(db);
    await tamper.execute(db);
    expect(await findBrokenLink(db)).toBe(broken);
  });
});

it('the demonstration’s recipients were all told how to keep what they got, but for the urgent share that is still asked about', async () => {
  const open = db.selectFrom('tasks').innerJoin('children', 'children.id', 'tasks.child_id');
  const rows = await open.select(['tasks.kind', 'children.given_names']).where('tasks.done_at', 'is', null).execute();
  const kindsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ given_names }) => given_names);
  expect(kindsOf('tell recipient how to keep it')).toEqual([]);
  expect(kindsOf('complete a decision')).toEqual(['Layla']);
});
