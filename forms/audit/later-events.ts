import { type ProtectionEvent, protectionSentence } from '~/forms/audit/protection-events';
import type { ReceiptFormat } from '~/forms/receipts/formats';

/** What is recorded happening after somebody said something: it was taken back, put right, asked again, acted on. Ids, counts and codes. */
export type LaterEvent =
  | { readonly type: 'agreement_withdrawn'; readonly factId: string; readonly lines: number }
  | { readonly type: 'withdrawal_considered'; readonly factId: string }
  | { readonly type: 'fact_corrected'; readonly factId: string; readonly corrects: string }
  | { readonly type: 'agreement_renewed'; readonly renews: string }
  | { readonly type: 'disclosures_recorded'; readonly lines: number; readonly withoutYes: number }
  | { readonly type: 'child_words_recorded'; readonly wordsId: string; readonly mayBeSeenBy: string }
  | { readonly type: 'child_told'; readonly wordsId: string }
  | { readonly type: 'child_words_viewed' }
  | { readonly type: 'child_drawing_viewed'; readonly wordsId: string }
  | { readonly type: 'receipt_downloaded'; readonly format: ReceiptFormat }
  | { readonly type: 'copy_receipt_downloaded'; readonly documentId: string; readonly format: ReceiptFormat }
  | ProtectionEvent;

/** The sentence of such an event, after the name of whoever did it. */
export function laterSentence(event: LaterEvent): string {
  switch (event.type) {
    case 'agreement_withdrawn':
      return `wrote down what was taken back (${event.lines} lines)`;
    case 'withdrawal_considered':
      return 'wrote down whether there is another lawful basis';
    case 'fact_corrected':
      return 'put right what was written down wrongly';
    case 'agreement_renewed':
      return 'began to ask again, from an earlier form';
    case 'disclosures_recorded':
      return `recorded what was sent (${event.lines} lines, ${event.withoutYes} of them without a yes)`;
    case 'child_words_recorded':
      return 'wrote down the child’s own words';
    case 'child_told':
      return 'recorded that the child was told what was decided';
    case 'child_words_viewed':
      return 'viewed the child’s own words';
    case 'child_drawing_viewed':
      return 'viewed the child’s drawing';
    case 'receipt_downloaded':
      return `downloaded the machine-readable copy (${event.format})`;
    case 'copy_receipt_downloaded':
      return `downloaded the machine-readable copy that goes with a copy of what is held (${event.format})`;
    default:
      return protectionSentence(event);
  }
}
