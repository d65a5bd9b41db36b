import { beforeAll, describe, expect, it } from 'vitest';
import { putRightDetails, readDetails } from '~/app/services/child-details.server';
import { now, today } from '~/app/services/clock.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { viewHistory } from '~/app/services/record-history.server';
import { findSearch, searchRecords } from '~/app/services/record-searches.server';
import { recordUrgentShare } from '~/app/services/urgent-share.server';
import { findChildDetails } from '~/db/child-details';
import { insertChild } from '~/db/children';
import { insertFamilyLink, insertPerson } from '~/db/people';
import { listTasks } from '~/db/tasks';
import { CHANGED_MEANWHILE, type ChildDetails, NOTHING_CHANGED, SAME_CHILD } from '~/forms/agreement/child-details';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import type { SearchTerms } from '~/forms/records/search-terms';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil } from '~/test/support/sealing';
import { countRows, value, workerOf } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
beforeAll(async () => {
  council = await sealingCouncil();
});

const known = async (childId: string): Promise<ChildDetails> => {
  const details = await findChildDetails(council.db, childId);
  if (!details) throw new Error('Nobody is known');
  return details;
};

/** Puts right some of what is known, as a page does that was opened just now. */
async function putRight(childId: string, changed: Partial<ChildDetails>, key: string) {
  const priya = await workerOf('priya');
  const { details, putRight: made } = value(await readDetails(priya, childId));
  const answers = { details: { ...details, ...changed }, why: `because of ${key}`, after: made[0]?.id ?? '' };
  return putRightDetails(priya, childId, answers, key);
}

async function sealedForm() {
  const form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  return form;
}

async function isFound(agreementId: string, terms: SearchTerms): Promise<boolean> {
  const margaret = await workerOf('margaret');
  const { hits } = value(await findSearch(margaret, value(await searchRecords(margaret, terms)), 1));
  return hits.some((hit) => hit.agreementId === agreementId);
}

const BABY = { givenNames: 'Baby', familyName: 'Marlow', dateOfBirth: '2026-11-10', birthKind: 'expected' } as const;

async function enter(child: Partial<Parameters<typeof insertChild>[1]> = {}): Promise<string> {
  const { teamId, staffId: createdBy } = council.priya;
  const plain = { knownAs: null, caseSystemId: null, isRestricted: false, otherNames: [] };
  return insertChild(council.db, { ...BABY, ...plain, teamId, createdBy, ...child }, '2026-11-01T10:00:00.000Z');
}

describe('what is known of a child', () => {
  it('once it is put right is to be told to whoever may hold it: a confirmation, or something that went to them', async () => {
    const form = await sealedForm();
    const told = async () =>
      (await listTasks(council.db, { childId: form.childId }))
        .filter(({ kind }) => kind === 'tell recipient it was put right')
        .map(({ who, detail }) => `${who}: ${detail}`)
        .sort();
    const recipients = await openRecipients(form.childId);
    const [first] = recipients.filter(({ recipientId }) => recipientId === 'r-speech');
    const slot = first?.lines.find(({ way }) => way === 'tell')?.slot ?? '';
    const disclosed = { ...NOTHING_MORE, sentBy: 'Priya Nair' };
    const sent = { recipientId: 'r-speech', channel: 'Post', at: now(), lines: [{ slot, disclosed }] };
    value(await recordDisclosures(await workerOf('priya'), form.childId, [sent], `sent ${form.childId}`));
    const urgent = { name: 'Example Police', channel: 'Telephone', at: now() };
    const answers = { child: '', recipients: [urgent], what: 'Where she is', why: 'She is missing.' } as const;
    const priya = { ...(await workerOf('priya')), name: 'Priya Nair', jobTitle: '' };
    value(await recordUrgentShare(priya, { childId: form.childId }, answers, `urgent ${form.childId}`));
    for (const _tap of [1, 2]) await putRight(form.childId, { dateOfBirth: '2019-03-21' }, `birthday ${form.childId}`);
    const holders = new Set([first?.name, urgent.name]);
    const confirmed = (await audiencesOf(form.agreementId)).filter((audience) => audience.startsWith('recipient:'));
    for (const audience of confirmed) {
      holders.add(recipients.find(({ recipientId }) => audience.startsWith(`recipient:${recipientId} `))?.name);
    }
    expect(await told()).toEqual([...holders].map((name) => `${name}: Put right: date of birth.`).sort());
  });

  it('is put right once, with what stood before, who, when and why; what was sealed stays', async () => {
    const form = await sealedForm();
    const before = await audiencesOf(form.agreementId);
    const was = await known(form.childId);
    const now = { ...was, givenNames: 'Maja', knownAs: 'Mimi', otherNames: ['Maya Smith'], caseSystemId: 'CS-9' };
    for (const _tap of [1, 2]) expect(value(await putRight(form.childId, now, 'k1'))).toBeNull();
    expect(await known(form.childId)).toEqual(now);
    const { putRight: made } = value(await readDetails(await workerOf('priya'), form.childId));
    expect(made).toMatchObject([{ was, now, reason: 'because of k1', recordedByName: 'Priya Nair' }]);
    await runDueJobs();
    expect(await audiencesOf(form.agreementId)).toEqual(before);
    const { lines } = value(
      await viewHistory({ ...(await workerOf('margaret')), visitChildId: null }, form.agreementId),
    );
    expect(lines.map(({ what }) => what)).toContain(
      'put right what is known of the child (first names, known as, other names and number on the case system)',
    );
    await expect(council.db.deleteFrom('child_details').execute()).rejects.toThrow('evidence');
    // A second page of the same worker had the same key: its other words are not taken for the first.
    expect(await putRight(form.childId, { knownAs: 'Maju' }, 'k1')).toMatchObject({ reasons: [CHANGED_MEANWHILE] });
    expect(await known(form.childId)).toEqual(now);
    await expect(council.db.updateTable('child_details').set({ reason: '' }).execute()).rejects.toThrow('evidence');
  });

  it('is found by the officer under the names and the number of today, and under those of before', async () => {
    const { agreementId, childId } = await sealedForm();
    const { familyName, dateOfBirth } = await known(childId);
    value(await putRight(childId, { knownAs: 'Zuzu', otherNames: ['Zelda Quill'], caseSystemId: 'CS-77' }, 'f1'));
    value(await putRight(childId, { familyName: 'Renamed', knownAs: null, otherNames: [] }, 'f2'));
    for (const child of ['Maya Renamed', `Maya ${familyName}`, 'Zuzu', 'Zelda Quill']) {
      expect(await isFound(agreementId, { child }), child).toBe(true);
    }
    expect(await isFound(agreementId, { caseSystemId: 'cs 77' })).toBe(true);
    expect(await isFound(agreementId, { dateOfBirth })).toBe(true);
    value(await putRight(childId, { dateOfBirth: '2018-02-03' }, 'f3'));
    expect(await isFound(agreementId, { dateOfBirth: '2018-02-03' })).toBe(true);
    expect(await known(childId)).toMatchObject({ familyName: 'Renamed', otherNames: [] });
  });

  it('is not there for another team', async () => {
    const childId = await enter();
    const gareth = await workerOf('gareth');
    expect(await readDetails(gareth, childId)).toEqual({ type: 'missing' });
    const rows = await countRows(council.db, ['child_details', 'audit_events', 'child_names']);
    const answers = { details: { ...(await known(childId)), givenNames: 'Robin' }, why: 'x', after: '' };
    expect(await putRightDetails(gareth, childId, answers, 'g1')).toEqual({ type: 'missing' });
    expect(await countRows(council.db, ['child_details', 'audit_events', 'child_names'])).toEqual(rows);
  });

  it('is refused where nothing differs, and where somebody changed it since the page was opened', async () => {
    const childId = await enter();
    expect(await putRight(childId, {}, 'n1')).toEqual({ type: 'refused', reasons: [NOTHING_CHANGED] });
    value(await putRight(childId, { familyName: 'Hall' }, 'n2'));
    const stale = { details: { ...(await known(childId)), familyName: 'Marlowe' }, why: 'x', after: '' };
    expect(await putRightDetails(await workerOf('priya'), childId, stale, 'n3')).toEqual({
      type: 'refused',
      reasons: [CHANGED_MEANWHILE],
    });
    expect(await known(childId)).toMatchObject({ familyName: 'Hall' });
  });

  it('never becomes the name and birthday of another child of the team, and says nothing of a restricted one', async () => {
    const there = { givenNames: 'Ida', familyName: 'Quill', dateOfBirth: '2020-01-02', birthKind: 'born' } as const;
    await enter(there);
    const childId = await enter({ ...there, givenNames: 'Ada' });
    expect(await putRight(childId, { givenNames: ' ÍDA' }, 's1')).toEqual({ type: 'refused', reasons: [SAME_CHILD] });
    await enter({ ...there, givenNames: 'Vera', isRestricted: true });
    expect(await putRight(childId, { givenNames: 'Vera' }, 's2')).toEqual({ type: 'done', value: null });
    const twin = await enter(there);
    expect(await putRight(twin, { caseSystemId: 'CS-3' }, 's3')).toEqual({ type: 'done', value: null });
  });
});

it('a birth that is recorded ends the question about it: views are asked, and parental responsibility counts', async () => {
  const childId = await enter();
  const { staffId } = council.priya;
  const at = '2026-11-01T10:00:00.000Z';
  const personId = await insertPerson(council.db, 'Kay Marlow', staffId, at, null);
  const mother = { personId, relationship: 'mother', prRoute: 'mother', prEvidence: 'automatic' } as const;
  await insertFamilyLink(council.db, childId, mother, staffId, at);
  const decision = async () => (await whoDecidesFor(council.db, childId, today())).decision;
  const before = await decision();
  expect(before.childsViews).toBe('not born yet');
  expect(JSON.stringify(before.warnings)).toContain('ask whether the baby is born');
  value(await putRight(childId, { givenNames: 'Robin', dateOfBirth: '2026-11-12', birthKind: 'born' }, 'b1'));
  const after = await decision();
  expect(after.childsViews).toBe('ask');
  expect(JSON.stringify(after.warnings)).not.toContain('ask whether the baby is born');
  const capacities = ({ standings }: typeof after) => standings.map(({ capacity }) => capacity);
  expect([capacities(before), capacities(after)]).toEqual([['self'], ['holder']]);
});
