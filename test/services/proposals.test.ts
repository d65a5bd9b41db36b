import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { openFamilyForm } from '~/app/services/family.server';
import { openReturned, signingStateOf } from '~/app/services/hand-back.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { saveInformation, saveViews } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { findProposal, sha256 } from '~/db/proposals';
import { findSession } from '~/db/sessions';
import { currentForm, wordingOf } from '~/forms/catalogue';
import {
  childOf,
  councilWithFamilies,
  countRows,
  eventsOf,
  filledForm,
  formWithFamily,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

const WRITTEN = ['proposals', 'signing_sessions', 'sessions', 'audit_events', 'agreements'] as const;
let db: Database;

beforeAll(async () => {
  db = await councilWithFamilies();
});

const views = { said: 'Changed', askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
const stateOf = async (worker: Worker, id: string) =>
  value(await openAgreement(worker, id, 'prepare an agreement')).agreement.state;

describe('giving the tablet to the family', () => {
  it('freezes what they will read, with its hashes, and says who explained it', async () => {
    const worker = await workerOf('priya');
    const { agreementId, form } = await formWithFamily(worker);
    const stored = await findProposal(db, form.session.proposalId);
    const row = await db
      .selectFrom('proposals')
      .selectAll()
      .where('agreement_id', '=', agreementId)
      .executeTakeFirstOrThrow();
    expect(stored?.contentHash).toBe(sha256(row.content));
    expect(row.notice_hash).toBe(sha256(JSON.stringify(stored?.content.notice)));
    expect(row.wording_hash).toBe(sha256(JSON.stringify(wordingOf(currentForm(), 'en-GB'))));
    expect(row).toMatchObject({
      number: 1,
      made_by: worker.staffId,
      agreement_revision: await revisionOf(worker, agreementId),
    });
    expect(stored?.content.worker).toMatchObject({ name: 'Priya Nair' });
    expect(await eventsOf(db, agreementId)).toEqual(['agreement_started', 'proposal_signed', 'tablet_handed_over']);
    expect(await stateOf(worker, agreementId)).toBe('with_family');
    expect(await signingStateOf(agreementId)).toBe('open');
    expect((await findSession(db, worker.sessionId))?.state).toBe('parked');
  });

  it('shows the family nothing that is the office’s, and nothing of another family', async () => {
    const { form } = await formWithFamily(await workerOf('priya'));
    const seen = JSON.stringify(form);
    expect(seen).not.toContain('I like my speech lady');
    expect(seen).not.toMatch(/Hale|Karim|Marsh|prEvidence|courtOrder/);
  });

  it('is refused while something is missing', async () => {
    const worker = await workerOf('priya');
    const id = value(await startAgreement(worker, await childOf('A1', 'Maya')));
    const before = await countRows(db, WRITTEN);
    expect(await giveTablet(worker, id, 1)).toEqual({ type: 'refused', reasons: ['something is missing'] });
    expect(await proposalOf(value(await openAgreement(worker, id, 'prepare an agreement')), worker)).toBeNull();
    expect(await countRows(db, WRITTEN)).toEqual(before);
  });

  it('is refused for another revision than the one on the screen', async () => {
    const worker = await workerOf('priya');
    const id = await filledForm(worker);
    const revision = await revisionOf(worker, id);
    value(await saveViews(await workerOf('tom'), id, revision, views));
    const before = await countRows(db, WRITTEN);
    expect(await giveTablet(worker, id, revision)).toEqual({ type: 'refused', reasons: ['changed meanwhile'] });
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect((await findSession(db, worker.sessionId))?.state).toBe('open');
  });

  it('is refused for a character that no font can print, wherever it stands', async () => {
    const worker = await workerOf('priya');
    const id = await filledForm(worker);
    value(await saveViews(worker, id, await revisionOf(worker, id), { ...views, said: 'She drew 𓀀' }));
    const before = await countRows(db, WRITTEN);
    expect(await giveTablet(worker, id, await revisionOf(worker, id))).toEqual({
      type: 'refused',
      reasons: ['cannot be printed'],
    });
    expect(await countRows(db, WRITTEN)).toEqual(before);
  });

  it('is missing for another team, and for whoever prepares none', async () => {
    const id = await filledForm(await workerOf('priya'));
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      expect(await giveTablet(await workerOf(member), id, 4)).toEqual({ type: 'missing' });
    }
  });

  it('twice opens one session: the second tap is told that it is done', async () => {
    const worker = await workerOf('priya');
    const id = await filledForm(worker);
    const revision = await revisionOf(worker, id);
    const both = await Promise.allSettled([giveTablet(worker, id, revision), giveTablet(worker, id, revision)]);
    const types = both.map((one) => (one.status === 'fulfilled' ? one.value.type : 'thrown'));
    expect(types.sort()).toEqual(['done', 'refused']);
    expect(await giveTablet(worker, id, revision)).toEqual({ type: 'refused', reasons: ['no longer a draft'] });
    const proposals = await db.selectFrom('proposals').select('id').where('agreement_id', '=', id).execute();
    expect(proposals).toHaveLength(1);
  });

  it('is all or nothing: with a session that is not open any more, nothing was signed', async () => {
    const worker = await workerOf('priya');
    await formWithFamily(worker);
    const id = await filledForm(await workerOf('priya'));
    const before = await countRows(db, WRITTEN);
    await expect(giveTablet(worker, id, await revisionOf(worker, id))).rejects.toThrow('open staff session');
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect(await stateOf(worker, id)).toBe('draft');
  });
});

describe('a change while the family has the tablet', () => {
  it('alters nothing that they see, and the worker is told afterwards', async () => {
    const worker = await workerOf('priya');
    const tom = await workerOf('tom');
    const { agreementId, signingSessionId, form } = await formWithFamily(worker);
    const opened = value(await openAgreement(tom, agreementId, 'prepare an agreement'));
    expect(value(await openReturned(tom, agreementId)).changedMeanwhile).toBe(false);
    const shared = { topics: [], direction: 'ask' } as const;
    const changed = { why: 'another reason', recipients: [], newAgency: null, shared };
    value(await saveInformation(tom, agreementId, opened.agreement.revision, changed));
    const after = await openFamilyForm(signingSessionId);
    expect(after.proposal).toEqual(form.proposal);
    expect(after.proposal.why).toBe('so that Maya gets help');
    expect(value(await openReturned(tom, agreementId)).changedMeanwhile).toBe(true);
  });

  it('to what was frozen is noticed: the family sees no altered page', async () => {
    const { signingSessionId, form } = await formWithFamily(await workerOf('priya'));
    await sql`drop trigger proposals_refuse_update`.execute(db);
    const { proposalId } = form.session;
    const where = db.updateTable('proposals').where('id', '=', proposalId);
    await where
      .set((e) => ({ content: e.fn<string>('replace', ['content', e.val('speech'), e.val('health')]) }))
      .execute();
    await expect(openFamilyForm(signingSessionId)).rejects.toThrow('changed after it was frozen');
  });
});
