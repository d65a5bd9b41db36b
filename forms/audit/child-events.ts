import { type DetailField, detailsInWords } from '~/forms/agreement/child-details';
import { type LaterEvent, laterSentence } from '~/forms/audit/later-events';

/** What is recorded happening to a child's record as a whole, apart from any one form. Opaque ids, counts, days and codes. */
export type ChildEvent =
  | { readonly type: 'child_viewed'; readonly sessionId: string }
  | { readonly type: 'sharing_viewed'; readonly on: string; readonly known: 'then' | 'now' }
  | { readonly type: 'move_recorded'; readonly factId: string }
  | { readonly type: 'review_recorded'; readonly factId: string }
  | { readonly type: 'disagreement_considered'; readonly factId: string }
  | { readonly type: 'task_added'; readonly taskId: string; readonly kind: string }
  | { readonly type: 'task_finished'; readonly taskId: string }
  | { readonly type: 'sibling_recorded' }
  | { readonly type: 'records_linked'; readonly linkId: string }
  | { readonly type: 'child_details_put_right'; readonly detailsId: string; readonly fields: readonly DetailField[] }
  | { readonly type: 'next_form_opened'; readonly signingSessionId: string }
  | LaterEvent;

/** The sentence of an event about a child, after the name of whoever did it. */
export function childSentence(event: ChildEvent): string {
  switch (event.type) {
    case 'child_viewed':
      return 'viewed the child’s page';
    case 'sharing_viewed':
      return `looked at what may be shared on ${event.on}, as known ${event.known}`;
    case 'move_recorded':
      return 'recorded a move to another council';
    case 'review_recorded':
      return 'recorded a review';
    case 'disagreement_considered':
      return 'wrote down how a disagreement was considered';
    case 'task_added':
      return `was given a task: ${event.kind}`;
    case 'task_finished':
      return 'finished a task';
    case 'sibling_recorded':
      return 'recorded that the child is of this family';
    case 'records_linked':
      return 'linked the records of two children';
    case 'child_details_put_right':
      return `put right what is known of the child (${detailsInWords(event.fields)})`;
    case 'next_form_opened':
      return 'went on to the form of another child';
    default:
      return laterSentence(event);
  }
}
