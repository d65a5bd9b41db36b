import type { Birth } from '~/forms/deciders/age';
import { formatDate } from '~/forms/values/dates';

/** What is kept of a child's birth: a day, and whether it is the day itself, the expected one, or the earliest of an estimate. */
export type KeptBirth = {
  readonly dateOfBirth: string;
  readonly birthKind: 'born' | 'expected' | 'estimated';
  readonly birthLatest: string | null;
};

/** A kept birth as the rules take it. */
export function birthOf({ dateOfBirth, birthKind, birthLatest }: KeptBirth): Birth {
  switch (birthKind) {
    case 'born':
      return { type: 'born', on: dateOfBirth };
    case 'expected':
      return { type: 'expected', on: dateOfBirth };
    case 'estimated':
      return { type: 'estimated', earliest: dateOfBirth, latest: birthLatest ?? dateOfBirth };
  }
}

/** When a child was born, as staff read it: an estimate and an expected day say so. */
export function bornWords({
  birthKind,
  dateOfBirth,
  birthLatest,
}: Pick<KeptBirth, 'dateOfBirth'> & Partial<KeptBirth>): string {
  const day = formatDate(dateOfBirth);
  if (birthKind === 'expected') return `Expected on ${day}`;
  if (birthKind === 'estimated') return `Born between ${day} and ${formatDate(birthLatest ?? dateOfBirth)}, estimated`;
  return `Born ${day}`;
}
