import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { now } from '~/app/services/clock.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { viewRecord } from '~/app/services/record-view.server';
import { agreementsThatStand, withdrawAgreement } from '~/app/services/withdrawals.server';
import type { Database } from '~/db/connection';
import { answer, answeredBy, next } from '~/test/support/oscars-parents';
import { childOf, councilWithFamilies, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let childId: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  childId = await childOf('A2', 'Oscar');
});

/** The marks that bear their names in a visit or out of one. */
async function marks(id: string, inVisit = false): Promise<Readonly<Record<string, string>>> {
  const { sealed } = await copiesMade(id, inVisit);
  return Object.fromEntries(sealed.map(({ name, mark }) => [name, mark ? `${mark.text}. ${mark.why}` : '']));
}

async function takeBack(name: string, some: (slots: readonly string[]) => readonly string[]): Promise<void> {
  const hers = (await agreementsThatStand(childId)).find((one) => one.name === name);
  const slots = hers?.recipients.flatMap(({ lines }) => lines.map(({ slot }) => slot)) ?? [];
  const said = { personId: hers?.personId ?? '', personName: name, channel: 'telephone', words: '' } as const;
  const withdrawal = { ...said, what: some(slots), at: now() };
  value(await withdrawAgreement(await workerOf('priya'), childId, withdrawal, randomUUID()));
  await runDueJobs();
}

it('a copy of what was taken back is marked, part or all, on every page of the team and of a records officer; the receipt never', async () => {
  const id = await answeredBy('Ruth Hale', 'yes');
  await runDueJobs();
  expect(Object.values(await marks(id))).toEqual(Object.values(await marks(id)).map(() => ''));
  const before = await db.selectFrom('documents').selectAll().where('agreement_id', '=', id).execute();

  await takeBack('Ruth Hale', (slots) => slots.slice(0, 1));
  const part = await marks(id);
  expect(part['Copy for Ruth Hale']).toMatch(/^Superseded in part. Part of what was agreed in it was taken back on/);
  expect(part['Office copy']).toMatch(/^Superseded in part. /);
  expect(part['Office copy, version 2']).toBe('');
  expect(part['Receipt for Ruth Hale']).toBe('');

  await takeBack('Ruth Hale', (slots) => slots);
  const all = await marks(id);
  expect(all['Copy for Ruth Hale']).toMatch(
    /^Superseded. All that was agreed in it .* stays as the record of what was/,
  );
  expect(all['Office copy']).toMatch(/^Superseded. All/);
  expect(all['Receipt for Ruth Hale']).toBe('');
  const margaret = { ...(await workerOf('margaret')), visitChildId: null };
  const { documents } = value(await viewRecord(margaret, id));
  expect(
    Object.fromEntries(documents.map(({ name, mark }) => [name, mark ? `${mark.text}. ${mark.why}` : ''])),
  ).toEqual(all);

  const after = await db.selectFrom('documents').selectAll().where('agreement_id', '=', id).execute();
  expect(after).toEqual(expect.arrayContaining(before));

  const shown = await marks(id, true);
  const others = Object.entries(shown).filter(([name]) => !name.startsWith('Confirmation'));
  expect(others.length).toBeGreaterThan(0);
  for (const [name, mark] of others) expect([name, mark]).toEqual([name, '']);
});

it('one parent’s copy bears no mark of what the other took back', async () => {
  const id = await answeredBy('Ruth Hale', 'yes');
  value(await next(id, 'Dean Hale'));
  await answer(id, 'yes');
  await runDueJobs();
  await takeBack('Ruth Hale', (slots) => slots);
  const found = await marks(id);
  expect(found['Copy for Ruth Hale']).toMatch(/^Superseded. All/);
  expect(found['Copy for Dean Hale']).toBe('');
  expect(found['Receipt for Ruth Hale']).toBe('');
});

it('what the same person answers again on a later form marks the copy of the earlier one', async () => {
  const id = await answeredBy('Ruth Hale', 'yes');
  await runDueJobs();
  const later = await answeredBy('Ruth Hale', 'no');
  await runDueJobs();
  expect((await marks(id))['Copy for Ruth Hale']).toMatch(/^Superseded. Every answer in it was given again/);
  expect((await marks(later))['Copy for Ruth Hale']).toBe('');
});
