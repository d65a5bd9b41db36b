import type { Recipient } from '~/forms/agreement/lines';
import { type Say, typed } from '~/forms/copies/blocks';
import type { Text } from '~/forms/copies/content';

/** Whom a recipient may tell in turn, and why; or that we do not know. */
export function onwardText({ name, onwardTo, onwardWhy }: Recipient, say: Say): Text {
  if (!onwardTo) return say.text('onward_unknown', { recipient: name });
  return say.text('onward_known', {
    recipient: name,
    onward_to: typed(onwardTo, say),
    onward_why: onwardWhy ? typed(onwardWhy, say) : say('onward_why_unknown'),
  });
}
