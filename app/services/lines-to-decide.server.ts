import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { policyDocument } from '~/app/services/council.server';
import { listCouncilTopics } from '~/app/services/council-topics.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { type Agency, listAgencies } from '~/db/agencies';
import type { Database } from '~/db/connection';
import { listPutTo } from '~/db/put-to';
import { PURPOSES, type Purpose } from '~/forms/agreement/context';
import { isAuthorised, type LineOutcome } from '~/forms/agreement/line-outcome';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import { type Topics, topicIn } from '~/forms/agreement/topics';
import type { Capacity } from '~/forms/deciders/capacities';
import { COUNCIL } from '~/forms/sharing/guide-facts';
import { lineOfRecord } from '~/forms/sharing/line-of-record';
import { linesThen, nobodyAskedBy } from '~/forms/sharing/lines-then';
import type { LineToDecide } from '~/forms/sharing/to-decide';
import type { LocalDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';

/**
 * Every line that was put to a child's people, with what they had said by the end of a day, and what the guide is told of it: from
 * the directory and the council's topics. Nothing of it comes from a page. What was put after that day nobody had been asked. The
 * child was opened before.
 */
export async function linesToDecide(childId: string, day: LocalDate): Promise<readonly LineToDecide[]> {
  const now = await linesOnRecord(childId, today());
  return day < today() ? linesThen(now, await linesOnRecord(childId, day), day) : now;
}

async function linesOnRecord(childId: string, day: LocalDate): Promise<readonly LineToDecide[]> {
  const db = await database();
  const agencies = new Map((await listAgencies(db)).map((agency) => [agency.id, agency]));
  const topics = Object.fromEntries((await listCouncilTopics()).map(({ id, topic }) => [id, topic]));
  const { said, lines } = await readChildRecord(db, childId, day, today());
  const around = {
    agencies,
    topics,
    putTo: await peoplePutTo(db, childId),
    holders: await holdersOf(db, childId, day),
  };
  return lines.map((outcome) => lineFrom(outcome, said.names, around));
}

/** To whom each form about a child was put, by name, whether they answered or not; by the form's id. */
export async function peoplePutTo(db: Database, childId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const forms = groupsOf(await listPutTo(db, childId), ({ agreementId }) => agreementId);
  return new Map([...forms].map(([agreementId, people]) => [agreementId, people.map(({ name }) => name)]));
}

/** Whoever holds parental responsibility on a day, by name, also where a court order or another's say stops them here. */
async function holdersOf(db: Database, childId: string, day: LocalDate): Promise<readonly string[]> {
  const { standings } = (await whoDecidesFor(db, childId, day)).decision;
  return standings.filter(({ capacity }) => HOLDERS.includes(capacity)).map(({ name }) => name);
}

const HOLDERS: readonly Capacity[] = ['holder', 'excluded', 'restricted', 'limited'];

/**
 * What people had said to each line by the end of a day, in a sentence, by its key: inside a transaction, to see whether it changed
 * since a page showed it. Of a line that was put after that day, that nobody had been asked.
 */
export async function saidBy(db: Database, childId: string, day: LocalDate): Promise<ReadonlyMap<string, string>> {
  if (day >= today()) return meaningsOn(db, childId, today());
  const putLater = [...(await meaningsOn(db, childId, today())).keys()].map(
    (key) => [key, nobodyAskedBy(day)] as const,
  );
  return new Map([...putLater, ...(await meaningsOn(db, childId, day))]);
}

async function meaningsOn(db: Database, childId: string, day: LocalDate): Promise<ReadonlyMap<string, string>> {
  const { said, lines } = await readChildRecord(db, childId, day, today());
  return new Map(lines.map((outcome) => [outcome.slot.key, lineMeaning(outcome, said.names)]));
}

type Around = {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly topics: Topics;
  readonly putTo: ReadonlyMap<string, readonly string[]>;
  readonly holders: readonly string[];
};

function lineFrom(
  outcome: LineOutcome,
  names: ReadonlyMap<string, string>,
  { agencies, topics, putTo, holders }: Around,
): LineToDecide {
  const { slot, put, kind, yes, unconfirmed } = outcome;
  const { recipientId, itemId, purpose } = slot.line;
  const agency = agencies.get(recipientId);
  const { special, offences } = topicIn(topics, itemId);
  return {
    ...lineOfRecord(outcome, names, putTo),
    role: agency?.role ?? '',
    guide: {
      us: COUNCIL,
      recipient: { body: agency?.body ?? null, listed: agency?.hasDutyToShare ?? 'not_known' },
      special,
      offences,
      answer: kind,
      isAuthorised: isAuthorised(outcome),
      notAsked: null,
      canConsent: 'not_known',
      concern: null,
      purpose: purposeFrom(purpose),
      shareAnyway: null,
      policyDocument: policyDocument(),
    },
    isSure: yes !== null && !yes.by.pressed && !unconfirmed,
    reviewOn: put.reviewOn,
    alsoTell: holders,
  };
}

function purposeFrom(word: string): Purpose {
  return isPurpose(word) ? word : 'other';
}

function isPurpose(word: string): word is Purpose {
  return Object.hasOwn(PURPOSES, word);
}
