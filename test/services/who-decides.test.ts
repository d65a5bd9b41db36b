import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import type { Worker } from '~/app/services/proposals.server';
import { savePeople } from '~/app/services/steps.server';
import { expectedToday, recordDecider, whoDecidesToday } from '~/app/services/who-decides.server';
import type { Database } from '~/db/connection';
import { listRecordFacts } from '~/db/record-facts';
import { listRestrictions } from '~/db/restrictions';
import type { CourtOrder } from '~/forms/agreement/court-order';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { AS_EXPECTED } from '~/forms/deciders/choice';
import {
  childOf,
  councilWithFamilies,
  countRows,
  eventsOf,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

let db: Database;
let priya: Worker;
let id: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});
beforeEach(async () => {
  id = value(await startAgreement(priya, await childOf('A2', 'Oscar')));
});

const opened = async () => value(await openAgreement(priya, id, 'prepare an agreement'));
const member = async (relationship: string) => {
  const found = (await opened()).family.find((one) => one.relationship === relationship);
  if (!found) throw new Error(`no ${relationship}`);
  return found;
};
const asked = {
  courtOrder: 'no',
  courtOrderDetail: '',
  help: 'none',
  helpDetail: '',
  registeredOn: '',
  support: NO_SUPPORT,
} as const;

describe('who is expected to decide', () => {
  it('trap 13: one holder is enough: neither of two has to countersign', async () => {
    await savePeople(priya, id, await revisionOf(priya, id), { ...(await member('father')), ...asked });
    expect(await expectedToday(await opened())).toEqual({
      sentence: 'Dean Hale or Ruth Hale is expected to decide. One of them is enough.',
      warnings: [],
      asksUnderstanding: false,
      youngParents: [],
    });
  });

  it('trap 2: somebody else is asked: it warns, and the form goes on', async () => {
    const { child } = await opened();
    const oscar = {
      personId: child.id,
      name: 'Oscar Hale',
      relationship: 'self',
      prRoute: 'none_but_has_care',
      prEvidence: 'not_seen',
    } as const;
    value(await savePeople(priya, id, await revisionOf(priya, id), { ...oscar, ...asked, childWhy: 'He asked to' }));
    const { warnings } = await expectedToday(await opened());
    expect(warnings).toEqual(['Oscar Hale is not expected to decide. What they say is kept as their own wish.']);
    expect((await opened()).agreement.draft.who).toMatchObject({ personId: child.id, relationship: 'self' });
    expect((await opened()).family.map(({ name }) => name)).toEqual(['Dean Hale', 'Ruth Hale']);
  });

  it('is chosen otherwise with a reason, once for a second tap, and taken back again', async () => {
    const father = await member('father');
    const key = randomUUID();
    const choice = { personId: father.personId, reason: 'He has the care of Oscar' };
    value(await recordDecider(priya, id, choice, key));
    value(await recordDecider(priya, id, choice, key));
    expect(await countRows(db, ['record_facts'])).toEqual({ record_facts: 1 });
    const { child } = await opened();
    expect(await listRecordFacts(db, child.id)).toMatchObject([{ type: 'governors_chosen', agreementId: id }]);
    expect((await eventsOf(db, id)).filter((type) => type === 'decider_chosen')).toHaveLength(1);
    expect((await whoDecidesToday(await opened())).chosen).toMatchObject({
      reasons: 'He has the care of Oscar',
      on: today(),
    });
    expect((await expectedToday(await opened())).sentence).toBe('Dean Hale is expected to decide.');
    value(await recordDecider(priya, id, { personId: AS_EXPECTED, reason: 'Both again' }, randomUUID()));
    expect((await whoDecidesToday(await opened())).chosen).toBeNull();
  });

  it('is nobody without standing, whoever chooses', async () => {
    const refused = await recordDecider(priya, id, { personId: randomUUID(), reason: 'Because' }, randomUUID());
    expect(refused.type).toBe('refused');
  });
});

describe('trap 13: a full order that stops every step', () => {
  const order = (aboutId: string): CourtOrder => ({
    kind: 's10a',
    aboutId,
    aboutName: 'Dean Hale',
    court: '',
    caseNumber: '',
    madeOn: '2026-01-01',
    endsOn: '',
    coversThis: 'not_known',
    safeToMention: [],
  });

  it('is recorded once, and the signature of that holder is no authority', async () => {
    const father = await member('father');
    const who = { ...father, ...asked, courtOrder: 'yes', order: order(father.personId) } as const;
    value(await savePeople(priya, id, await revisionOf(priya, id), who));
    value(await savePeople(priya, id, await revisionOf(priya, id), who));
    const { child } = await opened();
    expect(await listRestrictions(db, child.id)).toMatchObject([{ personId: father.personId }]);
    expect(await countRows(db, ['restrictions'])).toEqual({ restrictions: 1 });
    const { sentence, warnings } = await expectedToday(await opened());
    expect(sentence).toBe('Ruth Hale is expected to decide.');
    expect(warnings.join(' ')).toMatch(/the signature of .+ is no authority/);
    expect((await recordDecider(priya, id, { personId: father.personId, reason: 'x' }, randomUUID())).type).toBe(
      'refused',
    );
  });
});
