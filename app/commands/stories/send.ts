import { now } from '~/app/services/clock.server';
import { recordDisclosures } from '~/app/services/disclosures.server';
import { STAFF } from '~/db/cast';
import type { Actor } from '~/forms/access/permissions';
import { NOTHING_MORE, SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import type { DecidedLine } from '~/forms/sharing/decision';
import { done } from './telling';

/** What a story sends on a decision: who received it there, and where it comes from. */
export type ToldSending = { readonly receivedBy: string; readonly source: string };

/** Records that everything a decision is about went to its recipient, by secure email, with the notice of what they must do with it. */
export async function send(
  worker: Actor,
  childId: string,
  lines: readonly Pick<DecidedLine, 'key' | 'recipientId'>[],
  { receivedBy, source }: ToldSending,
): Promise<void> {
  const more = { receivedBy, sentBy: STAFF.priya.name, kind: 'fact', source, notice: 'yes' } as const;
  const recipientId = lines[0]?.recipientId ?? '';
  const answers = {
    recipientId,
    channel: SENDING_CHANNELS.secure_email,
    at: now(),
    lines: lines.map(({ key }) => ({ slot: key, disclosed: { ...NOTHING_MORE, ...more } })),
  };
  done(await recordDisclosures(worker, childId, [answers], `sent ${childId} ${recipientId}`));
}
