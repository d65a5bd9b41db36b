import { beforeAll, describe, expect, it } from 'vitest';
import { a3 } from '~/app/commands/stories/a3';
import { a4 } from '~/app/commands/stories/a4';
import { a5 } from '~/app/commands/stories/a5';
import { a12 } from '~/app/commands/stories/a12';
import { type ToldStory, told } from '~/app/commands/stories/told-story';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import type { Database } from '~/db/connection';
import { listJobs } from '~/db/jobs';
import { statusOf } from '~/forms/agreement/status';
import { childOf, councilWithFamilies } from '~/test/support/visit-steps';

let db: Database;
let staffId: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  staffId = (await ensureDemonstrationStaff()).priya;
});

/** Tells a story, and gives what its record comes to and for whom documents are queued. */
async function recordAfter(story: ToldStory) {
  const [agreementId = ''] = await story.tell(staffId);
  const childId = await childOf(story.family, story.child);
  const record = await readChildRecord(db, childId, today());
  const jobs = await listJobs(db, agreementId);
  return {
    childId,
    status: statusOf(record),
    decided: await whoDecidesFor(db, childId, today()),
    queued: jobs.map(({ payload }) => JSON.stringify(payload)).join(' '),
  };
}

describe('who decides, in the stories', () => {
  it('A3: Aisha’s own decision counts, and her mother’s objection stands beside it', async () => {
    const { childId, status, decided } = await recordAfter(a3);
    expect(decided.decision.governing).toEqual([{ personId: childId, name: 'Aisha Karim', capacity: 'child' }]);
    expect(status.status).toBe('conflicting');
    expect(status.sentence).toMatch(/Aisha Karim.*Nadia Karim/);
    const reasons = status.reasons.map(({ text }) => text).join(' ');
    expect(reasons).toMatch(/Aisha Karim \(the child\): yes/);
    expect(reasons).toMatch(/Nadia Karim \(holds parental responsibility\): no/);
  });

  it('A4: his special guardian decides, his birth mother is not needed, and it is looked at again', async () => {
    const { childId, decided, status } = await recordAfter(told(a4));
    expect(decided.decision.governing.map(({ name }) => name)).toEqual(['Pat Booth']);
    const kelly = decided.decision.standings.find(({ name }) => name === 'Kelly Booth');
    expect(kelly).toMatchObject({ capacity: 'excluded', speaks: false });
    expect(decided.assessment).toMatchObject({ conclusion: 'not_sufficient', reassessOn: expect.any(String) });
    expect(status.status).toBe('given');
    const tasks = await db.selectFrom('tasks').select('kind').where('child_id', '=', childId).execute();
    expect(tasks).toEqual([{ kind: 'look again at understanding' }]);
  });

  it('A5: Beth decides alone at 16, and no parent has a copy', async () => {
    const { childId, decided, status, queued } = await recordAfter(told(a5));
    expect(decided.decision.governing.map(({ personId }) => personId)).toEqual([childId]);
    expect(decided.decision.reasons.map(({ source }) => source.cite).join(' ')).not.toMatch(/Family Law Reform Act/);
    expect(status).toMatchObject({ status: 'given', sentence: expect.stringContaining('Beth Lowe') });
    expect(new Set(queued.match(/family:[\w-]+/g))).toEqual(new Set([`family:${childId}`]));
  });

  it('A12: the council authorises, which is never called an agreement; a foster carer holds nothing', async () => {
    const { decided, status } = await recordAfter(told(a12));
    expect(decided.decision.governing.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Rosalind Whitfield', 'council'],
    ]);
    expect(decided.decision.standings.map(({ name, capacity }) => [name, capacity])).toEqual(
      expect.arrayContaining([
        ['Anita Okafor', 'carer'],
        ['Carly Cole', 'restricted'],
      ]),
    );
    expect(status.sentence).toContain('authorised');
    expect(status.sentence).not.toMatch(/agreed|consent/);
  });
});
