import type { LocalDate } from '~/forms/values/dates';

/** What kind of statement was sent: whoever reads it years later must not take an opinion for a fact. */
export const STATEMENT_KINDS = {
  fact: 'Fact',
  observation: 'Observation: seen or heard by the person who wrote it',
  opinion: 'Opinion',
  professional_judgement: 'Professional judgement',
} as const satisfies Record<string, string>;

export type StatementKind = keyof typeof STATEMENT_KINDS;

/** By which way something goes. Ordered as it is offered, after the one that the directory knows the agency to use. */
export const SENDING_CHANNELS = {
  secure_email: 'Secure email',
  portal: 'Secure portal or case system',
  telephone: 'Telephone',
  meeting: 'In a meeting or in person',
  post: 'Post',
  other: 'Another way',
} as const satisfies Record<string, string>;

/** What is asked when something is sent, and not before. Nothing of it is asked of a question that we put to a recipient. */
export type Disclosed = {
  /** The person there who received it; empty where nobody said. */
  readonly receivedBy: string;
  /** Who sent it. */
  readonly sentBy: string;
  readonly kind: StatementKind | null;
  readonly source: string;
  /** The day on which it was true; null where nobody said, and then the day on which it was sent. */
  readonly asAt: LocalDate | null;
};
