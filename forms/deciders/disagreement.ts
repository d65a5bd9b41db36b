import type { WishKind } from '~/forms/agreement/wishes';
import { maySpeak } from '~/forms/deciders/capacities';
import type { DecidingPolicy } from '~/forms/deciders/policy';
import { because, type Reason } from '~/forms/deciders/sources';
import type { Voice } from '~/forms/deciders/who-decides';

/** What one person says about one line now. An agreement that was taken back is not a refusal, and is no longer a yes. */
export type Saying = { readonly by: Voice; readonly say: WishKind | 'withdrawn' | 'expired' };

export type DisagreementKind = 'between holders' | 'between child and parent';

export type Disagreement = {
  readonly kinds: readonly DisagreementKind[];
  readonly yes: readonly Voice[];
  readonly no: readonly Voice[];
};

/** The state of a record whose people differ. It asks and offers; it stops nothing. */
export type DisagreementState = {
  readonly state: 'none' | 'wishes_conflict';
  readonly blocks: false;
  /** What the practitioner is asked to write; null when nobody differs, or when it has been written. */
  readonly asksReason: string | null;
  readonly offers: readonly Reason[];
};

/**
 * Whether people with a say differ about one line: holders among themselves, or the child and a holder. Whoever has no
 * standing, no view or no answer differs with nobody.
 */
export function disagreementIn(sayings: readonly Saying[]): Disagreement | null {
  const yes: Voice[] = [];
  const no: Voice[] = [];
  for (const { by, say } of sayings) {
    if (!maySpeak(by.capacity)) continue;
    if (say === 'agree' || say === 'agree_with_limits') yes.push(by);
    if (say === 'refuse' || say === 'withdrawn') no.push(by);
  }
  return yes.length > 0 && no.length > 0 ? { kinds: kindsOf(yes, no), yes, no } : null;
}

/** What a disagreement asks of the practitioner, and what it offers them. `considered`: reasons were written already. */
export function disagreementState(
  found: readonly Disagreement[],
  policy: DecidingPolicy,
  considered: boolean,
): DisagreementState {
  if (found.length === 0) return { state: 'none', blocks: false, asksReason: null, offers: [] };
  const kinds = found.flatMap(({ kinds }) => kinds);
  const withChild = kinds.includes('between child and parent');
  const ask =
    withChild && policy.whenTheyDiffer.rule === 'child_decides'
      ? 'Say how the child’s own decision was followed, or why not.'
      : 'Say what is in the child’s best interests, and why.';
  return {
    state: 'wishes_conflict',
    blocks: false,
    asksReason: considered ? null : ask,
    offers: [
      because('Each person’s wish is kept, and nobody’s is put in place of another’s.', 'keep_apart'),
      ...(kinds.includes('between holders') ? BETWEEN_HOLDERS : []),
      ...(withChild
        ? [
            { text: 'The council’s policy says what counts where they differ.', source: policy.whenTheyDiffer.source },
            because('Ask for legal advice where a child who understands says no.', 'gillick'),
          ]
        : []),
    ],
  };
}

const BETWEEN_HOLDERS: readonly Reason[] = [
  because('One holder may act alone in law. The other’s wish is weighed, and is no veto.', 'ca_s2_7'),
  because('Ask about court orders.', 'ca_s8'),
  because('A court can settle it: legal advice, and a specific issue order.', 'ca_s8'),
];

function kindsOf(yes: readonly Voice[], no: readonly Voice[]): readonly DisagreementKind[] {
  const holders = yes.some(isHolder) && no.some(isHolder);
  const withChild = !yes.every(isHolder) || !no.every(isHolder);
  return [
    ...(withChild ? (['between child and parent'] as const) : []),
    ...(holders ? (['between holders'] as const) : []),
  ];
}

function isHolder({ capacity }: Voice): boolean {
  return capacity !== 'child' && capacity !== 'self';
}
