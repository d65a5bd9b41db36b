import { type Draft, viewsOf, type WhoIsAsked } from '~/forms/agreement/draft';
import { linesOf } from '~/forms/agreement/lines';
import {
  type ChildFacts,
  type CouncilFacts,
  callName,
  onwardSentence,
  type Proposal,
  type Shown,
  type ShownWords,
  type WorkerFacts,
  whoIsTold,
} from '~/forms/agreement/proposal';
import { spokenToOf, wordedFor } from '~/forms/agreement/spoken-to';
import { TOPICS, type Topics, topicIn } from '~/forms/agreement/topics';
import { type AdultNamed, ownersOn, whoseInformation } from '~/forms/agreement/whose-information';
import type { Capacity } from '~/forms/deciders/capacities';
import type { Decided } from '~/forms/deciders/decided';
import { prRoute } from '~/forms/deciders/pr-routes';
import type { Wording } from '~/forms/definition';
import { fill } from '~/forms/values/text';

/** What a proposal is made from besides the draft. */
export type ProposalFacts = {
  readonly form: { readonly id: string; readonly version: string };
  /** What the family reads, and the same in English where that is another language. */
  readonly wording: Wording;
  readonly english: Wording | null;
  readonly council: CouncilFacts;
  readonly child: ChildFacts;
  readonly worker: WorkerFacts;
  readonly topics: Topics;
  /** The adults whose own information the topics may hold. */
  readonly adults?: readonly AdultNamed[];
  readonly notBorn?: boolean;
  /** As what the person speaks, by the rules of forms/deciders/; null where the form does not ask. */
  readonly standing: Capacity | null;
  /** Who was expected to decide on the day, and from what; null where nobody asked. */
  readonly decided?: Decided | null;
};

/** Freezes a complete draft. Throws on one that lacks something: ask `missingInformation` first. `at` is the instant of signing. */
export function makeProposal(draft: Draft, facts: ProposalFacts, at: string): Proposal {
  const { council, child, worker } = facts;
  const { who } = draft;
  const views = viewsOf(draft, facts);
  if (!who || !views) throw new Error('An unfinished draft cannot be put to a family');
  const spokenTo = spokenToOf(who, facts.standing);
  const wording = wordedFor(facts.wording, spokenTo);
  const english = facts.english && wordedFor(facts.english, spokenTo);
  const { capacity, ...shown } = shownIn(wording, draft, who, facts);
  const around = { topics: facts.topics, adults: facts.adults ?? [] };
  const whose = whoseInformation(draft, around);
  const adults = ownersOn(whose, around).map(({ personId, name }) => ({ personId, name }));
  return {
    form: { ...facts.form, language: wording.language },
    council,
    child,
    worker,
    person: {
      id: who.personId,
      name: who.name,
      hasPr: holdsResponsibility(who, facts.standing),
      capacity,
      standing: facts.standing,
      spokenTo,
    },
    why: draft.why,
    recipients: draft.recipients,
    lines: linesOf(draft.recipients, whose),
    ...shown,
    inEnglish: english && shownIn(english, draft, who, facts),
    signedAt: at,
    office: {
      context: draft.context,
      who,
      views,
      ...(adults.length > 0 ? { adults } : {}),
      decided: facts.decided ?? null,
    },
  };
}

function shownIn(wording: Wording, draft: Draft, who: WhoIsAsked, facts: ProposalFacts): ShownWords {
  const { council, worker } = facts;
  const topics = topicsIn(wording, draft, facts.topics);
  const basis = wording.notice.basis[council.basis];
  const values = {
    child: callName(facts.child),
    person: who.name,
    worker: worker.name,
    council: council.name,
    why: draft.why,
    withdraw: council.withdraw,
    complaints: council.complaints,
    dpo: council.dpo,
    out_of_hours: council.outOfHours,
    basis_why: basis.why,
    basis_change_mind: basis.changeMind,
    who_is_told: draft.recipients.map((recipient) => whoIsTold(recipient, topics, wording)).join(' '),
    onward: draft.recipients.map((recipient) => onwardSentence(recipient, wording)).join(' '),
  };
  const say = (text: string | undefined) => fill(text ?? '', values);
  const shown = (part: Shown): Shown => ({ title: say(part.title), text: say(part.text) });
  const { informed, statements } = wording;
  return {
    capacity: say(wording.documents[capacityKey(who, facts.standing)]),
    topics,
    informed: {
      what_happens: shown(informed.what_happens),
      who_is_told: shown(informed.who_is_told),
      onward: shown(informed.onward),
      why: shown(informed.why),
      consequences: shown(informed.consequences),
      limits: shown(informed.limits),
      change_mind: shown(informed.change_mind),
      records: shown(informed.records),
    },
    notice: wording.notice.parts.map(shown),
    statements: {
      practitioner: say(statements.practitioner),
      family: [statements.family, ...ownStatements(wording, who, facts.standing)].map(say),
    },
    questions: Object.fromEntries(Object.entries(wording.questions).map(([id, question]) => [id, question.label])),
  };
}

/** What somebody says of themselves above their signature: as the young person, for the council, before a birth, or as an adult of the family. */
function ownStatements({ statements }: Wording, who: WhoIsAsked, standing: Capacity | null): readonly string[] {
  if (who.relationship === 'self') return [statements.ownWords ?? ''];
  if (standing === 'council') return [statements.forCouncil ?? ''];
  const { parentalResponsibility, beforeBirth, otherAdults } = statements;
  if (standing === 'self') return [beforeBirth ?? ''];
  return [...(holdsResponsibility(who, standing) ? [parentalResponsibility] : []), otherAdults];
}

/** A doubt is for the office alone: nothing is said of it, and nothing untrue either. */
function capacityKey(who: WhoIsAsked, standing: Capacity | null): string {
  if (who.relationship === 'self' || standing === 'self') return 'capacity_self';
  if (standing === 'not_yet') return 'capacity_answered';
  if (standing === 'council') return 'capacity_council';
  return { yes: 'capacity_pr', no: 'capacity_carer', 'not known': 'capacity_answered' }[prRoute(who.prRoute).holds];
}

/** Nobody does before a birth, however they will hold it afterwards. */
function holdsResponsibility({ prRoute: route }: WhoIsAsked, standing: Capacity | null): boolean {
  return standing !== 'self' && standing !== 'not_yet' && prRoute(route).holds === 'yes';
}

/** The topics of the lines, each as it is read. One that the council worded itself has no translation: it stays as it is. */
function topicsIn(wording: Wording, draft: Draft, topics: Topics): Topics {
  const ids = [...new Set(draft.recipients.flatMap((recipient) => recipient.topics))];
  return Object.fromEntries(
    ids.map((id) => {
      const topic = topicIn(topics, id);
      const said = topic.label === TOPICS[id]?.label ? wording.topics?.[id] : undefined;
      return [id, said === undefined ? topic : { ...topic, label: said, english: topic.label }];
    }),
  );
}
