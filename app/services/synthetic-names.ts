import { COMMON_FAMILY_NAMES, FAMILY_NAME_BEGINNINGS, FAMILY_NAME_ENDINGS, GIVEN_NAMES } from './synthetic-words';

/** A source of numbers from 0 to 1, 1 excluded. */
export type Random = () => number;

/** A repeatable source (mulberry32): the same seed gives the same records on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to, and without, a limit. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of a list, each as likely as the others. */
export function oneOf(random: Random, list: readonly string[]): string {
  return list[below(random, list.length)] ?? '';
}

/** One or two given names. */
export function makeGivenNames(random: Random): string {
  const first = oneOf(random, GIVEN_NAMES);
  return random() < 0.12 ? `${first} ${oneOf(random, GIVEN_NAMES)}` : first;
}

/** A family name; one in fourteen is double. The commonest is some 1.3 in 100 of all, as Smith is in England. */
export function makeFamilyName(random: Random): string {
  const first = singleFamilyName(random);
  return random() < 0.07 ? `${first}-${singleFamilyName(random)}` : first;
}

function singleFamilyName(random: Random): string {
  if (random() < 0.4) return commonFirst(random, COMMON_FAMILY_NAMES);
  return oneOf(random, FAMILY_NAME_BEGINNINGS) + oneOf(random, FAMILY_NAME_ENDINGS);
}

/** One of a list in the order of how common its members are: likely as 1 / (place + 8), after Zipf and Mandelbrot. */
function commonFirst(random: Random, list: readonly string[]): string {
  const flatness = 8;
  return list[Math.floor(flatness * ((list.length + flatness) / flatness) ** random() - flatness)] ?? '';
}
