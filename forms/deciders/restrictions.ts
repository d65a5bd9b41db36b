import type { SourceId } from '~/forms/deciders/sources';
import type { LocalDate } from '~/forms/values/dates';

/** What an order does to somebody's say: no step at all, not the steps it names, a question of safety, or nothing. */
export type RestrictionEffect = 'no step' | 'named steps' | 'safety' | 'none';

type RestrictionRow = { readonly label: string; readonly effect: RestrictionEffect; readonly source: SourceId };

/**
 * Orders that bear on a holder of parental responsibility. Whoever is under an s.10A-type order still holds it, and may
 * take no step: their signature is no authority. Whether ss.10A, 10C and 10E have begun is not verified; an order that a
 * court made counts all the same.
 */
export const RESTRICTIONS = {
  prohibited_steps: { label: 'Prohibited steps order', effect: 'named steps', source: 'ca_s8' },
  specific_issue: { label: 'Specific issue order', effect: 'named steps', source: 'ca_s8' },
  care_order_limit: {
    label: 'The council limits their parental responsibility under a care order',
    effect: 'named steps',
    source: 'ca_s33',
  },
  placement_limit: {
    label: 'The adoption agency limits their parental responsibility',
    effect: 'named steps',
    source: 'aca_s25',
  },
  s10a: { label: 'Order where one parent killed the other (s.10A)', effect: 'no step', source: 'ca_s10a' },
  s10c: { label: 'Order after certain sexual offences (s.10C)', effect: 'no step', source: 'ca_s10c' },
  s10e: { label: 'Order where the child was conceived by rape (s.10E)', effect: 'no step', source: 'ca_s10e' },
  non_molestation: { label: 'Non-molestation order', effect: 'safety', source: 'fla_orders' },
  occupation: { label: 'Occupation order', effect: 'safety', source: 'fla_orders' },
  forced_marriage_protection: { label: 'Forced marriage protection order', effect: 'safety', source: 'fla_orders' },
  fgm_protection: { label: 'FGM protection order', effect: 'safety', source: 'fla_orders' },
  s91_14: { label: 'Order that limits applications to court (s.91(14))', effect: 'none', source: 'ca_s91_14' },
} as const satisfies Record<string, RestrictionRow>;

export type RestrictionKind = keyof typeof RESTRICTIONS;

/** One order about one person. It is recorded as seen or not, never as a copy. */
export type Restriction = {
  readonly kind: RestrictionKind;
  readonly court: string;
  readonly caseNumber: string;
  readonly madeOn: LocalDate;
  /** The last day; null: until further order. */
  readonly endsOn: LocalDate | null;
  /** Whether the steps that it names include the sharing of this information. */
  readonly coversThis: 'yes' | 'no' | 'not_known';
  /** Whose copies may mention it; nobody's unless said. */
  readonly safeToMentionOn: readonly string[];
};

/** The orders that rule on a day. */
export function restrictionsOn(restrictions: readonly Restriction[], today: LocalDate): readonly Restriction[] {
  return restrictions.filter(({ madeOn, endsOn }) => madeOn <= today && (endsOn === null || endsOn >= today));
}

/** What one order does to this person's say in this sharing. */
export function effectOf({ kind, coversThis }: Restriction): RestrictionEffect | 'not known' {
  const { effect } = RESTRICTIONS[kind];
  if (effect !== 'named steps' || coversThis === 'yes') return effect;
  return coversThis === 'no' ? 'none' : 'not known';
}
