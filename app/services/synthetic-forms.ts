import { makeReference } from '~/forms/values/references';
import { below, makeFamilyName, makeGivenNames, type Random, randomFrom } from './synthetic-names';

/** An invented form with everyone on it, the same for the same number on every machine. Nobody in it exists. */
export type SyntheticForm = {
  readonly number: number;
  readonly reference: string;
  readonly decidedOn: string;
  /** The number of the form that the child is on first: one child in six has a second form. */
  readonly childNumber: number;
  readonly child: SyntheticChild;
  readonly worker: number;
};

export type SyntheticChild = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly formerName: string | null;
  readonly dateOfBirth: string;
  readonly caseSystemId: string;
  readonly isRestricted: boolean;
  readonly adults: readonly string[];
};

/** How many invented workers prepared the forms. */
export const SYNTHETIC_WORKERS = 60;
/** A large council's busiest years: a million forms take ten of them. */
const FORMS_A_DAY = 270;
const FIRST_DAY = Date.UTC(2016, 0, 4);
const A_DAY = 86_400_000;

/** The form of a number, counted from 0. A later number is never decided on an earlier day. */
export function syntheticForm(number: number): SyntheticForm {
  const random = randomFrom(number + 1);
  const day = FIRST_DAY + Math.floor(number / FORMS_A_DAY) * A_DAY;
  const again = number >= 1000 && number % 7 === 6;
  const childNumber = again ? number - 1 - below(random, 6) : number;
  return {
    number,
    reference: makeReference(Uint8Array.from({ length: 10 }, () => below(random, 248))),
    decidedOn: isoDay(day),
    childNumber,
    child: syntheticChild(childNumber),
    worker: below(random, SYNTHETIC_WORKERS),
  };
}

function syntheticChild(number: number): SyntheticChild {
  const random = randomFrom(number + 5_000_000);
  const givenNames = makeGivenNames(random);
  const familyName = makeFamilyName(random);
  const formDay = FIRST_DAY + Math.floor(number / FORMS_A_DAY) * A_DAY;
  return {
    givenNames,
    familyName,
    knownAs: random() < 0.06 ? makeGivenNames(random) : null,
    formerName: random() < 0.05 ? `${givenNames} ${makeFamilyName(random)}` : null,
    dateOfBirth: isoDay(formDay - (30 + below(random, 6400)) * A_DAY),
    caseSystemId: `SYN-${100_000_000 + number}`,
    isRestricted: random() < 0.004,
    adults: adultsOf(random, familyName),
  };
}

function adultsOf(random: Random, familyName: string): readonly string[] {
  const adult = () => `${makeGivenNames(random)} ${random() < 0.65 ? familyName : makeFamilyName(random)}`;
  return random() < 0.4 ? [adult(), adult()] : [adult()];
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
