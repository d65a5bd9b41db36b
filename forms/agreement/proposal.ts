import type { FormContext } from '~/forms/agreement/context';
import type { ChildViews, Draft, WhoIsAsked } from '~/forms/agreement/draft';
import { type Line, linesOf, type Recipient } from '~/forms/agreement/lines';
import { TOPICS } from '~/forms/agreement/topics';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { outlineOf, wishesFrom } from '~/forms/agreement/wishes';
import { PR_ROUTES } from '~/forms/deciders/parental-responsibility';
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
};

export type WorkerFacts = { readonly staffId: string; readonly name: string; readonly jobTitle: string };

/** A titled paragraph as it was shown. */
export type Shown = { readonly title: string; readonly text: string };

/**
 * What is put to the family, frozen at the hand-over: every word they will read, and who explained it. `office` is kept
 * with it and never leaves the office. Its hash is the evidence of what was shown.
 */
export type Proposal = {
  readonly form: { readonly id: string; readonly version: string; readonly language: string };
  readonly council: CouncilFacts;
  readonly child: ChildFacts;
  readonly worker: WorkerFacts;
  readonly person: { readonly id: string; readonly name: string; readonly hasPr: boolean; readonly capacity: string };
  readonly why: string;
  readonly recipients: readonly Recipient[];
  readonly lines: readonly Line[];
  readonly informed: Readonly<Record<InformedPart, Shown>>;
  readonly notice: readonly Shown[];
  readonly statements: { readonly practitioner: string; readonly family: readonly string[] };
  readonly questions: Readonly<Record<string, string>>;
  readonly signedAt: string;
  readonly office: { readonly context: FormContext; readonly who: WhoIsAsked; readonly views: ChildViews };
};

/** Freezes a complete draft. Throws on one that lacks something: ask `missingInformation` first. `at` is the instant of signing. */
export function makeProposal(
  draft: Draft,
  facts: {
    readonly form: { readonly id: string; readonly version: string };
    readonly wording: Wording;
    readonly council: CouncilFacts;
    readonly child: ChildFacts;
    readonly worker: WorkerFacts;
  },
  at: string,
): Proposal {
  const { wording, council, child, worker } = facts;
  const { who, views } = draft;
  if (!who || !views) throw new Error('An unfinished draft cannot be put to a family');
  const values = {
    child: callName(child),
    person: who.name,
    worker: worker.name,
    council: council.name,
    why: draft.why,
    withdraw: council.withdraw,
    complaints: council.complaints,
    dpo: council.dpo,
    out_of_hours: council.outOfHours,
    basis_why: wording.notice.basis[council.basis].why,
    basis_change_mind: wording.notice.basis[council.basis].changeMind,
    who_is_told: draft.recipients.map((recipient) => whoIsTold(recipient, wording)).join(' '),
    onward: draft.recipients.map((recipient) => onwardSentence(recipient, wording)).join(' '),
  };
  const { holds } = PR_ROUTES[who.prRoute];
  const hasPr = holds === 'yes';
  // A doubt is for the office alone: nothing is said of it, and nothing untrue either.
  const capacity = { yes: 'capacity_pr', no: 'capacity_carer', 'not known': 'capacity_answered' }[holds];
  const shown = (part: Shown): Shown => ({ title: fill(part.title, values), text: fill(part.text, values) });
  return {
    form: { ...facts.form, language: wording.language },
    council,
    child,
    worker,
    person: {
      id: who.personId,
      name: who.name,
      hasPr,
      capacity: fill(wording.documents[capacity] ?? '', values),
    },
    why: draft.why,
    recipients: draft.recipients,
    lines: linesOf(draft.recipients),
    informed: {
      what_happens: shown(wording.informed.what_happens),
      who_is_told: shown(wording.informed.who_is_told),
      onward: shown(wording.informed.onward),
      why: shown(wording.informed.why),
      consequences: shown(wording.informed.consequences),
      limits: shown(wording.informed.limits),
      change_mind: shown(wording.informed.change_mind),
      records: shown(wording.informed.records),
    },
    notice: wording.notice.parts.map(shown),
    statements: {
      practitioner: fill(wording.statements.practitioner, values),
      family: [
        fill(wording.statements.family, values),
        ...(hasPr ? [fill(wording.statements.parentalResponsibility, values)] : []),
        fill(wording.statements.otherAdults, values),
      ],
    },
    questions: Object.fromEntries(Object.entries(wording.questions).map(([id, question]) => [id, question.label])),
    signedAt: at,
    office: { context: draft.context, who, views },
  };
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

/** "We tell Larkfield Primary School about attendance and learning." */
export function whoIsTold(recipient: Recipient, wording: Wording): string {
  return fill(wording.documents[`told_${recipient.direction}`] ?? '', {
    recipient: recipient.name,
    topics: listOf(recipient.topics.map((topic) => TOPICS[topic].label)),
  });
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
