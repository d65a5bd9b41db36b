import { recordNotice } from '~/app/services/after-disclosures.server';
import { recordMove } from '~/app/services/child-facts.server';
import { openPaper } from '~/app/services/child-papers.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { findDemonstrationChild, hasForms } from '~/app/services/demonstration-families.server';
import { listWhatWasSent } from '~/app/services/disclosures.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { listTransfers, readTransferChoices, recordTransferStep } from '~/app/services/transfers.server';
import { SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import { lastOf } from '~/forms/sharing/transfer';
import { a1 } from './a1';
import { done, there, WAIT_FOR_SEAL, workerIn } from './telling';
import { type SealedPaper, type ToldStory, told } from './told-story';

/** The move, as Priya writes it down; what she sends, and who answers at the other council. */
export const MOVE = { to: 'Northmoor Council', on: '2026-12-01' } as const;

export const HANDED_OVER = {
  receiver: 'Helen Adeyemi, duty manager',
  summary:
    'Maya is 7 and gets help with her speech. Larkfield Primary School and the speech therapist know her. Her mother, Jo Ellwood, wants the help to go on. Maya asks that people wait for her words.',
  reasons: 'Maya’s speech help stops on the day of the move unless Northmoor knows of it.',
  receipt: 'We have the summary and the form. We ask her mother ourselves next week.',
} as const;

/** Maya's family moves to another council: what was agreed here is no agreement for it, and a summary goes on a basis of its own. */
export const a16: ToldStory = {
  id: 'A16',
  title: 'Transfer to another council',
  worker: a1.worker,
  family: 'A1',
  child: a1.child,
  isTold: async (childId) => (await listTransfers(childId)).length > 0,
  tell: tellTransfer,
  otherPapers: whatWent,
};

async function tellTransfer(staffId: string): Promise<readonly string[]> {
  const childId = there(await findDemonstrationChild(a16.family, a16.child), 'the child');
  if (!(await hasForms(childId))) await told(a1).tell(staffId);
  await runDueJobs();
  const worker = await workerIn(await openStaffSession(staffId));
  const child = there(await readChild(worker, childId), 'the child');
  const id = done(await recordMove(worker, childId, MOVE, `A16 ${childId}`));
  const { receiver, summary, reasons, receipt } = HANDED_OVER;
  const sent = (channel: string) => ({ to: receiver, channel, at: now() });
  const flags = { step: 'flags', ...sent(SENDING_CHANNELS.telephone) } as const;
  done(await recordTransferStep(worker, childId, id, flags, `A16 flags ${id}`));
  const documentIds = (await readTransferChoices(child)).papers.slice(0, 1).map(({ documentId }) => documentId);
  const words = { summary, documentIds, reasons, beforeFlagsWhy: '' };
  const papers = { step: 'papers', ...sent(SENDING_CHANNELS.secure_email), ...words } as const;
  done(await recordTransferStep(worker, childId, id, papers, `A16 papers ${id}`));
  const [first] = (await listWhatWasSent(childId)).filter(({ recipientName }) => recipientName === MOVE.to);
  const { id: sentId } = there(first ?? null, 'what was sent');
  const notice = { told: 'told', words: '', at: now() } as const;
  done(await recordNotice(worker, childId, sentId, notice, `A16 notice ${id}`));
  const acknowledged = { step: 'acknowledged', from: receiver, words: receipt, at: now() } as const;
  done(await recordTransferStep(worker, childId, id, acknowledged, `A16 receipt ${id}`));
  await endSession(worker.sessionId);
  return [];
}

/** What the other council got: the manifest, and the papers that it names. */
async function whatWent(staffId: string): Promise<readonly SealedPaper[]> {
  const childId = there(await findDemonstrationChild(a16.family, a16.child), 'the child');
  const worker = { ...(await workerIn(await openStaffSession(staffId))), visitChildId: null };
  const transfer = there((await listTransfers(childId)).at(0) ?? null, 'the transfer');
  const audience = `recipient:${transfer.id}`;
  const manifest = done(await openPaper(worker, { kind: 'manifest', subjectId: transfer.id, childId }, WAIT_FOR_SEAL));
  const papers: SealedPaper[] = [{ ...manifest, audience, name: `Manifest for ${transfer.to}` }];
  for (const { documentId, title } of lastOf(transfer, 'papers_sent')?.papers ?? []) {
    const { document, bytes } = done(await openDocument(worker, documentId));
    papers.push({ reference: document.reference, audience: document.audience, name: title, bytes });
  }
  await endSession(worker.sessionId);
  return papers;
}
