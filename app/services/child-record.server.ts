import type { Database } from '~/db/connection';
import { listPutsAndAnswers, type StoredAnswer } from '~/db/puts-and-answers';
import { listRecordFactsOfMany } from '~/db/record-facts';
import { asAsked } from '~/forms/agreement/asked-lines';
import { standingIn } from '~/forms/agreement/proposal';
import { type ReadRecord, readRecord } from '~/forms/agreement/read-record';
import type { AnsweredEvent, PutEvent, RecordEvent } from '~/forms/agreement/record-events';
import { firstReviewOn } from '~/forms/agreement/reviews';
import { topicIn } from '~/forms/agreement/topics';
import { addDays, type LocalDate, londonDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';
import { londonInstant } from '~/forms/values/instants';
import { fullName } from '~/forms/values/names';

/**
 * Everything that was put to a child's people, that they said, and that happened to it afterwards, as the rules take it. A form
 * that was entered in error is not in it: it said nothing about this child. With `knownOn` it is, until the day on which that was
 * known.
 */
export async function recordEventsOf(
  db: Database,
  childId: string,
  knownOn?: LocalDate,
): Promise<readonly RecordEvent[]> {
  return (await recordEventsOfMany(db, [childId], knownOn)).get(childId) ?? [];
}

/** The same for several children at once, by their ids: as many questions to the database as for one. */
export async function recordEventsOfMany(
  db: Database,
  childIds: readonly string[],
  knownOn?: LocalDate,
): Promise<ReadonlyMap<string, readonly RecordEvent[]>> {
  const knownBefore = knownOn && londonInstant(addDays(knownOn, 1), 0);
  const answers = groupsOf(await listPutsAndAnswers(db, childIds, knownBefore), ({ childId }) => childId);
  const facts = groupsOf(await listRecordFactsOfMany(db, childIds), ({ childId }) => childId);
  return new Map(
    childIds.map((childId) => {
      const kept = (facts.get(childId) ?? []).map(({ fact }) => fact);
      return [childId, [...saidOnForms(answers.get(childId) ?? []), ...kept]];
    }),
  );
}

/** A child's record as it stood on a day and was known on `knownOn`; the same day unless said. */
export async function readChildRecord(
  db: Database,
  childId: string,
  day: LocalDate,
  knownOn: LocalDate = day,
): Promise<ReadRecord> {
  return readRecord(await recordEventsOf(db, childId, knownOn), day, knownOn);
}

/** What forms put to the family, each once whoever answered it, and what each person answered. */
function saidOnForms(answers: readonly StoredAnswer[]): readonly RecordEvent[] {
  const forms = [...groupsOf(answers, ({ agreementId }) => agreementId).values()];
  return forms.flatMap((ofOne) => {
    const put = putFrom(ofOne);
    return put
      ? [put, ...ofOne.flatMap((stored) => [...decidersFrom(stored, put.id), answerFrom(stored, put.id)])]
      : [];
  });
}

/**
 * What one form put to the family: the lines are the same for everybody who answers it, so what was written first counts. Of
 * answers that were spoken, the question is as old as they are, although the form was written later.
 */
function putFrom(answers: readonly StoredAnswer[]): PutEvent | null {
  const [first] = answers.toSorted((one, other) => (one.proposal.signedAt < other.proposal.signedAt ? -1 : 1));
  if (!first) return null;
  const { agreementId, childId, reference, proposal, proposalId, birth } = first;
  const { lines, recipients, topics, child, signedAt, office } = proposal;
  const on = londonDate(signedAt);
  return {
    type: 'put',
    id: proposalId,
    at: [signedAt, ...answers.map((answer) => answer.signedAt)].sort()[0] ?? signedAt,
    recordedAt: signedAt,
    agreementId,
    reference,
    childId,
    birth,
    // The purpose of a line is the kind of work: help, protection and research are asked about apart.
    lines: asAsked(lines, office.context.purpose, child.id),
    names: {
      [childId]: child.knownAs || fullName(child),
      ...Object.fromEntries((office.adults ?? []).map(({ personId, name }) => [personId, name])),
      ...Object.fromEntries(recipients.map(({ id, name }) => [id, name])),
      ...Object.fromEntries(lines.map(({ topic }) => [topic, topicIn(topics, topic).name])),
    },
    reviewOn: firstReviewOn(office.context, on),
    expiresOn: office.context.lastDay || null,
  };
}

/** Who was expected to decide when this was put to the person, as it was kept then: whatever is learned later changes nothing of it. */
function decidersFrom(
  { signatureId, signedAt, recordedAt, proposal }: StoredAnswer,
  putId: string,
): readonly RecordEvent[] {
  const { governing, chosenWhy } = proposal.office.decided ?? { governing: [], chosenWhy: '' };
  if (governing.length === 0) return [];
  const personIds = governing.map(({ personId }) => personId);
  const id = `${signatureId} deciders`;
  return [{ type: 'governors_chosen', id, at: signedAt, recordedAt, personIds, reasons: chosenWhy, putId }];
}

function answerFrom(stored: StoredAnswer, putId: string): AnsweredEvent {
  const { signatureId, signedAt, recordedAt, proposal, method, wishes, confirmBy, pressed } = stored;
  const { person } = proposal;
  return {
    type: 'answered',
    id: signatureId,
    at: signedAt,
    recordedAt,
    putId,
    personId: person.id,
    personName: person.name,
    capacity: standingIn(proposal),
    method,
    wishes,
    confirmBy,
    pressed,
  };
}
