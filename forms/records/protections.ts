import { orderSentence } from '~/forms/agreement/court-order';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { responsibilityWarning } from '~/forms/deciders/asked-responsibility';

/** What is known of the risks of showing or sharing a record. */
export type ProtectionFacts = {
  readonly isRestricted: boolean;
  /** What is kept from whom about the child. */
  readonly kept?: readonly Pick<ProtectedDetail, 'barred' | 'words'>[];
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
export function protectionsOf({ isRestricted, kept = [], asked }: ProtectionFacts): readonly string[] {
  const restricted = isRestricted ? ['This child is restricted: show the record only to those who need it.'] : [];
  const ofPeople = asked.flatMap(({ person, who, optOut, howSigned, detail }) => [
    optOut ? `${person} asked that this is not told or shared: ${optOut}` : null,
    howSigned === 'pressed' ? withDetail(`The worker thought that someone may have pressed ${person}`, detail) : null,
    who.courtOrder === 'yes' ? withDetail('There is a court order', orderSentence(who)) : null,
    who.courtOrder === 'not_known' ? 'It was not known whether there is a court order.' : null,
    responsibilityWarning(who),
  ]);
  return [...new Set([...keptSentences(kept), ...restricted, ...ofPeople.filter((sentence) => sentence !== null)])];
}

/** From whom something is kept, and how much: never what. */
export function keptSentences(kept: readonly Pick<ProtectedDetail, 'barred'>[]): readonly string[] {
  const names = [...new Set(kept.flatMap(({ barred }) => barred.map(({ name }) => name)))];
  return names.map((name) => {
    const count = kept.filter(({ barred }) => barred.some((one) => one.name === name)).length;
    const details = count === 1 ? 'One detail is' : `${count} details are`;
    return `Protected: ${details} kept from ${name}. Say nothing of where the family is, and give neither them nor anybody who lives with them a copy that a second person has not checked.`;
  });
}

function withDetail(sentence: string, detail: string | null): string {
  return detail ? `${sentence}: ${detail}` : `${sentence}.`;
}
