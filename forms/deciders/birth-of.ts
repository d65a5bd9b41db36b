import type { Birth } from '~/forms/deciders/age';

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
