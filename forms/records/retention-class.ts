import type { Purpose } from '~/forms/agreement/context';
import { inForceOn, RETENTION_CLASSES, type RetentionClass } from '~/forms/records/retention';
import type { LocalDate } from '~/forms/values/dates';

/**
 * The class of case file that each kind of work belongs to. No schedule was found for youth justice and what stands after it: they are kept as early
 * help is, the plain case, until the council says more.
 */
const CLASS_OF: Readonly<Record<Purpose, RetentionClass>> = {
  family_help: 'early_help',
  child_in_need: 'early_help',
  child_protection: 'child_protection',
  looked_after: 'looked_after',
  send: 'early_help',
  youth_justice: 'early_help',
  evaluation: 'early_help',
  research: 'early_help',
  other: 'early_help',
};

/** What is counted from something else than a birth begins by this age at the latest. */
const GROWN_UP = 18;

/** The class of a record whose forms were about these kinds of work: the one that is kept longest. Of none, the plain case. */
export function retentionClassOf(purposes: readonly Purpose[], today: LocalDate): RetentionClass {
  return purposes
    .map((purpose) => CLASS_OF[purpose])
    .reduce<RetentionClass>(
      (longest, kind) => (latestAge(kind, today) > latestAge(longest, today) ? kind : longest),
      'early_help',
    );
}

/** How old the child is at the latest when the period ends. */
function latestAge(kind: RetentionClass, today: LocalDate): number {
  const { countedFrom, years } = inForceOn(RETENTION_CLASSES[kind].periods, today);
  return countedFrom === 'birth' ? years : GROWN_UP + years;
}
