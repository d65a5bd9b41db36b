import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { sentOnRecord } from '~/app/services/disclosures-of-form.server';
import { listDocumentProblems } from '~/app/services/documents.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { findReadableRecord, type RecordViewer } from '~/app/services/record-access.server';
import { type FinishedAnswers, gatherAnswers } from '~/app/services/record-answers.server';
import { gatherDocuments } from '~/app/services/record-documents.server';
import { answersInWords } from '~/app/services/record-words';
import { takenBackSentences } from '~/app/services/taken-back.server';
import { appendAuditEvent } from '~/db/audit-events';
import { listOtherNames } from '~/db/child-names';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { findEnding } from '~/db/endings';
import { listPapers } from '~/db/papers';
import { listLaterAnswers, type RecordFacts } from '~/db/record-evidence';
import { findStaff } from '~/db/staff';
import { kindOfWork } from '~/forms/agreement/context';
import type { Proposal } from '~/forms/agreement/proposal';
import { done, missing, type Outcome } from '~/forms/outcome';
import { protectionsOf } from '~/forms/records/protections';
import { type RecordStanding, standingOf } from '~/forms/records/record-standing';
import type { RecordView } from '~/forms/records/record-view';
import { type Retention, retentionFor } from '~/forms/records/retention';
import { retentionClassOf } from '~/forms/records/retention-class';
import { type LocalDate, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** Opens a sealed record, and records that it was viewed. Missing for a record that this person may not see. */
export async function viewRecord(viewer: RecordViewer, agreementId: string): Promise<Outcome<RecordView>> {
  const db = await database();
  const facts = await findReadableRecord(db, viewer, agreementId);
  if (!facts) return missing;
  const at = now();
  const view = await gatherRecord(db, agreementId, facts, at);
  await db.transaction().execute((within) =>
    appendAuditEvent(within, {
      at,
      actor: { kind: 'staff', id: viewer.staffId },
      event: { type: 'record_viewed' },
      agreementId,
      childId: facts.childId,
    }),
  );
  return done(view);
}

async function gatherRecord(db: Database, agreementId: string, facts: RecordFacts, at: string): Promise<RecordView> {
  const child = await findChild(db, facts.childId);
  if (!child) throw new Error('A record without its child');
  const answers = await gatherAnswers(db, agreementId);
  const proposals = answers.map(({ proposal }) => proposal.content);
  const otherNames = await listOtherNames(db, child.id);
  return {
    agreementId,
    reference: facts.reference,
    child: {
      id: child.id,
      name: fullName(child),
      otherNames: child.knownAs === null ? otherNames : [child.knownAs, ...otherNames],
      dateOfBirth: child.dateOfBirth,
      caseSystemId: child.caseSystemId,
    },
    team: facts.teamName,
    worker: facts.workerName,
    completedAt: facts.completedAt,
    standing: await findStanding(db, agreementId, facts, answers),
    takenBack: await takenBackSentences(db, answers),
    ending: await findEndingInWords(db, agreementId),
    protections: protectionsOf({
      isRestricted: child.isRestricted,
      kept: await protectedDetailsOf(db, child.id),
      asked: answers.map(asked),
    }),
    answers: answers.map(answersInWords),
    sent: await sentOnRecord(db, { id: agreementId, childId: child.id }),
    documents: await gatherDocuments(db, agreementId, proposals),
    papers: (await listPapers(db, agreementId)).map(({ id }) => id),
    notMade: [...new Set((await listDocumentProblems(agreementId)).map(({ problem }) => problem))],
    retention: retentionOf(proposals, child.dateOfBirth, londonDate(at)),
  };
}

/**
 * The record follows the case file that its forms were part of. An officer who is asked after somebody else answers the same
 * lines, of the kind of work as it was put first; that the child is in care makes it kept longer (regulation 50) all the same.
 */
function retentionOf(proposals: readonly Proposal[], birth: LocalDate, today: LocalDate): Retention {
  const purposes = proposals.map(({ office: { context, who } }) =>
    kindOfWork(context.purpose, who.officer !== undefined),
  );
  return retentionFor(retentionClassOf(purposes, today), { birth }, today);
}

async function findStanding(
  db: Database,
  agreementId: string,
  { state }: RecordFacts,
  answers: readonly FinishedAnswers[],
): Promise<RecordStanding> {
  const said = answers.flatMap(({ wishes }) => wishes);
  const since = said.map(({ expressedAt }) => expressedAt).sort();
  const last = since.at(-1);
  const later = last === undefined ? [] : await listLaterAnswers(db, { agreementId, since: last });
  return standingOf(state, said, later);
}

async function findEndingInWords(db: Database, agreementId: string): Promise<RecordView['ending']> {
  const ending = await findEnding(db, agreementId);
  if (!ending) return null;
  const by = (await findStaff(db, ending.recordedBy))?.name ?? '';
  return { reason: ending.reason, by, at: ending.recordedAt };
}

/** What an answer says of the risks of showing a record. */
export function asked({ signing, proposal, signature, handBack }: FinishedAnswers) {
  return {
    person: signing.person,
    who: proposal.content.office.who,
    optOut: signature?.optOut ?? null,
    howSigned: handBack?.howSigned ?? null,
    detail: handBack?.detail ?? null,
  };
}
