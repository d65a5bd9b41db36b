import type { Source } from '~/forms/deciders/sources';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import type { ChoiceWarning } from '~/forms/sharing/choice-warning';
import { DUTY_16LA, DUTY_TO_SHARE_16LA } from '~/forms/sharing/duty-16la';
import type { GuidanceId } from '~/forms/sharing/guidance';
import { guidanceWarnings } from '~/forms/sharing/guidance-warnings';
import { proposeBasis } from '~/forms/sharing/guide';
import { type LineFacts, saidNo } from '~/forms/sharing/guide-facts';
import type { GuidePart } from '~/forms/sharing/guide-part';
import { ukGdpr } from '~/forms/sharing/law-sources';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { AFTER_REFUSAL } from '~/forms/sharing/propose-schedule1';
import { SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { unnamedLaw } from '~/forms/sharing/unnamed-law';
import { unreadLawNote } from '~/forms/sharing/unread-law';
import type { LocalDate } from '~/forms/values/dates';

/**
 * What there is to say of the basis that a practitioner chose for a line, and of the guidance named with it. Every choice is kept
 * as it was made, and one that is not in force on the day is shown as such (domain 5.6): an empty answer means nothing to say.
 */
export function checkChoice(
  basis: LineBasis,
  facts: LineFacts,
  day: LocalDate,
  guidance: readonly GuidanceId[] = [],
): readonly ChoiceWarning[] {
  const proposal = proposeBasis(facts, day);
  return [
    ...fromPart('article6', [basis.article6], proposal.article6),
    ...overrideByConsent(basis, facts),
    ...fromPart('article9', [basis.article9], proposal.article9),
    ...missingCondition(basis, facts),
    ...unnamedLaw(basis, facts),
    ...fromPart('schedule1', [basis.schedule1], proposal.schedule1),
    ...paragraph18(basis, facts),
    ...fromPart('article10', [basis.article10], proposal.article10),
    ...fromPart('confidentiality', [basis.confidentiality], proposal.confidentiality),
    ...fromPart('gateways', basis.gateways, proposal.gateways),
    ...fromPart('duty16la', [basis.duty16la], proposal.duty16la),
    ...dutyToShare(basis, facts),
    ...fromPart('agreement', [basis.agreement], proposal.agreement),
    ...guidanceWarnings(guidance, day),
    ...unreadLawNote(basis),
  ];
}

/** What the guide says of the rows that were chosen. */
function fromPart<Id extends string>(
  about: keyof LineBasis,
  chosen: readonly (Id | null)[],
  { choices }: GuidePart<Id>,
): readonly ChoiceWarning[] {
  return choices
    .filter(({ id, state }) => chosen.includes(id) && (state === 'warn' || state === 'ask_first'))
    .flatMap(({ reasons }) => reasons.map(({ text, source }) => ({ about, level: 'warning', text, source }) as const));
}

/** An override with consent as its basis stays incomplete: it went against the very answer that it would rest on. */
function overrideByConsent({ article6, article9 }: LineBasis, facts: LineFacts): readonly ChoiceWarning[] {
  if (!saidNo(facts) || (article6 !== 'a' && article9 !== 'a')) return [];
  const text = 'Consent cannot be the basis for sharing that goes against a refusal. Choose another basis.';
  return [{ about: article6 === 'a' ? 'article6' : 'article9', level: 'must_explain', text, source: ukGdpr('Art 7') }];
}

/** Special categories, Article 9(2)(g) and criminal offences each call for a second answer. */
function missingCondition(basis: LineBasis, facts: LineFacts): readonly ChoiceWarning[] {
  if (basis.article6 === null && basis.article9 === null) return [];
  const warnings: ChoiceWarning[] = [];
  const add = (about: keyof LineBasis, text: string, source: Source) =>
    warnings.push({ about, level: 'warning', text, source });
  if (facts.special.length > 0 && basis.article9 === null)
    add('article9', 'This information is in a special category: choose a condition as well.', ARTICLE_9.g.source);
  const needs = basis.article9 ? ARTICLE_9[basis.article9].needs : null;
  const has = basis.schedule1 ? SCHEDULE_1[basis.schedule1].part : null;
  if (needs && has !== needs && !(needs === 'part 1' && facts.offences && has))
    add('schedule1', `This condition needs one of Schedule 1 ${needs}.`, SCHEDULE_1.para_6.source);
  if (facts.offences && basis.article10 === null)
    add('article10', 'It holds criminal offences, perhaps alleged: say how Article 10 is met.', ukGdpr('Art 10'));
  return warnings;
}

function paragraph18({ schedule1, paragraph18 }: LineBasis, facts: LineFacts): readonly ChoiceWarning[] {
  if (schedule1 !== 'para_18' || paragraph18) return [];
  const { source } = SCHEDULE_1.para_18;
  const text = saidNo(facts)
    ? `Say which of its three reasons applies. ${AFTER_REFUSAL}`
    : 'Say which of its three reasons applies, or choose paragraph 6.';
  return [{ about: 'paragraph18', level: 'must_explain', text, source }];
}

/** “They said no” is no answer to the duty to share (domain 4.6). */
function dutyToShare({ duty16la, dutyWhy }: LineBasis, facts: LineFacts): readonly ChoiceWarning[] {
  const source = DUTY_TO_SHARE_16LA;
  const about = 'duty16la' as const;
  if (duty16la === null) {
    if (!saidNo(facts)) return [];
    const text = 'A refusal does not answer the duty to share. Say how you weighed it.';
    return [{ about, level: 'must_explain', text, source }];
  }
  const { needsReason, label } = DUTY_16LA[duty16la];
  if (!needsReason || hasWords(dutyWhy)) return [];
  return [{ about: 'dutyWhy', level: 'must_explain', text: `${label}: say why.`, source }];
}

/** More than a dot. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
