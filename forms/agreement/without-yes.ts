import type { SendableLine, SendableRecipient } from '~/forms/agreement/sendable-lines';
import { groupsOf } from '~/forms/values/groups';

/**
 * Who of several recipients has lines without a yes to rely on, and what was said of those: a sentence for each, to be read before
 * anything is recorded. One message to all is how something goes to somebody who was refused.
 */
export function withoutYes(recipients: readonly SendableRecipient[]): readonly string[] {
  return recipients.flatMap(({ name, lines }) => {
    const without = lines.filter(({ hasYes }) => !hasYes);
    return without.length > 0 ? [`${name} is among them${saidOf(without, lines)}`] : [];
  });
}

/** Where the same was said of every line, nobody needs to read which. */
function saidOf(without: readonly SendableLine[], lines: readonly SendableLine[]): string {
  const [[only] = [], ...others] = groupsOf(without, ({ meaning }) => meaning);
  if (only && others.length === 0 && without.length === lines.length) return `: ${only}`;
  const said = [...groupsOf(without, ({ meaning }) => meaning)].map(
    ([meaning, about]) => `${[...new Set(about.map(({ what }) => what))].join('; ')}: ${meaning}`,
  );
  return `. ${said.join(' ')}`;
}
