import { assertNever } from '~/forms/outcome';

/** What is recorded happening to decisions about sharing, apart from what people said. Ids, counts and codes. */
export type DecisionEvent =
  | {
      readonly type: 'decision_recorded';
      readonly seriesId: string;
      readonly version: number;
      readonly outcome: string;
      readonly lines: number;
    }
  | { readonly type: 'decision_viewed'; readonly seriesId: string }
  | { readonly type: 'wish_in_decision_refused' };

/** The sentence of such an event, after the name of whoever did it. */
export function decisionSentence(event: DecisionEvent): string {
  switch (event.type) {
    case 'decision_recorded':
      return event.version === 1
        ? `recorded a decision about sharing (${event.lines} ${event.lines === 1 ? 'line' : 'lines'})`
        : `recorded version ${event.version} of a decision about sharing`;
    case 'decision_viewed':
      return 'viewed a decision about sharing';
    case 'wish_in_decision_refused':
      return 'sent an answer of the family with a decision, and was refused: only people themselves answer';
    default:
      return assertNever(event);
  }
}
