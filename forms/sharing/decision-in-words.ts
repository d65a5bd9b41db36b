import { PURPOSES } from '~/forms/agreement/context';
import { BASIS_QUESTIONS, basisInWords } from '~/forms/sharing/basis-in-words';
import { BASIS_WORDINGS } from '~/forms/sharing/basis-wordings';
import { checkChoice } from '~/forms/sharing/check-choice';
import type { ChoiceWarning } from '~/forms/sharing/choice-warning';
import type { DecidedLine, KeptDecision, SharingDecision, Telling } from '~/forms/sharing/decision';
import { GROUNDS } from '~/forms/sharing/grounds';
import { GUIDANCE } from '~/forms/sharing/guidance';
import { guidanceWarnings } from '~/forms/sharing/guidance-warnings';
import { CONCERNS } from '~/forms/sharing/guide-facts';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { NOT_KNOWN_YET } from '~/forms/sharing/prompt-set';
import { promptOf } from '~/forms/sharing/prompt-sets';
import { SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';
import { listOf } from '~/forms/values/text';

/** A question with its answer, in words. */
export type InWords = { readonly key: string; readonly value: string };

/** Whoever writes it down at once takes no longer than this; what is later says that it is a late entry. */
const LATE_AFTER = 10 * 60 * 1000;

/** Whether a decision was written down late. */
export function isLate({ decidedAt, recordedAt }: Pick<KeptDecision, 'decidedAt' | 'recordedAt'>): boolean {
  return Date.parse(recordedAt) - Date.parse(decidedAt) > LATE_AFTER;
}

/** What was decided, about whom, in one line: the same weight whether it is to share or not. */
export function decisionTitle({ decision }: Pick<KeptDecision, 'decision'>): string {
  const who = [...new Set(decision.lines.map(({ recipientName }) => recipientName))];
  return `${DECISION_OUTCOMES[decision.outcome].label}: ${listOf(who) || 'nobody named'}`;
}

/** Everything of a decision that is answered, in the order of a review: what, who, when, why, the exceptions, what follows. */
export function decisionInWords(kept: KeptDecision): readonly InWords[] {
  const { decision } = kept;
  return [
    { key: 'Decision', value: DECISION_OUTCOMES[decision.outcome].label },
    { key: 'Decided by', value: personWords(decision.decidedBy) },
    { key: 'Decided', value: formatInstant(kept.decidedAt) },
    {
      key: 'Written down',
      value: `${formatInstant(kept.recordedAt)}${isLate(kept) ? '. A late entry' : ''}`,
    },
    ...answered('Authorised by', decision.authorisedBy ? personWords(decision.authorisedBy) : ''),
    ...answered('How grave the concern is', concernOf(decision)),
    ...answered('Concern', decision.concern),
    ...answered('Concern first known', firstKnownWords(decision)),
    { key: 'Reasons', value: decision.reasons || 'Not written down yet' },
    ...answered('Facts', decision.facts),
    ...answered('Opinions, apart from the facts', decision.opinions),
    ...exceptions(decision),
    ...answered('What is kept back', decision.withheld),
    ...answered('Risk if it is not shared', decision.riskIfNotShared),
    ...answered('Alternatives considered', decision.alternatives),
    ...answered('Risk accepted', decision.riskAccepted),
    ...answered('What would change it', decision.whatWouldChange),
    ...answered('Conditions for the recipient', decision.onwardConditions),
    ...answered('Guidance relied on', decision.guidance.map((id) => GUIDANCE[id].label).join('; ')),
    ...answered('Wording of the basis', (decision.wordings ?? []).map((id) => BASIS_WORDINGS[id].text).join(' ')),
    ...answered('Look at it again', decision.reviewOn ? formatDate(decision.reviewOn) : ''),
  ];
}

/**
 * One line of a decision: what people said then, and the basis with whether it was in force on the day of the decision. What is kept
 * back is not shared, and says so first: no basis is read as if it were.
 */
export function lineInWords(line: DecidedLine, kept: Pick<KeptDecision, 'decidedAt'>): readonly InWords[] {
  const basis = basisInWords(line.basis, londonDate(kept.decidedAt));
  return [
    ...(line.isKeptBack ? [{ key: 'Whether it is shared', value: 'No. It is kept back, and does not go.' }] : []),
    { key: 'What people had said', value: line.said.meaning },
    ...answered('What it is for', purposeOf(line)),
    ...answered('What the recipient does', roleInWords(line)),
    ...(line.isKeptBack ? basis.filter(({ key }) => key === BASIS_QUESTIONS.duty16la) : basis),
    ...answered('Appropriate policy document', policyDocumentOf(line)),
  ];
}

/** The kind of work that the form was put for; of what is on no form nobody said. */
function purposeOf({ itemId, guide }: DecidedLine): string {
  return guide && itemId !== null ? PURPOSES[guide.purpose] : '';
}

/** The version that the council held, of a condition that calls for one. */
function policyDocumentOf({ basis, guide }: DecidedLine): string {
  const needs = basis.schedule1 !== null && SCHEDULE_1[basis.schedule1].policyDocument !== 'not_known';
  return needs ? (guide?.policyDocument ?? '') : '';
}

/** What a recipient of the form does stands as the directory has it, which speaks to families: “teaches your child”. */
function roleInWords({ role, recipientId }: DecidedLine): string {
  return role && recipientId !== null ? `In the council’s directory: “${role}”` : role;
}

/** What names a line, decided or still to be. */
type NamedLine = Pick<DecidedLine, 'what' | 'way' | 'recipientName'>;

/** What a line is called: "Speech and language, to Larkfield Primary School". */
export function lineTitle({ what, way, recipientName }: NamedLine): string {
  return way === 'tell' ? `${what}, to ${recipientName}` : `${what}, asked of ${recipientName}`;
}

/** What several lines are called, each recipient once: "Attendance; Learning, to Hillside Primary School". */
export function linesTitle(lines: readonly NamedLine[]): string {
  const first = lines.filter((line, place) => lines.findIndex((other) => isToTheSame(other, line)) === place);
  return first
    .map((line) => {
      const what = lines.filter((other) => isToTheSame(other, line)).map((one) => one.what);
      return lineTitle({ ...line, what: what.join('; ') });
    })
    .join('. ');
}

function isToTheSame(one: NamedLine, other: NamedLine): boolean {
  return one.way === other.way && one.recipientName === other.recipientName;
}

/** What there is to say of the basis of a line; nothing where the guide was not asked, or it is kept back. Nothing of it blocks. */
export function lineWarnings(
  { basis, guide, isKeptBack }: DecidedLine,
  { decidedAt }: Pick<KeptDecision, 'decidedAt'>,
) {
  return guide && !isKeptBack ? checkChoice(basis, guide, londonDate(decidedAt)) : [];
}

/** What there is to say of the guidance and wordings that were named. */
export function decisionWarnings({ decision, decidedAt }: KeptDecision): readonly Pick<ChoiceWarning, 'text'>[] {
  const wordings = (decision.wordings ?? []).flatMap((id) => {
    const { traps, better } = BASIS_WORDINGS[id];
    return [...traps, ...(better ? [`Better: ${BASIS_WORDINGS[better].text}`] : [])].map((text) => ({ text }));
  });
  return [...guidanceWarnings(decision.guidance, londonDate(decidedAt)), ...wordings];
}

/** The answers to prompts, each under the set that it is of: never "rule 5" alone. */
export function promptsInWords({ prompts }: SharingDecision): readonly InWords[] {
  return Object.entries(prompts).flatMap(([key, answer]) => {
    const of = promptOf(key);
    const value = answer === NOT_KNOWN_YET ? 'Not known yet' : answer;
    return of ? [{ key: `${of.set.label}: ${of.question}`, value }] : [];
  });
}

/** The three exceptions, each with its own question. */
function exceptions({ notAsked, override, telling }: SharingDecision): readonly InWords[] {
  const because = (label: string, words: string) => (words ? `${label}. ${words}` : label);
  return [
    ...(notAsked
      ? answered('Why people were not asked', because(NOT_ASKED_REASONS[notAsked.reason].label, notAsked.words))
      : []),
    ...(override
      ? [
          ...answered('Ground for going against a refusal', override.grounds.map((id) => GROUNDS[id].label).join('. ')),
          ...answered('Threshold', override.threshold ? THRESHOLDS[override.threshold].label : ''),
          ...answered('Why it goes against what they said', override.reasons),
        ]
      : []),
    ...telling.map((one) => ({ key: `Telling ${one.who}`, value: tellingWords(one) })),
  ];
}

/** Whether somebody was told, in a sentence. */
export function tellingWords({ told, at, by, reason, words, lookAgainOn }: Telling): string {
  if (told === 'to_tell') return 'To be told';
  if (told === 'told') {
    const when = at ? `Told on ${formatInstant(at)} by ${by}` : 'Told; when and by whom is to be written down';
    return words ? `${when}. They were told: ${words}` : when;
  }
  const why = reason ? NOT_TOLD_REASONS[reason].label : 'no reason written down yet';
  const again = lookAgainOn ? `. To look at again on ${formatDate(lookAgainOn)}` : '';
  return `Not told: ${why}${words ? `. ${words}` : ''}${again}`;
}

function concernOf({ lines }: SharingDecision): string {
  const [guide] = lines.flatMap((line) => line.guide ?? []);
  return guide?.concern ? CONCERNS[guide.concern] : '';
}

function firstKnownWords({ firstKnown }: SharingDecision): string {
  if (firstKnown === null) return '';
  return firstKnown.on ? formatDate(firstKnown.on) : 'Nobody can say any more';
}

function answered(key: string, value: string): readonly InWords[] {
  return value ? [{ key, value }] : [];
}

function personWords({ name, role }: { readonly name: string; readonly role: string }): string {
  return role ? `${name}, ${role}` : name;
}
