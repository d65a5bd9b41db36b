import { beforeAll, expect, it } from 'vitest';
import { a4 } from '~/app/commands/stories/a4';
import { a5 } from '~/app/commands/stories/a5';
import { a6 } from '~/app/commands/stories/a6';
import { tellStory } from '~/app/commands/stories/tell-story';
import { now } from '~/app/services/clock.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { releaseOfficeCopy } from '~/app/services/document-queue.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import type { Database } from '~/db/connection';
import { listJobs } from '~/db/jobs';
import { listFinishedSignings } from '~/db/record-evidence';
import { decidingCouncil } from '~/test/support/decision-steps';
import { audiencesOf, textFor } from '~/test/support/sealing';

let db: Database;
let staffId: string;

beforeAll(async () => {
  const council = await decidingCouncil();
  db = council.db;
  staffId = council.staff.priya;
});

const queuedFor = async (id: string) =>
  (await listJobs(db, id)).filter(({ uniqueKey }) => uniqueKey.includes(':child:')).length;

it('a child for whom somebody else decides has a copy of their own, queued once and named for staff', async () => {
  const id = await tellStory(a4, staffId);
  const [signing] = await listFinishedSignings(db, id);
  if (!signing) throw new Error('Nobody signed');
  await db
    .transaction()
    .execute((trx) => releaseOfficeCopy(trx, { agreementId: id, signingSessionId: signing.id }, now()));
  expect(await queuedFor(id)).toBe(1);
  await runDueJobs();
  expect((await copiesMade(id)).sealed.map(({ name }) => name)).toContain('Tyler’s copy (Easy Read)');
  const text = await textFor(id, 'child', 1);
  expect(text).toContain('Pat Booth said yes.');
  expect(text).not.toMatch(/shook his head|Kelly|guardian|understand/);
});

it.each([a5, a6])('a child who answers themself, or who is too young to read it, has none: $id', async (story) => {
  const id = await tellStory(story, staffId);
  expect(await queuedFor(id)).toBe(0);
  await runDueJobs();
  expect((await audiencesOf(id)).filter((name) => name.startsWith('child'))).toEqual([]);
});
