import { orderSentence } from '~/forms/agreement/court-order';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { responsibilityWarning } from '~/forms/deciders/asked-responsibility';

/** What is known of the risks of showing or sharing a record. */
export type ProtectionFacts = {
  readonly isRestricted: boolean;
  readonly asked: readonly {
    readonly person: string;
    readonly who: WhoIsAsked;
    /** What they said must not be told or shared. */
    readonly optOut: string | null;
    readonly howSigned: 'alone' | 'helped' | 'pressed' | 'not_seen' | null;
    readonly detail: string | null;
  }[];
};

/** Everything that someone must read before they show a record to anyone, one sentence each; empty when nothing is recorded. */
export function protectionsOf({ isRestricted, asked }: ProtectionFacts): readonly string[] {
  const restricted = isRestricted ? ['This child is restricted: show the record only to those who need it.'] : [];
  const ofPeople = asked.flatMap(({ person, who, optOut, howSigned, detail }) => [
    optOut ? `${person} asked that this is not told or shared: ${optOut}` : null,
    howSigned === 'pressed' ? withDetail(`The worker thought that someone may have pressed ${person}`, detail) : null,
    who.courtOrder === 'yes' ? withDetail('There is a court order', orderSentence(who)) : null,
    who.courtOrder === 'not_known' ? 'It was not known whether there is a court order.' : null,
    responsibilityWarning(who),
  ]);
  return [...new Set([...restricted, ...ofPeople.filter((sentence) => sentence !== null)])];
}

function withDetail(sentence: string, detail: string | null): string {
  return detail ? `${sentence}: ${detail}` : `${sentence}.`;
}
