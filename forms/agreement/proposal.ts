import { AGENCY_KINDS } from '~/forms/agreement/agencies';
import type { FormContext } from '~/forms/agreement/context';
import type { ChildViews, WhoIsAsked } from '~/forms/agreement/draft';
import type { Line, Recipient } from '~/forms/agreement/lines';
import type { SpokenTo } from '~/forms/agreement/spoken-to';
import { type Topics, topicIn } from '~/forms/agreement/topics';
import type { AdultNamed } from '~/forms/agreement/whose-information';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { outlineOf, wishesFrom } from '~/forms/agreement/wishes';
import type { KeptBirth } from '~/forms/deciders/birth-of';
import type { Capacity } from '~/forms/deciders/capacities';
import type { Decided } from '~/forms/deciders/decided';
import type { InformedPart, NoticeBasis, Wording } from '~/forms/definition';
import { fill, listOf } from '~/forms/values/text';

/** What the council's own configuration puts into a form. */
export type CouncilFacts = {
  readonly name: string;
  readonly basis: NoticeBasis;
  readonly dpo: string;
  readonly complaints: string;
  readonly withdraw: string;
  readonly outOfHours: string;
};

export type ChildFacts = {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly dateOfBirth: string;
  /** Left out where the child was born on that day. */
  readonly birthKind?: KeptBirth['birthKind'];
  readonly birthLatest?: string | null;
};

export type WorkerFacts = { readonly staffId: string; readonly name: string; readonly jobTitle: string };

/** A titled paragraph as it was shown. */
export type Shown = { readonly title: string; readonly text: string };

/** What was explained and shown in one language, word for word. */
export type ShownWords = {
  readonly capacity: string;
  readonly topics: Topics;
  readonly informed: Readonly<Record<InformedPart, Shown>>;
  readonly notice: readonly Shown[];
  readonly statements: { readonly practitioner: string; readonly family: readonly string[] };
  readonly questions: Readonly<Record<string, string>>;
};

/**
 * What is put to the family, frozen at the hand-over: every word they will read, and who explained it. `office` is kept
 * with it and never leaves the office. Its hash is the evidence of what was shown.
 */
export type Proposal = {
  readonly form: { readonly id: string; readonly version: string; readonly language: string };
  readonly council: CouncilFacts;
  readonly child: ChildFacts;
  readonly worker: WorkerFacts;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly hasPr: boolean;
    /** In words of the form, for its documents. */
    readonly capacity: string;
    /** As what they speak, by the rules of forms/deciders/ on the day; null on a form of version 1, which did not ask. */
    readonly standing: Capacity | null;
    /** How they are spoken to. */
    readonly spokenTo: SpokenTo;
  };
  readonly why: string;
  readonly recipients: readonly Recipient[];
  readonly lines: readonly Line[];
  /** The topics of the lines, as they were worded and classed on the day. */
  readonly topics: Topics;
  readonly informed: ShownWords['informed'];
  readonly notice: ShownWords['notice'];
  readonly statements: ShownWords['statements'];
  /** The same in English, where another language was shown: both stand on the copy. Null where English was shown. */
  readonly inEnglish: ShownWords | null;
  readonly questions: ShownWords['questions'];
  readonly signedAt: string;
  readonly office: {
    readonly context: FormContext;
    readonly who: WhoIsAsked;
    readonly views: ChildViews;
    /** The adults whose own information the lines hold, by name; left out where there is none. Families are not told who they are. */
    readonly adults?: readonly AdultNamed[];
    /** Who was expected to decide on the day, and from what; null on a form of version 1, which did not ask. */
    readonly decided: Decided | null;
  };
};

/** A proposal as it reads in English, beside the language in which it was shown; as it is, where English was shown. */
export function readInEnglish<Shown extends Pick<Proposal, 'inEnglish' | 'person'>>(proposal: Shown): Shown {
  if (!proposal.inEnglish) return proposal;
  const { capacity, ...words } = proposal.inEnglish;
  return { ...proposal, ...words, person: { ...proposal.person, capacity } };
}

/** As what the person speaks; a form of version 1 asked whether they hold parental responsibility, and nothing more. */
export function standingIn({ person }: Pick<Proposal, 'person'>): Capacity {
  return person.standing ?? (person.hasPr ? 'holder' : 'not_known');
}

/** What a family member's answers come to, before or after they sign. */
export function outcomeOf(proposal: Pick<Proposal, 'lines'>, answers: CardAnswers) {
  const wishes = wishesFrom(proposal.lines, answers);
  return { wishes, outline: outlineOf(wishes, proposal.lines.length) };
}

/** What the child is called on a family's page: the name they go by, or their first names. */
export function callName(child: Pick<ChildFacts, 'knownAs' | 'givenNames'>): string {
  return child.knownAs || child.givenNames;
}

/** "We tell Larkfield Primary School about attendance and learning." `topics`: as they are worded in that language. */
export function whoIsTold(recipient: Recipient, topics: Topics, wording: Wording): string {
  return fill(wording.documents[`told_${recipient.direction}`] ?? '', {
    recipient: recipient.name,
    topics: listOf(
      recipient.topics.map((topic) => topicIn(topics, topic).label),
      wording.documents.list_and,
    ),
  });
}

/** What a recipient does, as the reader says it: "teaches your child", "teaches you". A role of somebody's own words stays as it is. */
export function roleOf({ kind, role }: Recipient, wording: Wording): string {
  return role === AGENCY_KINDS[kind].role ? (wording.roles?.[kind] ?? role) : role;
}

/** Whom a recipient may tell in turn, and why; or that we do not know. */
export function onwardSentence(recipient: Recipient, wording: Wording): string {
  const key = recipient.onwardTo ? 'onward_known' : 'onward_unknown';
  return fill(wording.documents[key] ?? '', {
    recipient: recipient.name,
    onward_to: recipient.onwardTo,
    onward_why: recipient.onwardWhy || (wording.documents.onward_why_unknown ?? ''),
  });
}
