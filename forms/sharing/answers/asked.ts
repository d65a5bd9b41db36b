import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { basisField, KEPT_BACK } from '~/forms/sharing/answers/names';
import type { DecidedLine, SharingDecision } from '~/forms/sharing/decision';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { isShared } from '~/forms/sharing/override';
import { isRealWords } from '~/forms/values/real-words';

/**
 * What a decision that goes against nobody is asked before it is recorded: why, either way (S0, S1, S2 and S4 ask for reasons
 * whether or not something is shared), how the duty to share was weighed; of sharing on what basis, and where nobody was asked why
 * not (E1); of not sharing what risk is accepted, what would change it and when it is looked at again. `groups`: under which key
 * the basis of each line is asked.
 */
export function askedOfDecision(
  decision: SharingDecision,
  groups: ReadonlyMap<string, string>,
): readonly FieldProblem[] {
  const { reasons } = decision;
  return [
    ...(isRealWords(reasons) ? [] : [{ field: 'reasons', text: 'Say why, or that it is not known yet' }]),
    ...notSharing(decision),
    ...notAsked(decision),
    ...basisOf(decision, groups),
    ...dutyOf(decision, groups),
  ];
}

function notSharing({
  outcome,
  riskAccepted,
  whatWouldChange,
  reviewOn,
  withheld,
}: SharingDecision): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (outcome === 'share_in_part' && !isRealWords(withheld)) {
    problems.push({ field: 'withheld', text: 'Say what is kept back' });
  }
  if (outcome === 'do_not_share' && !isRealWords(riskAccepted)) {
    problems.push({ field: 'risk_accepted', text: 'Say what risk is accepted, or that there is none' });
  }
  if (outcome !== 'do_not_share' && outcome !== 'defer') return problems;
  if (!isRealWords(whatWouldChange)) {
    const text = outcome === 'defer' ? 'Say what you wait for' : 'Say what would change it';
    problems.push({ field: 'what_would_change', text });
  }
  if (reviewOn === null) problems.push({ field: 'review_on', text: 'Say when you look at it again' });
  return problems;
}

/** What nobody was asked about goes without a word of theirs: it is said why (E1). “Not known yet” is an answer. */
function notAsked(decision: SharingDecision): readonly FieldProblem[] {
  const { lines, notAsked: why } = decision;
  if (!lines.some((line) => isShared(line, decision) && UNASKED.includes(line.said.outcome))) return [];
  if (why === null) return [{ field: 'not_asked', text: 'Say why nobody was asked, or that it is not known yet' }];
  if (why.reason !== 'other' || isRealWords(why.words)) return [];
  return [{ field: 'not_asked_words', text: 'Say in your own words why nobody was asked' }];
}

const UNASKED: readonly DecidedLine['said']['outcome'][] = ['not_asked', 'not_on_form'];

function basisOf(decision: SharingDecision, groups: ReadonlyMap<string, string>): readonly FieldProblem[] {
  const without = decision.lines.filter((line) => isShared(line, decision) && line.basis.article6 === null);
  const fields = new Set(without.map(({ key }) => basisField('article6', groups.get(key) ?? key)));
  return [...fields].map((field) => ({ field, text: 'Say on what lawful basis it is shared' }));
}

/** “They said no” is no answer to the duty to share (Children Act 2004 s.16LA): each line has one of its own. */
function dutyOf(decision: SharingDecision, groups: ReadonlyMap<string, string>): readonly FieldProblem[] {
  const problems = new Map<string, FieldProblem>();
  for (const line of decision.lines) {
    const { key, basis, isKeptBack } = line;
    const group = isKeptBack ? KEPT_BACK : (groups.get(key) ?? key);
    const { duty16la, dutyWhy } = basis;
    const field = basisField('duty16la', group);
    if (duty16la === null) problems.set(field, { field, text: 'Say what the duty to share asks of this' });
    else if (duty16la === 'applies_share' && !isShared(line, decision) && decision.outcome !== 'defer') {
      problems.set(field, {
        field,
        text: 'You say that the duty to share applies. Share it, or say why the duty does not',
      });
    } else if (DUTY_16LA[duty16la].needsReason && !isRealWords(dutyWhy)) {
      const why = basisField('duty_why', group);
      problems.set(why, { field: why, text: `${DUTY_16LA[duty16la].label}: say why` });
    }
  }
  return [...problems.values()];
}
