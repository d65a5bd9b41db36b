import type { SharingDecision, Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';

/**
 * What is known of telling each person of the family: what was written down afterwards counts over what the decision said. Facts
 * come in the order in which they were written down.
 */
export function latestTelling(
  { telling }: Pick<SharingDecision, 'telling'>,
  facts: readonly DecisionFact[],
): readonly Telling[] {
  const later = facts.flatMap((fact) => (fact.type === 'told' ? [fact.telling] : []));
  return [...new Map([...telling, ...later].map((one) => [one.who, one])).values()];
}
