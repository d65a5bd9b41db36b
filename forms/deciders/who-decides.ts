import { ageFrom, yearsForRules } from '~/forms/deciders/age';
import type { Capacity } from '~/forms/deciders/capacities';
import type { DecidingPolicy } from '~/forms/deciders/policy';
import { expectedRoute } from '~/forms/deciders/routing';
import { because, type Reason } from '~/forms/deciders/sources';
import { type ChildFacts, type PersonFacts, type Standing, standingOf } from '~/forms/deciders/standing';
import { type Assessment, assessmentWarnings, missingInAssessment } from '~/forms/deciders/understanding';
import { done, type Outcome, refused } from '~/forms/outcome';
import type { LocalDate } from '~/forms/values/dates';

export type Voice = { readonly personId: string; readonly name: string; readonly capacity: Capacity };

/** Who is expected to decide, with reasons. It routes the questions; it never stops a share that safety needs. */
export type WhoDecides = {
  /** Each may act alone. Empty: nobody who may decide is known yet. */
  readonly governing: readonly Voice[];
  /** Who else may be chosen, with a reason. */
  readonly alternatives: readonly Voice[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** What the practitioner has to write because it departs from the expected; null when nothing does. */
  readonly asksReason: string | null;
  /** Asked for every child, whoever signs. */
  readonly childsViews: 'ask' | 'not born yet';
  readonly standings: readonly Standing[];
};

/**
 * Who decides about sharing a child's information on a day: 18 and over the person alone; 16 and 17 presumed able; from the
 * policy's age whoever the assessment of understanding says; below it a holder of parental responsibility, unless an
 * assessment finds understanding. No English statute fixes an age. `assessment` is the one that counts on the day, or null.
 */
export function whoDecides(
  child: ChildFacts,
  people: readonly PersonFacts[],
  assessment: Assessment | null,
  policy: DecidingPolicy,
  today: LocalDate,
): WhoDecides {
  const standings = people
    .filter(({ id }) => id !== child.id)
    .map((person) => standingOf(person, child, people, today));
  const others = standings.filter(({ speaks }) => speaks).map(voiceOf);
  const age = ageFrom(child.birth, today);
  const years = yearsForRules(age);
  const own: Voice = {
    personId: child.id,
    name: child.name,
    capacity: years !== null && years >= 18 ? 'self' : 'child',
  };
  const counted = countedAssessment(assessment, child, today);
  const route = expectedRoute(years, counted?.conclusion ?? null, child, policy);
  const governing = route.byChild ? [own] : others;
  const rest = [...others, ...(years === null ? [] : [own])].filter(({ personId }) => !has(governing, personId));
  return {
    governing,
    alternatives: rest,
    reasons: [...route.reasons, ...reasonsOf(governing, standings)],
    warnings: [
      ...route.warnings,
      ...(age.type === 'estimated'
        ? [because('The age is estimated: the youngest it may be is gone by.', 'routing')]
        : []),
      ...(age.type === 'unborn' && age.overdue
        ? [because('The expected day is past: ask whether the baby is born.', 'routing')]
        : []),
      ...(counted ? assessmentWarnings(counted, today).map((text) => because(text, 'mca_s3')) : []),
      ...(governing.length === 0 ? [nobody(years)] : []),
      ...standings.flatMap(({ warnings }) => warnings),
    ],
    asksReason: route.asksReason,
    childsViews: years === null ? 'not born yet' : 'ask',
    standings,
  };
}

/** What a practitioner chose instead, with their reason. */
export type ChosenOtherwise = { readonly governing: readonly Voice[]; readonly reason: Reason };

/**
 * Chooses another governing voice. Refuses a choice without a reason, and anybody without standing: a court, or the lack of
 * parental responsibility, is not put aside by choosing.
 */
export function chooseOtherwise(decision: WhoDecides, personId: string, reason: string): Outcome<ChosenOtherwise> {
  const chosen = [...decision.governing, ...decision.alternatives].find((voice) => voice.personId === personId);
  if (!chosen) return refused('This person has no standing to decide for the child');
  if (!reason.trim()) return refused('Say why you choose otherwise');
  return done({ governing: [chosen], reason: because(reason.trim(), 'practitioner_chooses') });
}

/**
 * The assessment if it counts on a day: a complete one of this child, made by then; from 16 on, one made since, for ability is
 * presumed afresh at 16. Null otherwise.
 */
export function countedAssessment(
  assessment: Assessment | null,
  child: ChildFacts,
  today: LocalDate,
): Assessment | null {
  if (!assessment || assessment.personId !== child.id || assessment.on > today) return null;
  if (missingInAssessment(assessment).length > 0) return null;
  const [then, now] = [assessment.on, today].map((day) => yearsForRules(ageFrom(child.birth, day)) ?? 0);
  return (now ?? 0) >= 16 && (then ?? 0) < 16 ? null : assessment;
}

function reasonsOf(governing: readonly Voice[], standings: readonly Standing[]): readonly Reason[] {
  return standings.filter(({ personId }) => has(governing, personId)).flatMap(({ reasons }) => reasons);
}

function voiceOf({ personId, name, capacity }: Standing): Voice {
  return { personId, name, capacity };
}

function has(voices: readonly Voice[], personId: string): boolean {
  return voices.some((voice) => voice.personId === personId);
}

function nobody(years: number | null): Reason {
  return years !== null && years >= 18
    ? because('Nobody who may decide is known. Decide in their best interests, with advice.', 'mca_s4')
    : because('Nobody who may decide is known: find out who has parental responsibility.', 'never_blocks');
}
