import type { Fields } from '~/forms/agreement/answers/fields';
import { basisField, KEPT_BACK, promptField, tellingField } from '~/forms/sharing/answers/names';
import type { DecidedLine, SharingDecision } from '~/forms/sharing/decision';
import { basisFrom } from '~/forms/sharing/guide';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { NOT_KNOWN_YET } from '~/forms/sharing/prompt-set';
import type { LineGroup } from '~/forms/sharing/to-decide';
import { dateParts, type LocalDate } from '~/forms/values/dates';
import { foldName } from '~/forms/values/names';

/** A decision as the fields of its page: what another version begins with. `groups`: under which key each basis is asked. */
export function decisionFields(
  decision: SharingDecision,
  groups: readonly LineGroup[],
  people: readonly string[],
): Fields {
  const { notAsked, override, authorisedBy, prompts } = decision;
  const words = Object.entries(prompts).filter(([, answer]) => answer !== NOT_KNOWN_YET);
  return {
    outcome: [decision.outcome],
    lines: decision.lines.map(({ key }) => key),
    kept_back: decision.lines.filter(({ isKeptBack }) => isKeptBack).map(({ key }) => key),
    ...keptBackFields(decision),
    ...texts(decision),
    harm: decision.lines.flatMap(({ guide }) => guide?.concern ?? []).slice(0, 1),
    not_asked: notAsked ? [notAsked.reason] : [],
    not_asked_words: [notAsked?.words ?? ''],
    grounds: override?.grounds ?? [],
    threshold: override?.threshold ? [override.threshold] : [],
    override_reasons: [override?.reasons ?? ''],
    authorised_by: [authorisedBy?.name ?? ''],
    authorised_role: [authorisedBy?.role ?? ''],
    guidance: decision.guidance,
    wordings: decision.wordings ?? [],
    ...Object.fromEntries(words.map(([key, answer]) => [promptField(key), [answer]])),
    prompts_unknown: Object.keys(prompts).filter((key) => prompts[key] === NOT_KNOWN_YET),
    ...dateFields('review_on', decision.reviewOn),
    ...dateFields('first_known', decision.firstKnown?.on ?? null),
    first_known_unknown: decision.firstKnown?.on === null ? ['yes'] : [],
    ...together(people.map((who) => tellingFields(decision, who))),
    ...together(groups.map(({ key, lines }) => groupFields(key, firstOf(decision, lines)))),
  };
}

/** The fields of several parts of a page. */
function together(parts: readonly Fields[]): Fields {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

function texts(decision: SharingDecision): Fields {
  return {
    concern: [decision.concern],
    facts: [decision.facts],
    opinions: [decision.opinions],
    reasons: [decision.reasons],
    withheld: [decision.withheld],
    risk_if_not_shared: [decision.riskIfNotShared],
    alternatives: [decision.alternatives],
    risk_accepted: [decision.riskAccepted],
    what_would_change: [decision.whatWouldChange],
    onward_conditions: [decision.onwardConditions],
  };
}

function tellingFields({ telling }: SharingDecision, who: string): Fields {
  const found = telling.find((one) => foldName(one.who) === foldName(who));
  if (!found) return {};
  return {
    [tellingField('told', who)]: [found.told],
    [tellingField('not_told', who)]: found.reason ? [found.reason] : [],
    [tellingField(found.told === 'told' ? 'told_words' : 'not_told_words', who)]: [found.words],
    ...dateFields(tellingField('look_again', who), found.lookAgainOn),
  };
}

/** Of a group the basis of what is shared; what is kept back has none. */
function firstOf({ lines }: SharingDecision, group: LineGroup['lines']): DecidedLine | undefined {
  return lines.find(({ key, isKeptBack }) => !isKeptBack && group.some((line) => line.key === key));
}

/** What is kept back is asked of the duty to share once, for all of it. */
function keptBackFields({ lines }: SharingDecision): Fields {
  const basis = lines.find(({ isKeptBack }) => isKeptBack)?.basis;
  if (!basis) return {};
  return {
    [basisField('duty16la', KEPT_BACK)]: basis.duty16la ? [basis.duty16la] : [],
    [basisField('duty_why', KEPT_BACK)]: [basis.dutyWhy],
  };
}

function groupFields(key: string, line: DecidedLine | undefined): Fields {
  if (!line) return {};
  const { basis, guide } = line;
  return {
    ...basisFields(key, basis),
    ...(guide
      ? {
          [basisField('can_consent', key)]: [guide.canConsent],
          [basisField('anyway', key)]: guide.shareAnyway === null ? [] : [guide.shareAnyway ? 'yes' : 'no'],
          [basisField('special', key)]: guide.special,
          [basisField('offences', key)]: guide.offences ? ['yes'] : [],
          [basisField('body', key)]: guide.recipient.body ? [guide.recipient.body] : [],
          [basisField('listed', key)]: [guide.recipient.listed],
        }
      : {}),
  };
}

/** A basis as the fields of its questions: what was chosen, or what the guide proposes. */
export function basisFields(key: string, basis: LineBasis): Fields {
  const one = (value: string | null) => (value === null ? [] : [value]);
  return {
    [basisField('article6', key)]: one(basis.article6),
    [basisField('article9', key)]: one(basis.article9),
    [basisField('schedule1', key)]: one(basis.schedule1),
    [basisField('paragraph18', key)]: one(basis.paragraph18),
    [basisField('article10', key)]: one(basis.article10),
    [basisField('confidentiality', key)]: one(basis.confidentiality),
    [basisField('gateways', key)]: basis.gateways,
    [basisField('duty16la', key)]: one(basis.duty16la),
    [basisField('duty_why', key)]: [basis.dutyWhy],
    [basisField('agreement', key)]: one(basis.agreement),
  };
}

function dateFields(name: string, date: LocalDate | null): Fields {
  const { day, month, year } = dateParts(date);
  return { [`${name}-day`]: [day], [`${name}-month`]: [month], [`${name}-year`]: [year] };
}

/** What a page begins with before anything was decided: every line, and for each group what the guide proposes. */
export function proposedFields(groups: readonly LineGroup[]): Fields {
  return {
    lines: groups.flatMap(({ lines }) => lines.map(({ key }) => key)),
    ...together(groups.map(({ key, proposal }) => basisFields(key, basisFrom(proposal)))),
  };
}
