import { KEPT_BACK } from '~/forms/sharing/answers/names';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import type { DecidedLine, SharingDecision, Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GROUNDS, type GroundId } from '~/forms/sharing/grounds';
import { isOverride, isSharing } from '~/forms/sharing/override';
import { latestTelling, notSpokenOf } from '~/forms/sharing/telling';
import { isRealWords } from '~/forms/values/real-words';

/** What a gap is about: the part of the decision's page that mends it, or the page beside it. */
export type GapPart =
  | 'ground'
  | 'threshold'
  | 'override_reasons'
  | 'facts'
  | 'opinions'
  | 'basis'
  | 'duty'
  | 'first_known'
  | 'not_asked'
  | 'telling'
  | 'notice'
  | 'review';

/** Where it is mended: on the decision itself, on the page about telling people, with what was sent, or by a manager. */
export type GapPage = 'decision' | 'telling' | 'sent' | 'review';

/** Something that an override or an urgent share still lacks. `lineKey`: the line that it is about, where it is about one. */
export type Gap = {
  readonly part: GapPart;
  readonly lineKey: string | null;
  readonly page: GapPage;
  readonly text: string;
};

/**
 * What a recorded override or urgent share still lacks; empty: it is complete. Nothing here stops a disclosure (domain 5.6), and
 * nothing here looks at what people said beyond what the decision kept of it. Any other decision has no gaps of this kind.
 */
export function gapsOf(decision: SharingDecision, facts: readonly DecisionFact[]): readonly Gap[] {
  const overrides = isOverride(decision);
  const urgent = decision.isUrgent && isSharing(decision);
  if (!overrides && !urgent) return [];
  return [
    ...(overrides ? overrideGaps(decision) : []),
    ...decision.lines.flatMap((line) => basisGaps(line, overrides)),
    ...decision.lines.flatMap(dutyGaps),
    ...(urgent && decision.firstKnown === null ? [NOT_SAID_SINCE_WHEN] : []),
    ...(urgent ? notAskedGaps(decision) : []),
    ...tellingGaps(decision, facts),
    ...(urgent ? noticeGaps(decision, facts) : []),
    ...(urgent && !facts.some(({ type }) => type === 'reviewed') ? [NOT_LOOKED_AT] : []),
  ];
}

function overrideGaps({ override, facts, opinions }: SharingDecision): readonly Gap[] {
  return [
    ...groundGaps(override?.grounds ?? []),
    // R (AB and CD) v Haringey [2013] EWHC 416 (Admin): say which threshold. "None needed" is an answer.
    ...(override?.threshold ? [] : [onDecision('threshold', 'Say which threshold you used.')]),
    ...(override && isRealWords(override.reasons)
      ? []
      : [onDecision('override_reasons', 'Say why you went against what they said, in words that others can follow.')]),
    ...(isRealWords(facts) ? [] : [onDecision('facts', 'Write down the facts: what was seen, heard or measured.')]),
    ...(isRealWords(opinions)
      ? []
      : [onDecision('opinions', 'Write down what is opinion apart from the facts, or “none”.')]),
  ];
}

/** A reason for not asking is no ground for going against an answer: E1 and E2 are two questions (domain 5.1). */
function groundGaps(grounds: readonly GroundId[]): readonly Gap[] {
  if (grounds.some((id) => GROUNDS[id].answers === 'going against a refusal')) return [];
  const asked = 'Say on what ground you went against what they said.';
  const text = grounds.length > 0 ? `${asked} What is ticked says why nobody was asked, and they answered.` : asked;
  return [onDecision('ground', text)];
}

function basisGaps(line: DecidedLine, overrides: boolean): readonly Gap[] {
  const { key, basis, isKeptBack } = line;
  if (isKeptBack) return [];
  const which = named(line);
  if (basis.article6 === null) return [onDecision('basis', `Say on what lawful basis: ${which}.`, key)];
  const { label, open } = ARTICLE_6[basis.article6];
  if (open.public === 'no')
    return [onDecision('basis', `Choose a basis that a council has: ${label} is not one, for ${which}.`, key)];
  if (!overrides || (basis.article6 !== 'a' && basis.article9 !== 'a')) return [];
  return [
    onDecision('basis', `Choose another basis than consent: you went against what they said about ${which}.`, key),
  ];
}

function dutyGaps(line: DecidedLine): readonly Gap[] {
  const { basis, isKeptBack } = line;
  const key = isKeptBack ? KEPT_BACK : line.key;
  const which = named(line);
  if (isKeptBack && basis.duty16la === 'applies_share') {
    return [onDecision('duty', `You keep this back: say why the duty to share does not ask for it: ${which}.`, key)];
  }
  if (basis.duty16la === null) return [onDecision('duty', `Say whether the duty to share applies: ${which}.`, key)];
  if (!DUTY_16LA[basis.duty16la].needsReason || isRealWords(basis.dutyWhy)) return [];
  return [onDecision('duty', `Say why you answered the duty to share as you did: ${which}.`, key)];
}

/** One line apart from every other: the same may be told to a recipient and asked of them. */
function named({ what, way, recipientName }: DecidedLine): string {
  return way === 'tell' ? `“${what}” for ${recipientName}` : `“${what}”, asked of ${recipientName}`;
}

/** Where everybody whom it concerns had answered, there is no reason to give for not asking. */
function notAskedGaps({ lines, notAsked }: SharingDecision): readonly Gap[] {
  const nobodyAsked = lines.some(({ said }) => said.outcome === 'not_on_form' || said.outcome === 'not_asked');
  if (!nobodyAsked) return [];
  if (notAsked === null || notAsked.reason === 'not_known_yet') {
    return [onDecision('not_asked', 'Say why nobody was asked.')];
  }
  if (notAsked.reason !== 'other' || isRealWords(notAsked.words)) return [];
  return [onDecision('not_asked', 'Say in your own words why nobody was asked.')];
}

/**
 * Telling one parent is not telling the other: it is asked of everybody to whom it had been put (domain 5.3). Whoever was asked and
 * gave no answer was gone past too.
 */
function tellingGaps(decision: SharingDecision, facts: readonly DecisionFact[]): readonly Gap[] {
  const telling = latestTelling(decision, facts);
  const left = notSpokenOf(decision, telling);
  if (telling.length === 0 && left.length === 0) return [toldOrWhyNot('the family')];
  return [...telling.flatMap(tellingGap), ...left.map(toldOrWhyNot)];
}

function toldOrWhyNot(who: string): Gap {
  return aboutTelling(`Say whether ${who} was told, or why not.`);
}

function tellingGap({ who, told, at, reason, words }: Telling): readonly Gap[] {
  if (told === 'to_tell') return [aboutTelling(`Tell ${who}, or say why not.`)];
  if (told === 'told') return at === null ? [aboutTelling(`Say when ${who} was told, and by whom.`)] : [];
  if (reason === null) return [aboutTelling(`Say why ${who} was not told.`)];
  return reason !== 'other' || isRealWords(words)
    ? []
    : [aboutTelling(`Say in your own words why ${who} was not told.`)];
}

/** Derby's procedure 1.1.8 has each recipient told: in a hurry nobody is asked whether they were. */
function noticeGaps({ lines }: SharingDecision, facts: readonly DecisionFact[]): readonly Gap[] {
  const asked = new Set(lines.filter(({ way }) => way === 'tell').map(({ recipientName }) => recipientName));
  const said = facts.flatMap((fact) => (fact.type === 'notice' ? [fact.recipientName] : []));
  return [...asked]
    .filter((name) => !said.includes(name))
    .map((name) => ({
      part: 'notice',
      lineKey: null,
      page: 'sent',
      text: `Say whether ${name} was told to review what they got, keep it under their own policy and dispose of it securely.`,
    }));
}

const NOT_SAID_SINCE_WHEN: Gap = {
  part: 'first_known',
  lineKey: null,
  page: 'decision',
  text: 'Say on which day you first knew of the concern, or that nobody can say any more.',
};

const NOT_LOOKED_AT: Gap = {
  part: 'review',
  lineKey: null,
  page: 'review',
  text: 'A safeguarding manager has not looked at it yet.',
};

function onDecision(part: GapPart, text: string, lineKey: string | null = null): Gap {
  return { part, lineKey, page: 'decision', text };
}

function aboutTelling(text: string): Gap {
  return { part: 'telling', lineKey: null, page: 'telling', text };
}
