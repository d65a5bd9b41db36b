import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  optionsOf,
  type ReadAnswers,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhen } from '~/forms/agreement/answers/when';
import { askedOfDecision } from '~/forms/sharing/answers/asked';
import { askedBeforeConsent, guideFactsIn, readBasis, tooLongBasis } from '~/forms/sharing/answers/basis';
import { readNotAsked, readOverride, readPrompts, readTelling } from '~/forms/sharing/answers/exceptions';
import { readFirstKnown } from '~/forms/sharing/answers/first-known';
import { basisField, KEPT_BACK } from '~/forms/sharing/answers/names';
import { readSeen, type Seen } from '~/forms/sharing/answers/seen';
import { BASIS_WORDINGS } from '~/forms/sharing/basis-wordings';
import type { DecidedLine, Decider, SharingDecision } from '~/forms/sharing/decision';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GUIDANCE } from '~/forms/sharing/guidance';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { isOverride } from '~/forms/sharing/override';
import { peopleOffered } from '~/forms/sharing/telling';
import { decidedLine, groupLines, type LineToDecide } from '~/forms/sharing/to-decide';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** What was decided on a page, when, and what the page had shown of what people said. */
export type DecisionAnswers = {
  readonly decision: SharingDecision;
  readonly decidedAt: string;
  readonly seen: Seen;
};

/** What a page about a decision knows before it is sent. `offered`: its lines, as the record has them. */
export type Deciding = {
  readonly offered: readonly LineToDecide[];
  readonly decidedBy: Decider;
  readonly isUrgent: boolean;
  /** When it was decided, of a version that completes what was decided then; null: the page says. */
  readonly decidedAt: string | null;
  readonly now: string;
};

/**
 * Reads a decision. What people said comes from `offered`, never from the page. Something that shares against what they said is
 * read as it is, however little was written: it is stored, and asked about afterwards. Of anything else the reasons are asked at
 * once, in words, of which “not known yet” are some.
 */
export function readDecision(
  fields: Fields,
  { offered, decidedBy, isUrgent, decidedAt, now }: Deciding,
): ReadAnswers<DecisionAnswers> {
  const outcome = optionOf(fields, 'outcome', DECISION_OUTCOMES);
  const at: ReadAnswers<string> = decidedAt ? { type: 'done', value: decidedAt } : readWhen(fields, 'at', now);
  const day = londonDate(at.type === 'done' ? at.value : now);
  const { lines, errors: ofLines } = readLines(fields, offered, day);
  const { telling, errors: ofTelling } = readTelling(fields, peopleOffered(offered));
  const review = dateOf(fields, 'review_on', 'The day');
  const known = readFirstKnown(fields, londonDate(now));
  const errors: FieldProblem[] = [...(outcome ? [] : [{ field: 'outcome', text: 'Say what you decide' }]), ...ofLines];
  errors.push(
    ...ofTelling,
    ...(at.type === 'wrong' ? at.errors : []),
    ...(review.type === 'wrong' ? review.errors : []),
    ...(known.type === 'wrong' ? known.errors : []),
  );
  errors.push(...tooLong(fields, LONGEST));
  if (!outcome || at.type === 'wrong' || review.type === 'wrong' || known.type === 'wrong') {
    return { type: 'wrong', errors };
  }
  const said = { ...words(fields, at.value), firstKnown: known.value };
  const decision = { ...said, outcome, isUrgent, decidedBy, lines, telling, reviewOn: review.value };
  const read = isOverride(decision) ? decision : { ...decision, override: null };
  if (!isOverride(read) && !isUrgent) errors.push(...askedOfDecision(read, groupsOf(offered, day)));
  if (errors.length > 0) return { type: 'wrong', errors };
  return { type: 'done', value: { decision: read, decidedAt: at.value, seen: readSeen(fields, offered) } };
}

const TEXTS = {
  concern: 'concern',
  facts: 'facts',
  opinions: 'opinions',
  reasons: 'reasons',
  withheld: 'withheld',
  riskIfNotShared: 'risk_if_not_shared',
  alternatives: 'alternatives',
  riskAccepted: 'risk_accepted',
  whatWouldChange: 'what_would_change',
  onwardConditions: 'onward_conditions',
} as const;

const LONGEST = {
  ...Object.fromEntries(Object.values(TEXTS).map((name) => [name, LONGEST_TEXT])),
  override_reasons: LONGEST_TEXT,
  not_asked_words: LONGEST_TEXT,
  authorised_by: LONGEST_LINE,
  authorised_role: LONGEST_LINE,
};

/** Everything of a decision that is words, and what is chosen beside them. */
function words(fields: Fields, at: string) {
  const name = lineOf(fields, 'authorised_by');
  return {
    concern: textOf(fields, TEXTS.concern),
    facts: textOf(fields, TEXTS.facts),
    opinions: textOf(fields, TEXTS.opinions),
    reasons: textOf(fields, TEXTS.reasons),
    withheld: textOf(fields, TEXTS.withheld),
    riskIfNotShared: textOf(fields, TEXTS.riskIfNotShared),
    alternatives: textOf(fields, TEXTS.alternatives),
    riskAccepted: textOf(fields, TEXTS.riskAccepted),
    whatWouldChange: textOf(fields, TEXTS.whatWouldChange),
    onwardConditions: textOf(fields, TEXTS.onwardConditions),
    authorisedBy: name ? { name, role: lineOf(fields, 'authorised_role'), at } : null,
    notAsked: readNotAsked(fields),
    override: readOverride(fields),
    prompts: readPrompts(fields),
    guidance: optionsOf(fields, 'guidance', GUIDANCE),
    wordings: optionsOf(fields, 'wordings', BASIS_WORDINGS),
  };
}

/**
 * The lines that it is about: those that were ticked, or the only one there is, each with the basis of its group. What a share in part
 * keeps back whole is not shared, so nothing stands as its basis but what the duty to share asks of it.
 */
function readLines(fields: Fields, offered: readonly LineToDecide[], day: LocalDate) {
  const ticked = offered.length > 1 ? sentValues(fields, 'lines') : offered.map(({ key }) => key);
  const outcome = optionOf(fields, 'outcome', DECISION_OUTCOMES);
  const keptBack = outcome === 'share_in_part' && ticked.length > 1 ? sentValues(fields, 'kept_back') : [];
  const errors: FieldProblem[] = [];
  const lines = groupLines(offered, day).flatMap((group): readonly DecidedLine[] => {
    const ofGroup = group.lines
      .filter(({ key }) => ticked.includes(key))
      .map((line): DecidedLine & { readonly guide: LineFacts } => {
        const guide = guideFactsIn(fields, group, line);
        if (keptBack.includes(line.key)) return keptBackLine({ ...decidedLine(line), guide }, fields);
        return { ...decidedLine(line), guide, basis: readBasis(fields, group, guide, day) };
      });
    const first = ofGroup.find(({ isKeptBack }) => !isKeptBack);
    errors.push(...tooLongBasis(fields, group.key));
    const goesAgainst = outcome !== null && isOverride({ outcome, lines: ofGroup, override: null });
    if (first && !goesAgainst) errors.push(...askedBeforeConsent(first.basis, first.guide, group.key));
    return ofGroup;
  });
  errors.push(...tooLongBasis(fields, KEPT_BACK));
  if (lines.length === 0) errors.push({ field: 'lines', text: 'Say what the decision is about' });
  else if (lines.every(({ isKeptBack }) => isKeptBack)) errors.push(NOTHING_GOES);
  return { lines, errors };
}

const NOTHING_GOES = { field: 'kept_back', text: 'Nothing goes if all of it is kept back. Choose “Do not share”' };

/** What is kept back, with nothing as its basis but what the duty to share asks of it. */
function keptBackLine<Line extends Omit<DecidedLine, 'basis'>>(line: Line, fields: Fields) {
  const duty16la = optionOf(fields, basisField('duty16la', KEPT_BACK), DUTY_16LA);
  const dutyWhy = textOf(fields, basisField('duty_why', KEPT_BACK));
  return { ...line, isKeptBack: true, basis: { ...NO_BASIS, duty16la, dutyWhy } };
}

/** Under which key the basis of each line is asked. */
function groupsOf(offered: readonly LineToDecide[], day: LocalDate): ReadonlyMap<string, string> {
  return new Map(groupLines(offered, day).flatMap(({ key, lines }) => lines.map((line) => [line.key, key] as const)));
}
