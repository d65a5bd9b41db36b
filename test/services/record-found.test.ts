import { beforeAll, describe, expect, it } from 'vitest';
import { runDueJobs } from '~/app/services/document-worker.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { findSearch, searchRecords } from '~/app/services/record-searches.server';
import { viewRecord } from '~/app/services/record-view.server';
import type { Database } from '~/db/connection';
import { answered, confirm, councilWithFamilies, formWithFamily, value, workerOf } from '~/test/support/visit-steps';

const ALONE = { howSigned: 'alone', detail: null, ownWords: null } as const;
let db: Database;

beforeAll(async () => {
  db = await councilWithFamilies();
});

/** A form that the family has just signed: nothing is sealed yet. */
async function signed(): Promise<string> {
  const { agreementId, form } = await formWithFamily(await workerOf('priya'));
  value(await confirm(await answered(form, ['yes', 'no']), { method: 'typed', name: 'Jo Ellwood' }));
  return agreementId;
}

const officer = async () => ({ ...(await workerOf('margaret')), visitChildId: null });

async function isFound(agreementId: string): Promise<boolean> {
  const margaret = await officer();
  const results = value(await findSearch(margaret, value(await searchRecords(margaret, { child: 'Maya' })), 1));
  return results.hits.some((hit) => hit.agreementId === agreementId);
}

describe('a records officer finds and opens a form', () => {
  it('that is sealed, and not before', async () => {
    const id = await signed();
    expect(await isFound(id)).toBe(false);
    expect(await viewRecord(await officer(), id)).toEqual({ type: 'missing' });
    await runDueJobs();
    expect(await isFound(id)).toBe(true);
    expect(value(await viewRecord(await officer(), id))).toMatchObject({ notMade: [], documents: [{ version: 1 }] });
  });

  it('that is complete and could not be sealed, and reads why', async () => {
    const id = await signed();
    const problem = 'A character cannot be printed.';
    await db.updateTable('jobs').set({ last_error: problem }).where('subject_id', '=', id).execute();
    expect(await isFound(id)).toBe(false);
    value(await recordHandBack(await workerOf('priya'), id, ALONE));
    expect(await isFound(id)).toBe(true);
    const record = value(await viewRecord(await officer(), id));
    expect(record.documents).toEqual([]);
    expect(record.notMade).toEqual([problem]);
  });
});
