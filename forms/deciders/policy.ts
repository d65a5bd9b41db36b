import { SOURCES, type Source } from '~/forms/deciders/sources';
import { done, type Outcome, refused } from '~/forms/outcome';
import { formatDate, type LocalDate } from '~/forms/values/dates';

/** Whose word counts where a child who understands and a parent differ. Published policies disagree. */
export const DIFFERING_RULES = {
  child_decides: 'The decision of a child who understands is the one to go by',
  best_interests: 'The practitioner acts in the child’s best interests, whichever of them said yes',
} as const;

export type DifferingRule = keyof typeof DIFFERING_RULES;

/** A council's own policy on who decides, from a day on. A change is a new row: the old one stays for the days it ruled. */
export type DecidingPolicy = {
  readonly inForceFrom: LocalDate;
  /** From this age a child's understanding is assessed. A rule of thumb of councils, not law: no English statute fixes an age. */
  readonly assessFrom: { readonly years: number; readonly source: Source };
  readonly whenTheyDiffer: { readonly rule: DifferingRule; readonly source: Source };
  readonly enteredOn: LocalDate;
  readonly enteredBy: string;
  readonly why: string;
};

const SET_UP = { inForceFrom: '2000-01-01', enteredOn: '2000-01-01', enteredBy: 'set-up' } as const;

/** Policies as councils publish them, to begin from. Where the page seen names no age, Derby's stands in and `why` says so. */
export const EXAMPLE_POLICIES = {
  derby: {
    ...SET_UP,
    assessFrom: { years: 12, source: SOURCES.derby },
    whenTheyDiffer: { rule: 'best_interests', source: SOURCES.derby },
    why: 'Derby’s procedure',
  },
  hertfordshire: {
    ...SET_UP,
    assessFrom: { years: 12, source: SOURCES.derby },
    whenTheyDiffer: { rule: 'child_decides', source: SOURCES.hertfordshire },
    why: 'Hertfordshire’s procedure; the page seen names no age, so Derby’s stands in',
  },
  devon: {
    ...SET_UP,
    assessFrom: { years: 12, source: SOURCES.devon },
    whenTheyDiffer: { rule: 'best_interests', source: SOURCES.derby },
    why: 'Devon’s page on consent and capacity; on a difference it was not read, so Derby’s stands in',
  },
} as const satisfies Record<string, DecidingPolicy>;

/** What stands until a council has said otherwise: the procedure of the form that this product digitises. */
export const FIRST_POLICY: DecidingPolicy = EXAMPLE_POLICIES.derby;

/** The policy that rules on a day: the one in force last; of two that begin on one day, the one entered last. */
export function policyOn(policies: readonly DecidingPolicy[], date: LocalDate): DecidingPolicy {
  return policies.reduce((best, policy) => {
    if (policy.inForceFrom > date || policy.inForceFrom < best.inForceFrom) return best;
    return policy.inForceFrom === best.inForceFrom && policy.enteredOn < best.enteredOn ? best : policy;
  }, FIRST_POLICY);
}

/** One thing that stands against a policy, and what of it. */
export type PolicyProblem = { readonly about: 'inForceFrom' | 'years' | 'source' | 'why'; readonly text: string };

/**
 * What stands against a new policy. It begins on the day it is entered or later (what was decided stays as it was decided); its
 * age is 0 to 16 (at 16 a person is presumed able: Mental Capacity Act 2005 s.1(2)); it says where it is written, and why.
 */
export function policyProblems(next: DecidingPolicy, today: LocalDate): readonly PolicyProblem[] {
  const { years, source } = next.assessFrom;
  const isAge = Number.isInteger(years) && years >= 0 && years <= 16;
  const isWritten = source.cite.trim() !== '' && next.whenTheyDiffer.source.cite.trim() !== '';
  return [
    ...(next.inForceFrom < today
      ? [{ about: 'inForceFrom', text: `The policy must begin on ${formatDate(today)} or later` } as const]
      : []),
    ...(isAge ? [] : [{ about: 'years', text: 'The age must be a whole number from 0 to 16' } as const]),
    ...(isWritten ? [] : [{ about: 'source', text: 'Say where the policy is written' } as const]),
    ...(next.why.trim() ? [] : [{ about: 'why', text: 'Say why the policy changes' } as const]),
  ];
}

/** The history with one more policy, or everything that stands against it. */
export function changePolicy(
  policies: readonly DecidingPolicy[],
  next: DecidingPolicy,
  today: LocalDate,
): Outcome<readonly DecidingPolicy[]> {
  const [first, ...rest] = policyProblems(next, today).map(({ text }) => text);
  return first === undefined ? done([...policies, { ...next, enteredOn: today }]) : refused(first, ...rest);
}

/** What about a policy on who decides the law leaves open, or nobody has read for this product yet: administrators are told. */
export const UNSURE_IN_LAW: readonly string[] = [
  'No statute in England fixes an age at which a child may agree to the sharing of information. The age here is a rule of thumb of councils, not law.',
  'Councils differ on what counts where a child who understands and a parent differ. Both rules yield to the safety of a child.',
  'At 16 and 17 a person is presumed able (Mental Capacity Act 2005). The section texts have not been checked for this service.',
  'Section numbers of the Children Act 1989 are from knowledge of the Act, and wait for a check by your legal team.',
];
