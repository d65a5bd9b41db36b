import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import { upsertSearchEntry } from '~/db/search-entries';
import { makeReference } from '~/forms/values/references';

/** Fills an empty database with two teams and a member of staff in each role that the tests of records need. */
export async function addTeamsAndStaff(db: Database): Promise<void> {
  for (const id of ['north', 'south'] as const) {
    await db
      .insertInto('teams')
      .values({ id, name: `Family Help ${id}` })
      .execute();
  }
  await addStaff(db, 'priya', 'Priya Nair', 'practitioner', 'north');
  await addStaff(db, 'gareth', 'Gareth Pritchard', 'practitioner', 'south');
  await addStaff(db, 'margaret', 'Margaret Whitcombe', 'records-officer', 'south');
}

async function addStaff(db: Database, id: string, name: string, role: string, teamId: string): Promise<void> {
  await db
    .insertInto('staff')
    .values({
      id,
      email: `${id}@council.example.org`,
      name,
      job_title: 'Family worker',
      role,
      team_id: teamId,
      password_hash: null,
      pin_hash: null,
      is_demonstration: 1,
      created_at: '2026-01-01T09:00:00.000Z',
      disabled_at: null,
    })
    .execute();
}

/** The facts that a test may choose of one findable record; the rest are those of a plain case. */
export type RecordFacts = {
  readonly given?: string;
  readonly family?: string;
  readonly knownAs?: string | null;
  readonly formerNames?: readonly string[];
  readonly dateOfBirth?: string;
  readonly caseSystemId?: string | null;
  readonly parents?: readonly string[];
  readonly worker?: 'priya' | 'gareth';
  readonly decidedOn?: string;
  readonly state?: string;
};

/** Adds a child, an agreement and its search entry; gives their ids and the reference. */
export async function addRecord(db: Database, facts: RecordFacts = {}) {
  const { given = 'Maya', family = 'Ellwood', knownAs = null, formerNames = [], dateOfBirth = '2019-03-12' } = facts;
  const { caseSystemId = null, parents = ['Jo Ellwood'], worker = 'priya', decidedOn = '2026-11-18' } = facts;
  const childId = randomUUID();
  const agreementId = randomUUID();
  const reference = makeReference(randomBytes(10));
  const at = `${decidedOn}T10:00:00.000Z`;
  const teamId = worker === 'priya' ? 'north' : 'south';
  await db
    .insertInto('children')
    .values({
      id: childId,
      team_id: teamId,
      given_names: given,
      family_name: family,
      known_as: knownAs,
      family_name_folded: family.toLowerCase(),
      date_of_birth: dateOfBirth,
      case_system_id: caseSystemId,
      is_restricted: 0,
      created_at: at,
      created_by: worker,
    })
    .execute();
  for (const name of formerNames) {
    await db.insertInto('child_names').values({ id: randomUUID(), child_id: childId, name, kind: 'former' }).execute();
  }
  await db
    .insertInto('agreements')
    .values({
      id: agreementId,
      reference,
      child_id: childId,
      team_id: teamId,
      form_id: 'consent-to-share',
      form_version: '1',
      language: 'en',
      state: facts.state ?? 'complete',
      draft: '{}',
      revision: 1,
      created_by: worker,
      created_at: at,
      updated_at: at,
      completed_at: at,
    })
    .execute();
  await upsertSearchEntry(db, {
    agreementId,
    childId,
    childNames: [`${given} ${family}`, ...(knownAs === null ? [] : [knownAs]), ...formerNames],
    dateOfBirth,
    caseSystemId,
    parentNames: parents,
    workerId: worker,
    workerName: worker === 'priya' ? 'Priya Nair' : 'Gareth Pritchard',
    decidedOn,
  });
  return { agreementId, childId, reference };
}
