import type { DecidedLine, Decider, SharingDecision } from '~/forms/sharing/decision';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { EMPTY_DECISION } from '~/forms/sharing/to-decide';

/** What stands where nobody has the words yet: it is an answer everywhere in an urgent share. */
export const NOT_KNOWN_YET = 'Not known yet';

/** What the buttons of the page send: look for the child first, or record it without what is missing. */
export const URGENT_INTENTS = { find: 'find', asItIs: 'as-it-is' } as const;

/** Sent where it is none of the children that were found. */
export const ANOTHER_CHILD = 'new';

/** Somebody who was told in a hurry. `at`: when it happened. */
export type UrgentRecipient = { readonly name: string; readonly channel: string; readonly at: string };

/** The answers of an urgent share, apart from which child it is about. */
export type UrgentShare = {
  readonly recipients: readonly [UrgentRecipient, ...UrgentRecipient[]];
  readonly what: string;
  readonly why: string;
};

/** A recipient as the record knows them: null where no directory has them, what people had said of them, and who. */
export type KnownRecipient = { readonly recipientId: string | null } & Pick<DecidedLine, 'said' | 'people'>;

/** The name of the line of one recipient of an urgent share: it is on no form. */
export function urgentLine(index: number): string {
  return `urgent-${index + 1}`;
}

/** When the first of several recipients was told: the decision is as old as that. */
export function urgentSince({ recipients: [first, ...others] }: UrgentShare): string {
  return others.reduce((earliest, { at }) => (at < earliest ? at : earliest), first.at);
}

/**
 * An urgent share as the decision that it is: to share, with nothing filled in that was not said. Everything else is asked for
 * afterwards (domain 5.6): the basis, why nobody was asked, who of the family was told.
 */
export function urgentDecision(
  { recipients, what, why }: UrgentShare,
  known: readonly KnownRecipient[],
  decidedBy: Decider,
): SharingDecision {
  return {
    ...EMPTY_DECISION,
    outcome: 'share',
    isUrgent: true,
    lines: recipients.map(({ name }, index) => ({
      key: urgentLine(index),
      agreementId: null,
      recipientId: known[index]?.recipientId ?? null,
      recipientName: name,
      itemId: null,
      what: lineName(what),
      way: 'tell',
      said: known[index]?.said ?? NOT_ON_A_FORM,
      people: known[index]?.people ?? [],
      role: '',
      basis: NO_BASIS,
    })),
    decidedBy,
    reasons: why,
  };
}

/** What was told as the name of a line, which stands inside sentences. */
export function lineName(what: string): string {
  return what.replace(/\.$/, '');
}

/** What is said of somebody about whom nobody was asked. */
export const NOT_ON_A_FORM: DecidedLine['said'] = {
  outcome: 'not_on_form',
  meaning: 'Nobody was asked about this on a form.',
};
