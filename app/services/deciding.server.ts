import { listAssessments } from '~/db/assessments';
import { type Child, findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecidingPolicies } from '~/db/deciding-policies';
import { type FamilyMember, listFamily } from '~/db/people';
import { listRecordFacts } from '~/db/record-facts';
import { listRestrictions, type RecordedRestriction } from '~/db/restrictions';
import { birthOf } from '~/forms/deciders/birth-of';
import { type RecordedChoice, type StandingChoice, standingChoice } from '~/forms/deciders/choice';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import { type DecidingPolicy, policyOn } from '~/forms/deciders/policy';
import type { ChildFacts, PersonFacts } from '~/forms/deciders/standing';
import { type Assessment, assessmentOn } from '~/forms/deciders/understanding';
import { countedAssessment, type WhoDecides, whoDecides } from '~/forms/deciders/who-decides';
import type { LocalDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** Who decides for a child on a day, with all that it was decided from. */
export type DecidingFacts = {
  readonly child: ChildFacts;
  readonly people: readonly PersonFacts[];
  /** The assessment of the child that counts on the day. */
  readonly assessment: Assessment | null;
  readonly policy: DecidingPolicy;
  readonly decision: WhoDecides;
  /** What a practitioner chose instead, where that stands. */
  readonly chosen: StandingChoice | null;
};

/**
 * Who decides about sharing a child's information on a day, from what is recorded of the family, its orders, the assessments of
 * understanding and the council's policy of that day. Reads only; throws for a child who does not exist.
 */
export async function whoDecidesFor(db: Database, childId: string, day: LocalDate): Promise<DecidingFacts> {
  const found = await findChild(db, childId);
  if (!found) throw new Error('Nobody decides for a child who is not there');
  const [family, restrictions] = [await listFamily(db, childId), await listRestrictions(db, childId)];
  const assessments = (await listAssessments(db, childId)).map(({ assessment }) => assessment);
  const understood = (personId: string) => assessmentOn(assessments, personId, SHARING_DECISION, day);
  const people = family.map((member) => personFacts(member, restrictions, understood(member.personId), day));
  const child = childFacts(found);
  const policy = policyOn(await listDecidingPolicies(db), day);
  const assessment = understood(childId);
  const decision = whoDecides(child, people, assessment, policy, day);
  const chosen = standingChoice(decision, await choicesOf(db, childId), child, day);
  return { child, people, assessment: countedAssessment(assessment, child, day), policy, decision, chosen };
}

async function choicesOf(db: Database, childId: string): Promise<readonly RecordedChoice[]> {
  return (await listRecordFacts(db, childId)).filter((fact) => fact.type === 'governors_chosen');
}

function childFacts(child: Child): ChildFacts {
  return { id: child.id, name: child.knownAs || fullName(child), birth: birthOf(child) };
}

function personFacts(
  member: FamilyMember,
  restrictions: readonly RecordedRestriction[],
  assessment: Assessment | null,
  day: LocalDate,
): PersonFacts {
  const { personId: id, name, bornOn } = member;
  const birth = bornOn ? ({ type: 'born', on: bornOn } as const) : null;
  // Of an adult nobody asked when they were born; a young parent's ability is presumed afresh at 16, as a child's is.
  const counted = birth ? countedAssessment(assessment, { id, name, birth }, day) : assessment;
  return {
    id,
    name,
    birth,
    route: member.prRoute,
    evidence: member.prEvidence,
    holdsFrom: member.registeredOn,
    holdsUntil: member.holdsUntil,
    restrictions: restrictions.filter(({ personId }) => personId === id).map(({ restriction }) => restriction),
    understanding: counted?.conclusion ?? null,
  };
}
