import { beforeAll, describe, expect, it } from 'vitest';
import { HANDED_OVER, MOVE } from '~/app/commands/stories/a16';
import { recordMove } from '~/app/services/child-facts.server';
import { openPaper, paperStanding } from '~/app/services/child-papers.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { decisionsOf, recordDecision } from '~/app/services/decisions.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { beginFileCheck } from '~/app/services/file-check.server';
import type { Worker } from '~/app/services/proposals.server';
import { recordProtection } from '~/app/services/protection.server';
import { checkStore } from '~/app/services/store-check.server';
import { listTransfers, readTransferChoices, recordTransferStep } from '~/app/services/transfers.server';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDisclosures } from '~/db/disclosures';
import { nextStep } from '~/forms/sharing/transfer';
import { aCompleteOverride } from '~/test/support/decisions';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { flatTextOf } from '~/test/support/read-pdf';
import { sealingCouncil } from '~/test/support/sealing';
import { countRows, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let priya: Worker;
let gareth: Worker;
let childId = '';
let moveId = '';

const AT = '2026-11-18T14:00:00.000Z';
const SENT = { to: HANDED_OVER.receiver, channel: 'Secure email', at: AT };
const FLAGS = { step: 'flags', ...SENT } as const;
const RECEIPT = { step: 'acknowledged', from: HANDED_OVER.receiver, words: HANDED_OVER.receipt, at: AT } as const;
const papersWith = (documentIds: readonly string[], beforeFlagsWhy = '') =>
  ({
    step: 'papers',
    ...SENT,
    summary: HANDED_OVER.summary,
    reasons: HANDED_OVER.reasons,
    documentIds,
    beforeFlagsWhy,
  }) as const;

beforeAll(async () => {
  ({ db } = await sealingCouncil());
  priya = await workerOf('priya');
  gareth = await workerOf('gareth');
  const form = await finishedForm(priya);
  childId = form.childId;
  await handBack(form, priya.staffId);
  await runDueJobs();
  moveId = value(await recordMove(priya, childId, MOVE, 'm1'));
}, 60_000);

const theTransfer = async () => (await listTransfers(childId)).find(({ id }) => id === moveId);
const manifest = (child: string, move: string) => ({ kind: 'manifest', subjectId: move, childId: child }) as const;
/** Makes what is due, and opens the manifest. */
async function manifestOf(child: string, move: string): Promise<Uint8Array> {
  await openPaper(priya, manifest(child, move), 0);
  await runDueJobs();
  return value(await openPaper(priya, manifest(child, move), 0)).bytes;
}
const openTasks = async () =>
  (await db.selectFrom('tasks').select('kind').where('done_at', 'is', null).execute()).map(({ kind }) => kind);

async function papersOfChild() {
  const child = await findChild(db, childId);
  if (!child) throw new Error('The child is gone');
  return (await readTransferChoices(child)).papers;
}

describe('a transfer to another council', () => {
  it('the move asks for the hand-over, once', async () => {
    expect(value(await recordMove(priya, childId, MOVE, 'm1'))).toBe(moveId);
    expect(await openTasks()).toContain('hand over to another council');
    expect(await theTransfer()).toMatchObject({ to: MOVE.to, movesOn: MOVE.on, facts: [] });
  });

  it('is missing for another team, for another move, and for a paper that is not this child’s', async () => {
    const rows = await countRows(db, ['transfer_facts', 'sharing_decisions', 'disclosures', 'audit_events']);
    const missing = { type: 'missing' };
    expect(await recordTransferStep(gareth, childId, moveId, FLAGS, 't1')).toEqual(missing);
    expect(await recordTransferStep(priya, childId, 'no-move', FLAGS, 't2')).toEqual(missing);
    expect(await recordTransferStep(priya, childId, moveId, papersWith(['no-paper'], 'Closed'), 't3')).toEqual(missing);
    expect(await openPaper(priya, manifest(childId, moveId), 0)).toEqual(missing);
    expect(await paperStanding(manifest(childId, moveId))).toEqual({ type: 'none' });
    expect(await countRows(db, ['transfer_facts', 'sharing_decisions', 'disclosures', 'audit_events'])).toEqual(rows);
  });

  it('flags first, then a summary and a paper on a recorded basis, then the receipt, each once', async () => {
    const agreed = JSON.stringify((await readChildRecord(db, childId, today())).lines);
    const [paper] = await papersOfChild();
    const steps = [FLAGS, papersWith([paper?.documentId ?? '']), RECEIPT];
    for (const step of steps) {
      for (const _tap of [1, 2]) value(await recordTransferStep(priya, childId, moveId, step, 'one page'));
    }
    const transfer = await theTransfer();
    expect(transfer?.facts.map(({ type }) => type)).toEqual(['flags_passed', 'papers_sent', 'acknowledged']);
    expect(transfer && nextStep(transfer)).toBe('finished');
    const [decision, ...others] = await decisionsOf(priya, childId);
    expect(others).toEqual([]);
    expect(decision?.last.decision).toMatchObject({ outcome: 'share_in_part', notAsked: { reason: 'another_basis' } });
    expect(decision?.disclosures).toHaveLength(2);
    expect((await listDisclosures(db, childId)).map(({ recipientName }) => recipientName)).toEqual([MOVE.to, MOVE.to]);
    expect(await openTasks()).not.toContain('hand over to another council');
    // Trap 15: nothing of what was agreed here changed, and none of it is an agreement for the other council.
    expect(JSON.stringify((await readChildRecord(db, childId, today())).lines)).toBe(agreed);
    expect(agreed).not.toContain(MOVE.to);
  });

  it('the manifest names the paper by its hash, and is sealed, time-stamped and kept as documents are', async () => {
    const [paper] = await papersOfChild();
    expect(await paperStanding(manifest(childId, moveId))).toEqual({ type: 'being made' });
    expect(await openPaper(priya, manifest(childId, moveId), 0)).toEqual({
      type: 'refused',
      reasons: ['not made yet'],
    });
    const bytes = await manifestOf(childId, moveId);
    expect(await paperStanding(manifest(childId, moveId))).toEqual({ type: 'to open' });
    const check = await beginFileCheck();
    check.take(Buffer.from(bytes));
    const stamped = { level: 'B-T', timeStamp: { authority: expect.any(String) } };
    expect(await check.finish()).toMatchObject({ type: 'genuine', document: null, seal: stamped });
    expect(Buffer.from(await manifestOf(childId, moveId)).equals(bytes)).toBe(true);
    expect((await checkStore(() => undefined)).wrong).toEqual([]);
    expect(await db.selectFrom('child_papers').select('subject_id').execute()).toEqual([{ subject_id: moveId }]);
    const text = (await flatTextOf(bytes)).replaceAll(/\s/g, '');
    expect(text).toContain(paper?.sha256);
    expect(text).toContain(HANDED_OVER.receiver.replaceAll(/\s/g, ''));
    expect(await openPaper(gareth, manifest(childId, moveId), 0)).toEqual({ type: 'missing' });
  });

  it('papers may go before what protects somebody: the words why are kept, and the receipt is not held back', async () => {
    const second = value(await recordMove(priya, childId, { ...MOVE, to: 'Southmere Council' }, 'm2'));
    const why = 'Their duty desk is closed until Monday.';
    for (const step of [papersWith([], why), RECEIPT]) {
      value(await recordTransferStep(priya, childId, second, step, `second ${step.step}`));
    }
    const transfer = (await listTransfers(childId)).find(({ id }) => id === second);
    expect(transfer?.facts.map(({ type }) => type)).toEqual(['papers_sent', 'acknowledged']);
    expect(transfer?.facts[0]).toMatchObject({ beforeFlagsWhy: why });
    expect(transfer && nextStep(transfer)).toBe('flags');
    expect(await openTasks()).toContain('hand over to another council');
    value(await recordTransferStep(priya, childId, second, FLAGS, 'second flags'));
    expect(await openTasks()).not.toContain('hand over to another council');
  });

  it('Trap 6: the paper of a form where a refusal was gone against is not offered, and not taken', async () => {
    const form = await finishedForm(priya);
    await handBack(form, priya.staffId);
    await runDueJobs();
    const move = value(await recordMove(priya, form.childId, MOVE, 'm3'));
    const offered = async () => {
      const child = await findChild(db, form.childId);
      return child ? (await readTransferChoices(child)).papers : [];
    };
    const [before] = await offered();
    expect(before).toBeDefined();
    const override = aCompleteOverride();
    const decision = { ...override, lines: override.lines.map((line) => ({ ...line, agreementId: form.agreementId })) };
    value(await recordDecision(priya, form.childId, { seriesId: null, decision, decidedAt: AT }, 'against'));
    await runDueJobs();
    expect(await offered()).toEqual([]);
    const taken = await recordTransferStep(priya, form.childId, move, papersWith([before?.documentId ?? ''], 'x'), 'o');
    expect(taken).toEqual({ type: 'missing' });
  });

  it('Trap 7: the manifest holds nothing that is kept from the council or from whoever received it there', async () => {
    const form = await finishedForm(priya);
    const to = 'Canarymoor Council';
    const move = value(await recordMove(priya, form.childId, { ...MOVE, to }, 'm4'));
    const summary = 'Speech help goes on. They live near Canary House. Ada Canarywing rang us.';
    value(await recordTransferStep(priya, form.childId, move, { ...papersWith([], 'x'), summary }, 'canaries'));
    const textOf = async () => flatTextOf(await manifestOf(form.childId, move));
    expect(await textOf()).toMatch(/Canary House.*Ada Canarywing/s);
    const barred = (words: string, name: string) =>
      ({
        type: 'protect',
        kind: 'refuge',
        words: [words],
        barred: [{ personId: null, name }],
        why: 'He works there.',
      }) as const;
    value(await recordProtection(priya, form.childId, barred('Canary House', to), 'barred council'));
    value(await recordProtection(priya, form.childId, barred('Ada Canarywing', SENT.to), 'barred receiver'));
    value(await recordProtection(priya, form.childId, barred('Speech help', 'Karim Yusuf'), 'barred other'));
    const text = await textOf();
    expect(text).not.toMatch(/Canary House|Canarywing/);
    expect(text).toContain('Speech help goes on.');
  });

  it('a manifest that cannot be made says why, to whoever opens the page', async () => {
    const form = await finishedForm(priya);
    const move = value(await recordMove(priya, form.childId, MOVE, 'm5'));
    const summary = 'He writes 𒀀 in his notes.';
    value(await recordTransferStep(priya, form.childId, move, { ...papersWith([], 'x'), summary }, 'sign'));
    await runDueJobs();
    expect(await openPaper(priya, manifest(form.childId, move), 0)).toMatchObject({ type: 'refused' });
    const problem = expect.stringContaining('𒀀');
    expect(await paperStanding(manifest(form.childId, move))).toEqual({ type: 'problem', problem });
  });
});
