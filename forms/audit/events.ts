import { type ChildEvent, childSentence } from '~/forms/audit/child-events';
import { MOST_RESULTS } from '~/forms/records/search-terms';

/**
 * The union of everything we record happening. Details hold opaque ids, counts and codes; names stand in the rows they point to.
 * The sentence of each event is required by the type: what cannot be said cannot be recorded.
 */
export type AuditEvent =
  | { readonly type: 'staff_created' }
  | { readonly type: 'signed_in' }
  | { readonly type: 'sign_in_refused'; readonly reason: 'wrong' | 'throttled' | 'disabled' }
  | { readonly type: 'signed_out' }
  | { readonly type: 'session_locked' }
  | { readonly type: 'session_unlocked' }
  | { readonly type: 'pin_refused' }
  | { readonly type: 'password_set' }
  | { readonly type: 'set_up_code_given'; readonly staffId: string; readonly renewed: boolean }
  | { readonly type: 'set_up_code_refused'; readonly reason: 'wrong' | 'throttled' }
  | { readonly type: 'secret_change_refused'; readonly reason: 'wrong' | 'throttled' }
  | { readonly type: 'access_refused'; readonly kind: 'agreement' | 'record' | 'document' | 'child' }
  | { readonly type: 'child_searched'; readonly found: number }
  | { readonly type: 'child_added' }
  | { readonly type: 'person_added' }
  | { readonly type: 'court_order_recorded'; readonly personId: string }
  | { readonly type: 'understanding_assessed'; readonly assessmentId: string; readonly conclusion: string }
  | { readonly type: 'decider_chosen'; readonly factId: string }
  | { readonly type: 'policy_changed' }
  | { readonly type: 'agreement_started' }
  | { readonly type: 'agreement_viewed'; readonly sessionId: string }
  | { readonly type: 'agreement_reopened' }
  | { readonly type: 'agreement_discarded' }
  | { readonly type: 'agreement_entered_in_error' }
  | { readonly type: 'next_person_named'; readonly personId: string }
  | { readonly type: 'next_person_put_off'; readonly signingSessionId: string }
  | { readonly type: 'answers_taken_down'; readonly signingSessionId: string; readonly method: string }
  | { readonly type: 'answer_confirmed'; readonly factId: string }
  | { readonly type: 'proposal_signed'; readonly proposalId: string; readonly lines: number }
  | { readonly type: 'tablet_handed_over'; readonly signingSessionId: string }
  | { readonly type: 'signing_moved'; readonly signingSessionId: string }
  | { readonly type: 'family_asked_to_talk'; readonly signingSessionId: string }
  | { readonly type: 'family_wants_to_think'; readonly signingSessionId: string }
  | { readonly type: 'family_left_page'; readonly signingSessionId: string }
  | { readonly type: 'wishes_expressed'; readonly signingSessionId: string; readonly method: string }
  | { readonly type: 'copy_wish_recorded'; readonly signingSessionId: string; readonly how: string }
  | { readonly type: 'tablet_given_back'; readonly signingSessionId: string }
  | { readonly type: 'hand_back_recorded'; readonly signingSessionId: string }
  | { readonly type: 'agreement_completed' }
  | {
      readonly type: 'document_sealed';
      readonly documentId: string;
      readonly audience: string;
      readonly version: number;
    }
  | { readonly type: 'document_time_stamped'; readonly documentId: string }
  | { readonly type: 'document_extended'; readonly documentId: string }
  | { readonly type: 'document_downloaded'; readonly documentId: string }
  | { readonly type: 'take_home_printed' }
  | { readonly type: 'paper_added'; readonly pages: number }
  | { readonly type: 'paper_viewed'; readonly paperId: string }
  | { readonly type: 'topic_kept'; readonly topicId: string }
  | { readonly type: 'agency_kept'; readonly agencyId: string }
  | { readonly type: 'copies_viewed' }
  | { readonly type: 'copy_recorded'; readonly documentId: string; readonly how: string }
  | { readonly type: 'records_searched'; readonly searchId: string; readonly found: number }
  | { readonly type: 'nothing_held_recorded'; readonly searchId: string }
  | { readonly type: 'record_viewed' }
  | { readonly type: 'history_viewed' }
  | ChildEvent;

export type AuditEventType = AuditEvent['type'];

/** Who did it: a member of staff, a family member in their own signing session, or the machine. */
export type AuditActor = { readonly kind: 'staff' | 'family' | 'machine'; readonly id: string };

/** An event as the history of a record says it, after the name of whoever did it: "signed in". */
export function auditSentence(event: AuditEvent): string {
  switch (event.type) {
    case 'staff_created':
      return 'account made';
    case 'signed_in':
      return 'signed in';
    case 'sign_in_refused':
      return 'sign-in refused';
    case 'signed_out':
      return 'signed out';
    case 'session_locked':
      return 'screen locked';
    case 'session_unlocked':
      return 'screen unlocked';
    case 'pin_refused':
      return 'wrong PIN or password entered';
    case 'password_set':
      return 'password and PIN set';
    case 'set_up_code_given':
      return event.renewed ? 'new set-up code made' : 'set-up code made';
    case 'set_up_code_refused':
      return 'set-up code refused';
    case 'secret_change_refused':
      return 'change of password or PIN refused';
    case 'access_refused':
      return `asked for the ${event.kind} and was refused`;
    case 'child_searched':
      return `looked for a child (${event.found} found)`;
    case 'child_added':
      return 'added the child';
    case 'person_added':
      return 'added an adult of the family';
    case 'court_order_recorded':
      return 'recorded a court order';
    case 'understanding_assessed':
      return 'recorded how well someone understands the decision';
    case 'decider_chosen':
      return 'chose who decides, with a reason';
    case 'policy_changed':
      return 'changed the council’s policy on who decides';
    case 'agreement_started':
      return 'started the form';
    case 'agreement_viewed':
      return 'viewed the form';
    case 'agreement_reopened':
      return 'took the form back to its draft';
    case 'agreement_discarded':
      return 'discarded the draft';
    case 'agreement_entered_in_error':
      return 'marked the form as entered in error';
    case 'next_person_named':
      return 'said who is asked next';
    case 'next_person_put_off':
      return 'put off asking another person';
    case 'answers_taken_down':
      return `wrote down what somebody answered (${event.method})`;
    case 'answer_confirmed':
      return 'recorded that an answer by telephone is confirmed in writing';
    case 'proposal_signed':
      return `signed the statement of what was explained (${event.lines} lines)`;
    case 'tablet_handed_over':
      return 'gave the tablet to the family';
    case 'signing_moved':
      return 'went on with the family on another tablet';
    case 'family_asked_to_talk':
      return 'stopped and asked to talk';
    case 'family_wants_to_think':
      return 'wants to think about it';
    case 'family_left_page':
      return 'left the page';
    case 'wishes_expressed':
      return `gave their answers (${event.method})`;
    case 'copy_wish_recorded':
      return 'said how a copy is safe';
    case 'tablet_given_back':
      return 'took the tablet back';
    case 'hand_back_recorded':
      return 'recorded how the form was signed';
    case 'agreement_completed':
      return 'finished the form';
    case 'document_sealed':
      return 'sealed a document';
    case 'document_time_stamped':
      return 'had a sealed document time-stamped';
    case 'document_extended':
      return 'added to a sealed document what it is checked by in decades';
    case 'document_downloaded':
      return 'opened a document';
    case 'take_home_printed':
      return 'made a copy to take home';
    case 'paper_added':
      return `added the paper form (${event.pages} ${event.pages === 1 ? 'page' : 'pages'})`;
    case 'paper_viewed':
      return 'looked at the paper form';
    case 'topic_kept':
      return 'changed a topic of the council';
    case 'agency_kept':
      return 'changed an agency of the directory';
    case 'copies_viewed':
      return 'viewed who has a copy';
    case 'copy_recorded':
      return 'recorded what happened to a copy';
    case 'records_searched':
      return `searched the records (${howMany(event.found)} found)`;
    case 'nothing_held_recorded':
      return 'recorded that nothing is held';
    case 'record_viewed':
      return 'viewed the record';
    case 'history_viewed':
      return 'viewed the history';
    default:
      return childSentence(event);
  }
}

/** A search looks no further than one past the most that it shows. */
function howMany(found: number): string {
  return found > MOST_RESULTS ? `more than ${MOST_RESULTS}` : String(found);
}
