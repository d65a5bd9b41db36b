import type { KeptDecision } from '~/forms/sharing/decision';
import type { Gap } from '~/forms/sharing/gaps';
import type { LocalDate } from '~/forms/values/dates';

type Listed = { readonly last: KeptDecision; readonly gaps: readonly Gap[] };

/**
 * Decisions with what is open first: something is missing, it was put off, or its day to look again has come. The order within
 * each part stays. Whether it was to share plays no part in it.
 */
export function openFirst<Decision extends Listed>(decisions: readonly Decision[], today: LocalDate) {
  const marked = decisions.map((one) => ({ ...one, needsLook: isDue(one.last, today) }));
  const isOpen = ({ last, gaps, needsLook }: (typeof marked)[number]) =>
    gaps.length > 0 || needsLook || last.decision.outcome === 'defer';
  return { open: marked.filter(isOpen), settled: marked.filter((one) => !isOpen(one)) };
}

/** Whether the day on which a decision is looked at again has come. */
export function isDue({ decision }: Pick<KeptDecision, 'decision'>, today: LocalDate): boolean {
  return decision.reviewOn !== null && decision.reviewOn <= today;
}
