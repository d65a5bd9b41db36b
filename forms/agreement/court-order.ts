import { RESTRICTIONS, type Restriction, type RestrictionKind } from '~/forms/deciders/restrictions';
import { formatDate, type LocalDate } from '~/forms/values/dates';

type Labels = Readonly<Record<RestrictionKind, { readonly label: string }>>;

/** Orders that bear on somebody's say, by name; any other order; and one that is known of and was not seen. */
export const ORDER_KINDS = {
  ...(RESTRICTIONS satisfies Labels),
  other: { label: 'Another order' },
  not_seen: { label: 'I have not seen it yet' },
} as const;

export type OrderKind = keyof typeof ORDER_KINDS;

/** An order as it is asked about where somebody says that there is one. What is not known of it stays empty. */
export type CourtOrder = {
  readonly kind: OrderKind;
  /** The adult whose say it bears on, by id and name; empty where it bears on nobody's. */
  readonly aboutId: string;
  readonly aboutName: string;
  readonly court: string;
  readonly caseNumber: string;
  readonly madeOn: LocalDate | '';
  readonly endsOn: LocalDate | '';
  readonly coversThis: 'yes' | 'no' | 'not_known';
  /** The people, by id, whose copies may mention it; nobody's unless said. */
  readonly safeToMention: readonly string[];
};

/** The order as the rules of forms/deciders/ take it; null for one that takes nothing from anybody's say. */
export function restrictionOf(order: CourtOrder): Restriction | null {
  const { kind, court, caseNumber, madeOn, endsOn, coversThis, safeToMention } = order;
  if (kind === 'other' || kind === 'not_seen') return null;
  return {
    kind,
    court,
    caseNumber,
    madeOn,
    endsOn: endsOn || null,
    coversThis,
    safeToMentionOn: safeToMention.map((personId) => `family:${personId}`),
  };
}

/** What is known of an order, as one line for staff: its kind, whom it is about, court, case and days, then what was written about it. */
export function orderSentence(of: { readonly order?: CourtOrder; readonly courtOrderDetail: string }): string {
  const { order, courtOrderDetail } = of;
  if (!order) return courtOrderDetail;
  const { kind, aboutName, court, caseNumber, madeOn, endsOn, coversThis } = order;
  const known = [
    ORDER_KINDS[kind].label,
    aboutName && `about ${aboutName}`,
    court,
    caseNumber && `case ${caseNumber}`,
    madeOn && `made on ${formatDate(madeOn)}`,
    endsOn && `until ${formatDate(endsOn)}`,
    restrictionOf(order) && COVERS[coversThis],
  ];
  return [known.filter(Boolean).join(', '), courtOrderDetail].filter(Boolean).join('. ');
}

const COVERS = {
  yes: 'covers sharing this information',
  no: 'does not cover sharing this information',
  not_known: 'not known whether it covers sharing this information',
} as const;
