import { type DecisionEvent, decisionSentence } from '~/forms/audit/decision-events';

/** What is recorded happening to what is kept from somebody, and to copies on their way to them. Opaque ids alone: never a word of it. */
export type ProtectionEvent =
  | { readonly type: 'protection_recorded'; readonly detailId: string }
  | { readonly type: 'protection_ended'; readonly detailId: string }
  | { readonly type: 'protection_viewed' }
  | { readonly type: 'release_viewed'; readonly documentId: string }
  | { readonly type: 'release_asked'; readonly documentId: string }
  | { readonly type: 'release_checked'; readonly documentId: string }
  | { readonly type: 'release_refused'; readonly documentId: string }
  | { readonly type: 'copy_made_anew'; readonly documentId: string }
  | { readonly type: 'subject_access_asked'; readonly personId: string }
  | DecisionEvent;

/** The sentence of such an event, after the name of whoever did it. */
export function protectionSentence(event: ProtectionEvent): string {
  switch (event.type) {
    case 'protection_recorded':
      return 'recorded a protected detail';
    case 'protection_ended':
      return 'ended the protection of a detail';
    case 'protection_viewed':
      return 'looked at the protected details';
    case 'release_viewed':
      return 'looked at what is left out of a copy';
    case 'release_asked':
      return 'asked somebody else to check a copy';
    case 'release_checked':
      return 'checked a copy: it may be given';
    case 'release_refused':
      return 'checked a copy: it must not be given';
    case 'copy_made_anew':
      return 'asked for a copy to be made anew';
    case 'subject_access_asked':
      return 'asked for a copy that somebody requested of what is held';
    default:
      return decisionSentence(event);
  }
}
