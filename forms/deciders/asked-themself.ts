import { ageFrom, yearsForRules } from '~/forms/deciders/age';
import type { DecidingPolicy } from '~/forms/deciders/policy';
import type { ChildFacts } from '~/forms/deciders/standing';
import { type Assessment, CONCLUSIONS } from '~/forms/deciders/understanding';
import { countedAssessment } from '~/forms/deciders/who-decides';
import { formatDate, type LocalDate } from '~/forms/values/dates';

/** What stands beside a child's name where somebody says who answers. */
export type AskedThemself = { readonly note: string; readonly asksWhy: boolean };

/**
 * How a child's own answer counts on a day, before it is given. Any child may be asked; one who is younger than the council's
 * policy says, and whose understanding nobody has looked at, with a reason. Null before a birth.
 */
export function askedThemself(
  child: ChildFacts,
  assessment: Assessment | null,
  policy: DecidingPolicy,
  today: LocalDate,
): AskedThemself | null {
  const years = yearsForRules(ageFrom(child.birth, today));
  if (years === null) return null;
  const counted = countedAssessment(assessment, child, today);
  if (counted?.conclusion && counted.conclusion !== 'sufficient') {
    const found = `${CONCLUSIONS[counted.conclusion]}, as found on ${formatDate(counted.on)}`;
    return { note: `${aged(years)} ${found}. Their answers are kept, and somebody else decides.`, asksWhy: false };
  }
  if (years >= 18) return { note: `${aged(years)} Decides alone.`, asksWhy: false };
  if (years >= 16) {
    return { note: `${aged(years)} Presumed able to decide. No parent has to be asked.`, asksWhy: false };
  }
  if (counted) {
    return { note: `${aged(years)} Found on ${formatDate(counted.on)} to understand this decision.`, asksWhy: false };
  }
  if (years >= policy.assessFrom.years) {
    return { note: `${aged(years)} Before you hand over, say how well they understand this decision.`, asksWhy: false };
  }
  return {
    note: `${aged(years)} Usually a person with parental responsibility answers. What a child says is kept beside it.`,
    asksWhy: true,
  };
}

/** Whether somebody is of an age at which the council's policy has their understanding assessed: under 16, for from then it is presumed. */
export function isAssessedAge(child: ChildFacts, policy: DecidingPolicy, today: LocalDate): boolean {
  const years = yearsForRules(ageFrom(child.birth, today));
  return years !== null && years >= policy.assessFrom.years && years < 16;
}

function aged(years: number): string {
  return years === 1 ? '1 year old.' : `${years} years old.`;
}
