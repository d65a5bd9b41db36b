import { ageFrom, yearsForRules } from '~/forms/deciders/age';
import type { ChildFacts } from '~/forms/deciders/standing';
import type { Voice, WhoDecides } from '~/forms/deciders/who-decides';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** What a practitioner recorded about who decides. */
export type RecordedChoice = { readonly at: string; readonly personIds: readonly string[]; readonly reasons: string };

/** A choice that stands: whose voices decide by it, and why. */
export type StandingChoice = { readonly governing: readonly Voice[]; readonly reasons: string; readonly on: LocalDate };

/** Whoever is chosen where it is as expected again. */
export const AS_EXPECTED = 'as_expected';

/**
 * The choice that stands on a day: the latest, of people who may speak on that day. One made before the child's 16th or 18th
 * birthday stands no longer (ability is presumed afresh), nor one that says what is expected anyway. Null where none stands.
 */
export function standingChoice(
  decision: WhoDecides,
  choices: readonly RecordedChoice[],
  child: ChildFacts,
  today: LocalDate,
): StandingChoice | null {
  const latest = choices.filter(({ at }) => londonDate(at) <= today).at(-1);
  if (!latest || stage(child, londonDate(latest.at)) !== stage(child, today)) return null;
  const voices = [...decision.governing, ...decision.alternatives];
  const governing = voices.filter(({ personId }) => latest.personIds.includes(personId));
  const asExpected =
    governing.length === decision.governing.length && governing.every((one) => decision.governing.includes(one));
  if (governing.length === 0 || asExpected) return null;
  return { governing, reasons: latest.reasons, on: londonDate(latest.at) };
}

/** Under 16, 16 and 17, or 18 and over. */
function stage(child: ChildFacts, day: LocalDate): number {
  const years = yearsForRules(ageFrom(child.birth, day)) ?? 0;
  return years >= 18 ? 18 : years >= 16 ? 16 : 0;
}
