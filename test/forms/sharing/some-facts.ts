import fc from 'fast-check';
import { PURPOSES } from '~/forms/agreement/context';
import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { SPECIAL_CATEGORIES } from '~/forms/agreement/topics';
import { CAN_CONSENT, CONCERNS, COUNCIL, type LineFacts } from '~/forms/sharing/guide-facts';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { keysOf } from '~/forms/values/keys';

export const TODAY = '2026-11-18';

/** A plain line: the council tells a public, listed recipient something ordinary, and the family agreed. */
export function someFacts(facts: Partial<LineFacts> = {}): LineFacts {
  return {
    us: COUNCIL,
    recipient: { body: 'public', listed: 'yes' },
    special: [],
    offences: false,
    answer: 'agreed',
    isAuthorised: false,
    notAsked: null,
    canConsent: 'yes',
    concern: 'welfare',
    purpose: 'family_help',
    shareAnyway: null,
    ...facts,
  };
}

const listed = fc.constantFrom('yes' as const, 'no' as const, 'not_known' as const);

/** Any line of any body. */
export const anyFacts: fc.Arbitrary<LineFacts> = fc.record({
  us: fc.record({ body: fc.constantFrom('public' as const, 'voluntary' as const), listed }),
  recipient: fc.record({ body: fc.constantFrom('public' as const, 'voluntary' as const, null), listed }),
  special: fc.subarray(keysOf(SPECIAL_CATEGORIES)),
  offences: fc.boolean(),
  answer: fc.constantFrom(...LINE_OUTCOMES, 'could_not_be_asked' as const),
  isAuthorised: fc.boolean(),
  notAsked: fc.option(fc.constantFrom(...keysOf(NOT_ASKED_REASONS)), { nil: null }),
  canConsent: fc.constantFrom(...keysOf(CAN_CONSENT)),
  concern: fc.constantFrom(...keysOf(CONCERNS), null),
  purpose: fc.constantFrom(...keysOf(PURPOSES)),
  shareAnyway: fc.option(fc.boolean(), { nil: null }),
});

/** A day around those on which law changed: before (ea), before the duty to share, after both. */
export const anyDay = fc.constantFrom(
  '2021-06-01',
  '2026-02-04',
  '2026-02-05',
  '2026-09-29',
  '2026-09-30',
  TODAY,
  '2027-03-01',
);
