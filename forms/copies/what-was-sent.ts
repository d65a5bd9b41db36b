import type { Finder } from '~/forms/copies/protected-strings';
import type { Telling } from '~/forms/sharing/decision';
import { foldName } from '~/forms/values/names';

/** Something that went out or was asked, with what decides who of the family may read of it. */
export type SentFacts = {
  readonly recipientName: string;
  readonly what: string;
  readonly way: 'tell' | 'ask';
  readonly at: string;
  /** Null: it was on no form, and `what` is the practitioner's own words. */
  readonly agreementId: string | null;
  /** Who had said yes to it when it went. */
  readonly agreed: readonly string[];
  /** Whose own information it holds, besides the child's. */
  readonly about: readonly string[];
  /** What is known of telling each person of the decision that it followed; empty where nothing is, or there is none. */
  readonly telling: readonly Telling[];
};

/** One line of the list that a person of the family is shown: no name of whoever received it, no address, no reasons. */
export type SentLine = {
  readonly recipientName: string;
  readonly what: string | null;
  readonly way: 'tell' | 'ask';
  readonly at: string;
};

type Reader = { readonly personId: string; readonly name: string };

/**
 * What has been sent, as one person of the family may read it, the latest first. Nothing is shown unless something says that it may
 * be: they had agreed to it, or were told of the decision. Whoever was not told (E3), or not yet, finds nothing of it; nor does
 * anybody find another adult's own information, or what is kept from them. Nothing says that anything is missing.
 */
export function whatWasSentFor(
  reader: Reader,
  family: readonly Reader[],
  sent: readonly SentFacts[],
  findProtected: Finder,
): readonly SentLine[] {
  return sent
    .filter((one) => mayKnow(reader, family, one))
    .map(({ recipientName, what, way, at, agreementId }) => ({
      recipientName,
      // A practitioner's own words may hold what somebody else said.
      what: agreementId === null ? null : what,
      way,
      at,
    }))
    .filter(({ recipientName, what }) => findProtected(`${recipientName}\n${what ?? ''}`).length === 0)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

function mayKnow(reader: Reader, family: readonly Reader[], { agreed, about, telling }: SentFacts): boolean {
  if (about.some((personId) => personId !== reader.personId)) return false;
  const concern = telling.filter((one) => isThem(one.who, reader) || concernsAll(one, family));
  if (concern.length > 0) return concern.every(({ told }) => told === 'told');
  return agreed.includes(reader.personId);
}

/**
 * "The family" is everybody. Somebody of no name that is known is nobody else: that they were told lets nobody read it. That they
 * were not keeps it from everybody, for it may be one of them under another name.
 */
function concernsAll({ who, told }: Telling, family: readonly Reader[]): boolean {
  if (EVERYBODY.includes(foldName(who))) return true;
  return told !== 'told' && !family.some((one) => isThem(who, one));
}

const EVERYBODY = ['the family', 'family', 'the whole family'].map(foldName);

/** By name, as a decision names people. */
function isThem(who: string, { name }: Reader): boolean {
  return foldName(who) === foldName(name);
}
