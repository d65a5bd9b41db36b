import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { discardDraft } from '~/app/services/endings.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { giveTablet, takeBackToDraft, type Worker } from '~/app/services/proposals.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { viewRecord } from '~/app/services/record-view.server';
import { saveNextPerson } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { statusOf } from '~/forms/agreement/status';
import { answer, answeredBy, draftFor, give, next, whoIs } from '~/test/support/oscars-parents';
import { audiencesOf, textFor } from '~/test/support/sealing';
import {
  answered,
  childOf,
  confirm,
  councilWithFamilies,
  countRows,
  eventsOf,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

const alone = { howSigned: 'alone', detail: null, ownWords: null } as const;
const NOBODY_NEW = ['proposals', 'signing_sessions', 'wishes', 'signatures'] as const;
let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

const stateOf = async (id: string) => value(await openAgreement(priya, id, 'prepare an agreement')).agreement.state;

describe('another person', () => {
  it('is asked the same lines, word for word, whatever was typed since, and the form is complete again', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    value(await next(id, 'Dean Hale'));
    expect(await stateOf(id)).toBe('complete');
    const opened = value(await openAgreement(priya, id, 'prepare an agreement'));
    const changed = {
      ...opened,
      agreement: { ...opened.agreement, draft: { ...opened.agreement.draft, why: 'other' } },
    };
    const again = await proposalOf(changed, priya);
    const { form } = await give(id);
    expect(form.proposal.why).toBe('so that Oscar gets help');
    expect(form.proposal.lines).toEqual(again?.lines);
    expect(form.proposal.person.name).toBe('Dean Hale');
    expect(JSON.stringify(form)).not.toContain('Ruth');
    expect(await stateOf(id)).toBe('with_family');
    value(await confirm(await answered(form, ['no']), { method: 'typed', name: 'Dean Hale' }));
    expect(await stateOf(id)).toBe('answered');
    value(await recordHandBack(priya, id, alone));
    expect(await stateOf(id)).toBe('complete');
    expect((await eventsOf(db, id)).filter((type) => type === 'agreement_completed')).toHaveLength(2);
  });

  it('is not asked on the tablet now: the form is complete again, and what was answered stands', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    value(await next(id, 'Dean Hale'));
    await give(id);
    value(await takeBackToDraft(priya, id));
    expect(await stateOf(id)).toBe('complete');
    await give(id);
    value(await discardDraft(priya, id, 'He went home'));
    expect(await stateOf(id)).toBe('complete');
    expect(await db.selectFrom('endings').select('id').where('agreement_id', '=', id).execute()).toEqual([]);
    expect((await eventsOf(db, id)).filter((type) => type === 'next_person_put_off')).toHaveLength(2);
    await answer(id, 'no');
    expect(await stateOf(id)).toBe('complete');
  });

  it('is nobody who has answered, and nobody twice', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    const before = await countRows(db, NOBODY_NEW);
    const worker = await workerOf('priya');
    const again = await giveTablet(worker, id, await revisionOf(worker, id));
    expect(again).toEqual({ type: 'refused', reasons: ['no longer a draft'] });
    value(await next(id, 'Ruth Hale'));
    const twice = await giveTablet(worker, id, await revisionOf(worker, id));
    expect(twice).toEqual({ type: 'refused', reasons: ['no longer a draft'] });
    expect(await countRows(db, NOBODY_NEW)).toEqual(before);
  });

  it('is not named before anybody answered, on another revision, or by another team', async () => {
    const draft = await draftFor('Ruth Hale');
    expect(await next(draft, 'Dean Hale')).toEqual({ type: 'refused', reasons: ['no longer a draft'] });
    const id = await answeredBy('Ruth Hale', 'yes');
    const who = await whoIs('Dean Hale');
    expect(await saveNextPerson(priya, id, 1, who)).toEqual({ type: 'refused', reasons: ['changed meanwhile'] });
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      const other = await workerOf(member);
      expect(await saveNextPerson(other, id, await revisionOf(priya, id), who)).toEqual({ type: 'missing' });
    }
  });

  it('who is an officer answers the same lines, is spoken to as one, and has the record kept as that of a child in care', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    const keptAs = async () => value(await viewRecord({ ...priya, visitChildId: null }, id)).retention.class;
    expect(await keptAs()).toBe('early_help');
    const officer = { jobTitle: 'Head of service', orderReference: 'EX25C00117', parentsTold: 'His mother was there.' };
    const who = { ...(await whoIs('Dean Hale')), prRoute: 'care_order_la', officer } as const;
    value(await saveNextPerson(priya, id, await revisionOf(priya, id), who));
    const { form } = await give(id);
    expect(form.proposal.person).toMatchObject({ standing: 'council', spokenTo: 'council' });
    value(await confirm(await answered(form, ['no']), { method: 'typed', name: 'Dean Hale' }));
    value(await recordHandBack(priya, id, alone));
    const { lines } = await readChildRecord(db, await childOf('A2', 'Oscar'), today());
    const own = lines.filter(({ put }) => put.agreementId === id);
    expect(own.map(({ slot }) => [slot.line.purpose, slot.says.length])).toEqual(own.map(() => ['family_help', 2]));
    expect(await keptAs()).toBe('looked_after');
  });

  it('in two tabs at once is handed one tablet', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    value(await next(id, 'Dean Hale'));
    const worker = await workerOf('priya');
    const revision = await revisionOf(worker, id);
    const both = await Promise.all([giveTablet(worker, id, revision), giveTablet(worker, id, revision)]);
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
  });
});

describe('the documents of several people', () => {
  const audiences = async (id: string) => (await audiencesOf(id)).map((name) => name.replace(/:\S+/, ''));

  it('are a copy for each, an office copy with both, and no confirmation of what they differ about', async () => {
    const id = await answeredBy('Ruth Hale', 'no');
    await runDueJobs();
    expect(await audiences(id)).toEqual(['child 1', 'family 1', 'office 1']);
    value(await next(id, 'Dean Hale'));
    await answer(id, 'yes');
    await runDueJobs();
    expect(await audiences(id)).toEqual(['child 1', 'child 2', 'family 1', 'family 1', 'office 1', 'office 2']);
    const [ruth, dean] = [await whoIs('Ruth Hale'), await whoIs('Dean Hale')];
    expect(await textFor(id, `family:${ruth.personId}`, 1)).not.toContain('Dean');
    expect(await textFor(id, `family:${dean.personId}`, 1)).not.toContain('Ruth');
    expect(await textFor(id, 'office', 1)).not.toMatch(/Dean Hale (said|did)|They differ/);
    expect(await textFor(id, 'office', 2)).toMatch(/They differ.*yes from Dean Hale, no from Ruth Hale/);
  });

  it('are named for each, and where one of them may be looking on only theirs is', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    value(await next(id, 'Dean Hale'));
    await answer(id, 'yes');
    await runDueJobs();
    const names = async (inVisit: boolean) => (await copiesMade(id, inVisit)).sealed.map(({ name }) => name).sort();
    expect(await names(true)).toEqual(['Copy for Dean Hale']);
    expect(await names(false)).toEqual([
      'Confirmation for Example City CAMHS',
      'Copy for Dean Hale',
      'Copy for Ruth Hale',
      'Office copy',
      'Office copy, version 2',
      'Oscar’s copy (Easy Read)',
      'Oscar’s copy (Easy Read), version 2',
    ]);
  });
});

describe('the order in which people sign', () => {
  it('changes no outcome but times', async () => {
    const outcomes: Awaited<ReturnType<typeof outcomeOf>>[] = [];
    const said = { 'Ruth Hale': 'yes', 'Dean Hale': 'no' } as const;
    for (const [first, second] of [
      ['Ruth Hale', 'Dean Hale'],
      ['Dean Hale', 'Ruth Hale'],
    ] as const) {
      const id = await answeredBy(first, said[first]);
      value(await next(id, second));
      await answer(id, said[second]);
      outcomes.push(await outcomeOf(id));
    }
    const [one, other] = outcomes;
    expect(one).toEqual(other);
    expect(one?.status).toBe('conflicting');
  });
});

/** What the child's record comes to with this form alone, without ids and times. */
async function outcomeOf(id: string) {
  const childId = await childOf('A2', 'Oscar');
  const others = db.selectFrom('agreements').select('id').where('child_id', '=', childId).where('id', '!=', id);
  await db.updateTable('agreements').set({ state: 'entered_in_error' }).where('id', 'in', others).execute();
  const record = await readChildRecord(db, childId, today());
  const { status, sentence, counts, also, reasons } = statusOf(record);
  const cells = JSON.stringify(sharingMatrix(record));
  const people = ['Ruth Hale', 'Dean Hale'].filter((name) => cells.includes(name));
  return { status, sentence, counts, also, people, reasons: reasons.map(({ text }) => text) };
}
