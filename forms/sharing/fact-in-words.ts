import { assertNever } from '~/forms/outcome';
import { ADVISERS } from '~/forms/sharing/advice';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { tellingWords } from '~/forms/sharing/decision-in-words';
import { VERDICTS } from '~/forms/sharing/manager-look';
import { noticeWords } from '~/forms/sharing/notice-given';

const CHANGED = { better: 'better', no_change: 'no change', worse: 'worse', not_known: 'not known yet' } as const;
const FOLLOWED = {
  yes: 'followed',
  partly: 'partly followed',
  no: 'not followed',
  not_yet: 'not followed yet',
} as const;

/** What happened to a decision after it was made, in a sentence. */
export function factInWords(fact: DecisionFact): string {
  switch (fact.type) {
    case 'reviewed':
      return `${fact.reviewer}, safeguarding manager, ${VERDICTS[fact.verdict].said}: ${fact.words}`;
    case 'advised':
      return `Advice (${fact.from || ADVISERS[fact.role]}), ${FOLLOWED[fact.followed]}: ${fact.summary}${fact.why ? ` ${fact.why}` : ''}`;
    case 'escalated':
      return `Disagreement with ${fact.agency}, ${fact.stage}: ${fact.words}`;
    case 'told':
      return `${fact.telling.who}. ${tellingWords(fact.telling)}`;
    case 'receipt':
      return `The recipient says that it arrived. ${fact.words}`;
    case 'notice':
      return `${fact.recipientName}. ${noticeWords({ notice: null }, [fact])}`;
    case 'impact':
      return `What changed for the child: ${CHANGED[fact.changed]}. ${fact.words}`;
    default:
      return assertNever(fact);
  }
}
