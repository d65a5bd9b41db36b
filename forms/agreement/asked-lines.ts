import type { Draft } from '~/forms/agreement/draft';
import { type Line, linesOf } from '~/forms/agreement/lines';
import type { AskedLine } from '~/forms/agreement/record-events';
import { type FormAround, whoseInformation } from '~/forms/agreement/whose-information';

/** The lines of a draft as the record of wishes knows lines: whose information each holds, the child's first. */
export function askedLines(
  draft: Pick<Draft, 'recipients' | 'context' | 'about'>,
  childId: string,
  around: FormAround,
): readonly AskedLine[] {
  return asAsked(linesOf(draft.recipients, whoseInformation(draft, around)), draft.context.purpose, childId);
}

/** Lines as they were put, as the record of wishes knows lines. One that says nothing of adults holds the child's information alone. */
export function asAsked(lines: readonly Line[], purpose: string, childId: string): readonly AskedLine[] {
  return lines.map(({ id, recipientId, topic, direction, about = [] }) => ({
    id,
    recipientId,
    itemId: topic,
    purpose,
    direction,
    about: [childId, ...about],
  }));
}
