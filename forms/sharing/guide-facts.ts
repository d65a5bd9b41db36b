import type { DUTY_TO_SHARE } from '~/forms/agreement/agencies';
import type { Purpose } from '~/forms/agreement/context';
import type { LineOutcomeKind } from '~/forms/agreement/line-outcome';
import type { SpecialCategory } from '~/forms/agreement/topics';
import { DUTY_TO_SHARE_16LA } from '~/forms/sharing/duty-16la';
import { type BodyKind, isInForce } from '~/forms/sharing/law-row';
import type { NotAskedReasonId } from '~/forms/sharing/not-asked-reasons';
import type { LocalDate } from '~/forms/values/dates';

/** How grave the concern is, as the practitioner sees it. */
export const CONCERNS = {
  none: 'No concern about harm',
  welfare: 'A concern about the child’s welfare',
  significant_harm: 'Significant harm is suspected',
  urgent: 'Urgent: somebody’s life or safety is in danger now',
} as const satisfies Record<string, string>;

export type Concern = keyof typeof CONCERNS;

/** Whether the person whose information it is can consent to this; never whether somebody else said no. */
export const CAN_CONSENT = {
  yes: 'Yes',
  no_physically: 'No, physically: for example unconscious',
  no_legally: 'No, in law: not able to understand this decision',
  not_known: 'Not known yet',
} as const satisfies Record<string, string>;

export type CanConsent = keyof typeof CAN_CONSENT;

/** A body that shares or receives: what kind it is, and whether it is listed for the duty to share. */
export type Party = { readonly body: BodyKind | null; readonly listed: keyof typeof DUTY_TO_SHARE };

/** The council itself: a public body, listed by Children Act 2004 s.11(1). */
export const COUNCIL = { body: 'public', listed: 'yes' } as const satisfies Party;

/** What the guide knows of one disclosure line: this information, this recipient, this purpose. The basis belongs to the line. */
export type LineFacts = {
  readonly us: Party;
  readonly recipient: Party;
  readonly special: readonly SpecialCategory[];
  /** Whether it holds criminal offences, alleged ones too. */
  readonly offences: boolean;
  /** What was asked and answered. */
  readonly answer: LineOutcomeKind | 'could_not_be_asked';
  /** Whether the yes is the council's own, of an officer for a child in its care: it goes ahead, and nobody agreed. */
  readonly isAuthorised: boolean;
  /** Why nobody was asked (E1), where nobody was. */
  readonly notAsked: NotAskedReasonId | null;
  readonly canConsent: CanConsent;
  /** How grave the concern is. Null: nobody has said; then what was asked for the protection of a child counts as grave. */
  readonly concern: Concern | null;
  readonly purpose: Purpose;
  /** “If they say no, would you share anyway?” Null: not answered yet. */
  readonly shareAnyway: boolean | null;
  /** Which version of its appropriate policy document the council holds (DPA 2018 Sch 1 Pt 4); left out where nobody has said. */
  readonly policyDocument?: string | undefined;
};

/** Whether somebody's yes stands. An officer who authorises for the council is nobody who agrees. */
export function saidYes(facts: LineFacts): boolean {
  return mayGoAhead(facts) && !facts.isAuthorised;
}

/** Whether those who decide want it: a family that agreed, or an officer who authorised. */
export function mayGoAhead({ answer }: LineFacts): boolean {
  return answer === 'agreed' || answer === 'agreed_with_limits';
}

/** Whether they were asked and it is a no now. */
export function saidNo({ answer }: LineFacts): boolean {
  return answer === 'refused' || answer === 'withdrawn';
}

/** Whether the question was put at all. */
export function wasAsked({ answer }: LineFacts): boolean {
  return answer !== 'not_asked' && answer !== 'could_not_be_asked';
}

/** Whether significant harm is suspected, or worse. */
export function isGrave({ concern, purpose }: LineFacts): boolean {
  if (concern === null) return purpose === 'child_protection';
  return concern === 'significant_harm' || concern === 'urgent';
}

/** Whether it serves a child's safety or welfare: finding out how well help works does not, unless there is a concern. */
export function servesWelfare({ concern, purpose }: LineFacts): boolean {
  return (concern !== null && concern !== 'none') || !['evaluation', 'research', 'other'].includes(purpose);
}

/** Whether the duty to share reaches this line: begun, between two listed bodies, for a child's safety or welfare (s.16LA(1), (2), (4)). */
export function dutyReaches(facts: LineFacts, day: LocalDate): boolean {
  const bothListed = facts.us.listed === 'yes' && facts.recipient.listed === 'yes';
  return isInForce({ source: DUTY_TO_SHARE_16LA }, day) && bothListed && servesWelfare(facts);
}
