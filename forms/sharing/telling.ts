import type { DecidedLine, SharingDecision, Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import type { LineToDecide } from '~/forms/sharing/to-decide';
import { foldName } from '~/forms/values/names';

/** To whom any of the lines had been put, each once: those whom a decision concerns. */
export function peopleOf(lines: readonly Pick<DecidedLine, 'people'>[]): readonly string[] {
  return [...new Set(lines.flatMap(({ people }) => people))];
}

/** Whom a page asks about: those whom a decision concerns, then whoever else may be told. */
export function peopleOffered(lines: readonly Pick<LineToDecide, 'people' | 'alsoTell'>[]): readonly string[] {
  const alsoTell = lines.flatMap((line) => line.alsoTell);
  return [...peopleOf(lines), ...alsoTell].filter(
    (name, place, all) => all.findIndex((one) => foldName(one) === foldName(name)) === place,
  );
}

/** Those of a decision of whom nothing was said yet. */
export function notSpokenOf(
  { lines }: Pick<SharingDecision, 'lines'>,
  telling: readonly Pick<Telling, 'who'>[],
): readonly string[] {
  return peopleOf(lines).filter((name) => !telling.some(({ who }) => foldName(who) === foldName(name)));
}

/**
 * What is known of telling each person of the family: what was written down afterwards counts over what the decision said. Facts
 * come in the order in which they were written down. When and by whom may be added to what somebody was told: the words stay.
 */
export function latestTelling(
  { telling }: Pick<SharingDecision, 'telling'>,
  facts: readonly DecisionFact[],
): readonly Telling[] {
  const later = facts.flatMap((fact) => (fact.type === 'told' ? [fact.telling] : []));
  const latest = new Map<string, Telling>();
  for (const one of [...telling, ...later]) {
    const before = latest.get(foldName(one.who));
    const isAddedTo = before?.told === 'told' && one.told === 'told' && one.words === '';
    latest.set(foldName(one.who), isAddedTo ? { ...one, words: before.words } : one);
  }
  return [...latest.values()];
}

/** What a further version of a decision says of telling people, with when and by whom where the version before said it already. */
export function withWhenTold(telling: readonly Telling[], before: readonly Telling[]): readonly Telling[] {
  return telling.map((one) => {
    const known = before.find(({ who, told }) => told === 'told' && foldName(who) === foldName(one.who));
    return known && one.told === 'told' ? { ...one, at: known.at, by: known.by } : one;
  });
}
