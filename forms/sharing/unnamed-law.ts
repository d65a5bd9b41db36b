import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import type { ChoiceWarning } from '~/forms/sharing/choice-warning';
import { GATEWAYS } from '~/forms/sharing/gateways';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { SCHEDULE_1 } from '~/forms/sharing/schedule1';

/**
 * What is said of a basis that leaves its law unnamed (domain 4.3, 4.4): a legal obligation without the duty, a public task without its
 * law, a condition of Schedule 1 without the council's policy document; and of one meant for something else. None of it blocks.
 */
export function unnamedLaw(basis: LineBasis, facts: LineFacts): readonly ChoiceWarning[] {
  return [
    ...obligation(basis),
    ...publicTask(basis, facts),
    ...policyDocument(basis, facts),
    ...offences(basis, facts),
  ];
}

/** Guidance is not itself the obligation: Derby's example names none (domain 4.7). */
function obligation({ article6, gateways, duty16la }: LineBasis): readonly ChoiceWarning[] {
  const isNamed = duty16la === 'applies_share' || gateways.some((id) => GATEWAYS[id].kind === 'duty');
  if (article6 !== 'c' || isNamed) return [];
  const text =
    'A legal obligation names the duty or the court order that obliges you. Choose the duty, or write the order in your reasons: guidance is not itself the obligation.';
  return [{ about: 'article6', level: 'warning', text, source: ARTICLE_6.c.source }];
}

function publicTask({ article6, gateways }: LineBasis, { us }: LineFacts): readonly ChoiceWarning[] {
  if (article6 !== 'e' || us.body === 'voluntary' || gateways.length > 0) return [];
  const text = 'A public task has its law. Choose the power or duty in statute that it rests on.';
  return [{ about: 'gateways', level: 'warning', text, source: ARTICLE_6.e.source }];
}

function policyDocument({ schedule1 }: LineBasis, { policyDocument: version }: LineFacts): readonly ChoiceWarning[] {
  if (schedule1 === null || version) return [];
  const { policyDocument: needs, label, source } = SCHEDULE_1[schedule1];
  if (needs === 'not_known') return [];
  const text = `${label}: ${needs === 'mostly' ? 'it mostly needs' : 'it needs'} an appropriate policy document. Nobody has said which version your council holds: ask your data protection officer.`;
  return [{ about: 'schedule1', level: 'warning', text, source }];
}

function offences({ schedule1 }: LineBasis, facts: LineFacts): readonly ChoiceWarning[] {
  if (schedule1 !== 'para_2' || !facts.offences) return [];
  const text =
    'Paragraph 2 is for health or social care. For criminal offences paragraph 6, 10 or 18 is usual: choose one of them, or ask your data protection officer.';
  return [{ about: 'schedule1', level: 'warning', text, source: ARTICLE_10.schedule_1.source }];
}
