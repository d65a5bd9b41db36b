import type { AgencyKind, Direction } from '~/forms/agreement/agencies';
import type { TopicId } from '~/forms/agreement/topics';

/** Somebody a family's information goes to or comes from, as one form proposes it. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** What they do for the child or family, in plain words: "teaches Maya". */
  readonly role: string;
  /** Whom they may tell in turn, and why. Both empty means: we do not know. */
  readonly onwardTo: string;
  readonly onwardWhy: string;
  readonly direction: Direction;
  /** The practitioner would share this even after a no: the family is told so before they choose. */
  readonly mayShareAnyway: boolean;
  /** What this recipient is told or asked about. */
  readonly topics: readonly TopicId[];
};

/** The adults whose own information a topic holds beside the child's, by their ids; none: it is the child's alone. */
export type WhoseInformation = Readonly<Record<TopicId, readonly string[]>>;

/** One thing a family is asked: this item, this recipient, this direction, for the form's one purpose. */
export type Line = {
  readonly id: string;
  readonly recipientId: string;
  readonly topic: TopicId;
  readonly direction: Direction;
  /** The adults whose own information it holds beside the child's, by their ids; left out where there is none. */
  readonly about?: readonly string[];
};

/** The lines that the proposed recipients make, in their order, each with the adults whose own information it holds. The same proposal always gives the same ids. */
export function linesOf(recipients: readonly Recipient[], whose: WhoseInformation = {}): readonly Line[] {
  return recipients.flatMap((recipient) =>
    recipient.topics.map((topic) => {
      const about = whose[topic] ?? [];
      const line = { id: `${recipient.id}.${topic}`, recipientId: recipient.id, topic, direction: recipient.direction };
      return about.length > 0 ? { ...line, about } : line;
    }),
  );
}

/** Which sentence about a no stands on a recipient's card: one of two, worded for telling or, where we only ask, for asking. */
export function whatNoDoes(recipient: Recipient): 'willNot' | 'mayStill' | 'willNotAsk' | 'mayStillAsk' {
  if (recipient.direction === 'ask') return recipient.mayShareAnyway ? 'mayStillAsk' : 'willNotAsk';
  return recipient.mayShareAnyway ? 'mayStill' : 'willNot';
}
