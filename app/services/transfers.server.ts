import { queuePaper } from '~/app/services/child-paper-queue.server';
import { transfersOf } from '~/app/services/child-transfers.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { keepDecision } from '~/app/services/decisions.server';
import { askForNotice } from '~/app/services/notice-tasks.server';
import { protectionFlagsOf } from '~/app/services/protection-flags.server';
import { handOverKey } from '~/app/services/transfer-task.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertDisclosures } from '~/db/disclosures';
import { findVersionToGive } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
import { listSealedAgreements } from '~/db/record-evidence';
import { listDecisions } from '~/db/sharing-decisions';
import { finishTaskNamed } from '~/db/tasks';
import { appendTransferFact, type NewTransferFact } from '~/db/transfers';
import type { Actor } from '~/forms/access/permissions';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { TransferAnswers } from '~/forms/sharing/answers/transfer';
import { isOverride } from '~/forms/sharing/override';
import { type ManifestPaper, nextStep, type Transfer } from '~/forms/sharing/transfer';
import { proposeBetweenCouncils, transferDecision, transferLines } from '~/forms/sharing/transfer-decision';
import { londonDate } from '~/forms/values/dates';

/** Whoever hands over: their name and job stand in the decision. */
export type HandingOver = Actor & { readonly name: string; readonly jobTitle: string };

/** The moves of a child to another council, the latest first, each with what was handed over. The child was opened before. */
export async function listTransfers(childId: string): Promise<readonly Transfer[]> {
  return transfersOf(await database(), childId);
}

/**
 * What a transfer can hold: what protects somebody, and the sealed office papers of the child, each with its hash. A form of which a
 * refusal was gone against is not among them: why that was is for this office alone, and its paper says so. With them the basis that
 * the guide proposes today for what is sent.
 */
export async function readTransferChoices(child: Child) {
  const db = await database();
  return {
    flags: await protectionFlagsOf(db, child),
    papers: await papersOf(db, child.id),
    proposal: proposeBetweenCouncils(today()),
  };
}

/**
 * Records one step of a transfer. What was sent is a decision with its basis and a disclosure too: agreement given here is none for
 * another council. Everything stays in the record here. The same key a second time changes nothing. Missing for a child whom this
 * actor may not work with, for a move that is not this child's, and for a paper that is not.
 */
export async function recordTransferStep(
  actor: HandingOver,
  childId: string,
  transferId: string,
  answers: TransferAnswers,
  key: string,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  const transfer = child && (await listTransfers(childId)).find(({ id }) => id === transferId);
  if (!child || !transfer) return missing;
  const { flags, papers } = await readTransferChoices(child);
  const db = await database();
  return db.transaction().execute(async (trx): Promise<Outcome<null>> => {
    // Each step has a key of its own: its three forms stand on one page.
    const about = { actor, child, transfer, key: `${answers.step}:${key}` };
    switch (answers.step) {
      case 'flags':
        return keepStep(trx, about, { type: 'flags_passed', ...happened(answers, actor), ...sentBy(answers), flags });
      case 'acknowledged': {
        const { from, words } = answers;
        return keepStep(trx, about, { type: 'acknowledged', ...happened(answers, actor), from, words });
      }
      case 'papers': {
        const chosen = papers.filter(({ documentId }) => answers.documentIds.includes(documentId));
        if (chosen.length < new Set(answers.documentIds).size) return missing;
        return sendPapers(trx, about, answers, chosen);
      }
    }
  });
}

type About = {
  readonly actor: HandingOver;
  readonly child: Child;
  readonly transfer: Transfer;
  readonly key: string;
};

async function sendPapers(
  db: Database,
  about: About,
  answers: Extract<TransferAnswers, { readonly step: 'papers' }>,
  papers: readonly ManifestPaper[],
): Promise<Outcome<null>> {
  const { actor, child, transfer, key } = about;
  const recordedAt = now();
  const lines = transferLines(transfer.to, answers.summary, papers, londonDate(answers.at));
  const decision = transferDecision(lines, answers, { name: actor.name, role: actor.jobTitle });
  const by = { actor, child };
  const decided = { seriesId: null, decision, decidedAt: answers.at };
  const kept = await keepDecision(db, by, decided, `transfer decision:${key}`, recordedAt);
  if (kept.type !== 'done') return kept;
  const { seriesId } = kept.value;
  const disclosures = lines.map((line) => ({
    childId: child.id,
    agreementId: null,
    decisionSeriesId: seriesId,
    slot: line.key,
    recipientId: null,
    recipientName: transfer.to,
    what: line.what,
    channel: answers.channel,
    disclosed: {
      ...NOTHING_MORE,
      sentBy: actor.name,
      receivedBy: answers.to,
      words: line.key === 'summary' ? answers.summary : '',
    },
    at: answers.at,
    recordedAt,
    recordedBy: actor.staffId,
  }));
  await insertDisclosures(db, disclosures, `transfer:${key}`);
  await askForNotice(db, { staffId: actor.staffId, child }, recordedAt);
  const { summary, beforeFlagsWhy } = answers;
  const fact = {
    type: 'papers_sent',
    ...happened(answers, actor),
    ...sentBy(answers),
    summary,
    papers,
    seriesId,
  } as const;
  return keepStep(db, about, { ...fact, beforeFlagsWhy });
}

async function keepStep(db: Database, about: About, fact: NewTransferFact): Promise<Outcome<null>> {
  const { actor, child, transfer, key } = about;
  const step = { childId: child.id, transferId: transfer.id, key: `transfer step:${key}` };
  if (!(await appendTransferFact(db, step, fact, actor.staffId))) return done(null);
  const event = { type: 'transfer_recorded', transferId: transfer.id, step: fact.type } as const;
  const staff = { at: fact.recordedAt, actor: { kind: 'staff', id: actor.staffId }, childId: child.id } as const;
  await appendAuditEvent(db, { ...staff, event });
  await queuePaper(db, { kind: 'manifest', subjectId: transfer.id, childId: child.id });
  if (nextStep({ facts: [...transfer.facts, fact] }) !== 'finished') return done(null);
  const note = {
    by: actor.staffId,
    note: 'What protects somebody was passed on, and the other council acknowledged it.',
  };
  const taskId = await finishTaskNamed(db, handOverKey(transfer.id), note, fact.recordedAt);
  if (taskId) await appendAuditEvent(db, { ...staff, event: { type: 'task_finished', taskId } });
  return done(null);
}

async function papersOf(db: Database, childId: string): Promise<readonly ManifestPaper[]> {
  const papers: ManifestPaper[] = [];
  const overrides = (await listDecisions(db, childId)).filter(({ decision }) => isOverride(decision));
  const forThisOffice = new Set(
    overrides.flatMap(({ decision }) => decision.lines.map(({ agreementId }) => agreementId)),
  );
  for (const agreementId of await listSealedAgreements(db, childId)) {
    if (forThisOffice.has(agreementId)) continue;
    const office = (await listDocuments(db, agreementId)).filter(({ audience }) => audience === 'office').at(-1);
    if (!office) continue;
    const { id: documentId, reference, title, sealedAt } = office;
    // The file that is given out: one that was stamped later is another than was sealed first.
    const sha256 = (await findVersionToGive(db, documentId))?.sha256 ?? '';
    papers.push({ documentId, reference, title, sealedAt, sha256 });
  }
  return papers;
}

function happened({ at }: { readonly at: string }, { name }: HandingOver) {
  return { at, recordedAt: now(), by: name };
}

function sentBy({ to, channel }: { readonly to: string; readonly channel: string }) {
  return { to, channel };
}
