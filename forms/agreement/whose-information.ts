import type { Line, Recipient, WhoseInformation } from '~/forms/agreement/lines';
import { type TopicId, type Topics, topicIn } from '~/forms/agreement/topics';
import type { KeptBirth } from '~/forms/deciders/birth-of';
import type { Relationship } from '~/forms/deciders/parental-responsibility';
import { listOf } from '~/forms/values/text';

/** An adult, as far as it matters here. */
export type AdultNamed = { readonly personId: string; readonly name: string };

/** What stands around a form: the topics that it can be about, and the adults whose own information they may hold. */
export type FormAround = {
  readonly topics: Topics;
  readonly adults: readonly AdultNamed[];
  /** The child is not born yet: nobody can ask what they think. */
  readonly notBorn?: boolean;
};

export const NOTHING_AROUND: FormAround = { topics: {}, adults: [] };

type FormOfFamily = {
  readonly topics: Topics;
  readonly child: Pick<KeptBirth, 'birthKind'>;
  readonly family: readonly (AdultNamed & { readonly relationship: Relationship })[];
};

type AboutSomething = { readonly recipients: readonly Recipient[]; readonly about?: WhoseInformation };

/** What stands around the form of a family. An officer speaks for the council, and is on no form as somebody with information of their own. */
export function aroundForm({ topics, child, family }: FormOfFamily): FormAround {
  const adults = family
    .filter(({ relationship }) => relationship !== 'council_officer')
    .map(({ personId, name }) => ({ personId, name }));
  return { topics, adults, notBorn: child.birthKind === 'expected' };
}

/**
 * Whose own information the topics of a form hold. Agreement covers one's own information, and nobody agrees for another adult:
 * a topic that usually holds an adult's own is theirs where there is one adult, and what was said where there are several.
 */
export function whoseInformation(draft: AboutSomething, around: FormAround): WhoseInformation {
  return Object.fromEntries(topicsOn(draft, around).map((topic) => [topic, saidOf(topic, draft, around) ?? []]));
}

/** The topics of which it still has to be said whose own information they hold, by their names. */
export function topicsToSay(draft: AboutSomething, around: FormAround): readonly string[] {
  return topicsOn(draft, around)
    .filter((topic) => saidOf(topic, draft, around) === null)
    .map((topic) => topicIn(around.topics, topic).name);
}

/** Whether it is asked whose own information a topic holds: of several adults nobody can tell. */
export function asksWhose({ aboutAdults }: { readonly aboutAdults: boolean }, adults: readonly AdultNamed[]): boolean {
  return aboutAdults && adults.length > 1;
}

/** The adults whose own information is on a form, each with the topics that hold it, in the adults' order. */
export function ownersOn(
  whose: WhoseInformation,
  { topics, adults }: FormAround,
): readonly (AdultNamed & { readonly topics: readonly string[] })[] {
  return adults.flatMap((adult) => {
    const own = Object.keys(whose).filter((topic) => whose[topic]?.includes(adult.personId));
    return own.length > 0 ? [{ ...adult, topics: own.map((topic) => topicIn(topics, topic).name) }] : [];
  });
}

/**
 * What is said to staff before somebody is asked: what is on the form of adults who are neither the one who is asked nor among
 * those who have answered is theirs to agree to, whoever decides for the child. It warns; it stops nothing.
 */
export function ownInformationWarnings(
  whose: WhoseInformation,
  around: FormAround,
  asked: readonly string[],
): readonly string[] {
  return ownersOn(whose, around)
    .filter(({ personId }) => !asked.includes(personId))
    .map(({ name, topics }) => `${listOf(topics)}. This names ${name}’s own information: it is theirs to agree to.`);
}

/**
 * What somebody who answers is told of the lines that hold another adult's own information: their answer is not for that adult.
 * Null where there is none. Nobody is named: a parent's page and copy hold nothing of the other's family.
 */
export function othersPart(lines: readonly Line[], personId: string): OthersPart | null {
  const held = lines.filter(({ about = [] }) => about.some((id) => id !== personId));
  if (held.length === 0) return null;
  return { lines: held, andTheirOwn: lines.some(({ about = [] }) => about.includes(personId)) };
}

/** The lines that hold another adult's own information, and whether some hold that of the person who answers. */
export type OthersPart = { readonly lines: readonly Line[]; readonly andTheirOwn: boolean };

function topicsOn({ recipients }: AboutSomething, { topics }: FormAround): readonly TopicId[] {
  const chosen = new Set(recipients.flatMap((recipient) => recipient.topics));
  return [...chosen].filter((topic) => topicIn(topics, topic).aboutAdults);
}

/** Null: there are several adults, and nobody has said. */
function saidOf(topic: TopicId, { about }: AboutSomething, { adults }: FormAround): readonly string[] | null {
  const said = about?.[topic];
  if (said) return said;
  return adults.length > 1 ? null : adults.map(({ personId }) => personId);
}
