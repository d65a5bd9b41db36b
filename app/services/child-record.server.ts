import type { Database } from '~/db/connection';
import { listPutsAndAnswers, type StoredAnswer } from '~/db/puts-and-answers';
import { listRecordFacts } from '~/db/record-facts';
import type { Proposal } from '~/forms/agreement/proposal';
import { type ReadRecord, readRecord } from '~/forms/agreement/read-record';
import type { AnsweredEvent, AskedLine, PutEvent, RecordEvent } from '~/forms/agreement/record-events';
import { topicIn } from '~/forms/agreement/topics';
import type { Capacity } from '~/forms/deciders/capacities';
import { addMonths, type LocalDate, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** Months until an agreement is looked at again, where nobody has set a day. */
const REVIEW_AFTER = 6;

/**
 * Everything that was put to a child's people, that they said, and that happened to it afterwards, as the rules take it. A form
 * that was entered in error is not in it: it said nothing about this child.
 */
export async function recordEventsOf(db: Database, childId: string): Promise<readonly RecordEvent[]> {
  const answers = await listPutsAndAnswers(db, childId);
  const puts = new Map<string, PutEvent>();
  const answered: AnsweredEvent[] = [];
  for (const stored of answers) {
    const put = puts.get(stored.agreementId) ?? putFrom(stored, childId);
    puts.set(stored.agreementId, put);
    answered.push(answerFrom(stored, put.id));
  }
  return [...puts.values(), ...answered, ...(await listRecordFacts(db, childId))];
}

/** A child's record as it stood on a day and was known on `knownOn`; the same day unless said. */
export async function readChildRecord(
  db: Database,
  childId: string,
  day: LocalDate,
  knownOn: LocalDate = day,
): Promise<ReadRecord> {
  return readRecord(await recordEventsOf(db, childId), day, knownOn);
}

/** What one form put to the family: the lines are the same for everybody who answers it, so the first time counts. */
function putFrom({ agreementId, reference, proposal, proposalId, birth }: StoredAnswer, childId: string): PutEvent {
  const { lines, recipients, topics, child, signedAt, office } = proposal;
  const on = londonDate(signedAt);
  return {
    type: 'put',
    id: proposalId,
    at: signedAt,
    recordedAt: signedAt,
    agreementId,
    reference,
    childId,
    birth,
    lines: lines.map((line) => askedLine(line, proposal)),
    names: {
      [childId]: child.knownAs || fullName(child),
      ...Object.fromEntries(recipients.map(({ id, name }) => [id, name])),
      ...Object.fromEntries(lines.map(({ topic }) => [topic, topicIn(topics, topic).name])),
    },
    reviewOn: addMonths(on, REVIEW_AFTER),
    expiresOn: office.context.lastDay || null,
  };
}

/** The purpose of a line is the kind of work: help, protection and research are asked about apart. */
function askedLine({ id, recipientId, topic, direction }: Proposal['lines'][number], proposal: Proposal): AskedLine {
  return {
    id,
    recipientId,
    itemId: topic,
    purpose: proposal.office.context.purpose,
    direction,
    about: [proposal.child.id],
  };
}

function answerFrom(stored: StoredAnswer, putId: string): AnsweredEvent {
  const { signatureId, signedAt, recordedAt, proposal, method, wishes, confirmBy } = stored;
  const { person } = proposal;
  return {
    type: 'answered',
    id: signatureId,
    at: signedAt,
    recordedAt,
    putId,
    personId: person.id,
    personName: person.name,
    capacity: person.standing ?? capacityOfVersion1(person.hasPr),
    method,
    wishes,
    confirmBy,
  };
}

/** Version 1 asked whether somebody holds parental responsibility, and nothing more. */
function capacityOfVersion1(hasPr: boolean): Capacity {
  return hasPr ? 'holder' : 'not_known';
}
