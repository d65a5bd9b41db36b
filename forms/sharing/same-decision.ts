import type { SharingDecision } from '~/forms/sharing/decision';
import type { LineToDecide } from '~/forms/sharing/to-decide';

/**
 * Whether two versions of a decision say the same, word for word and answer for answer; in which order people, lines and choices
 * stand says nothing. Of what was left empty, and of what was left out, nothing was said.
 */
export function isSameDecision(one: SharingDecision, other: SharingDecision): boolean {
  return inOrder(one) === inOrder(other);
}

/**
 * A decision as a page that completes it shows it: what is known of its lines (`offered`) and was not kept with them then is filled
 * in, so that it is nobody's change.
 */
export function asShown(decision: SharingDecision, offered: readonly LineToDecide[]): SharingDecision {
  const lines = decision.lines.map((line) => {
    const found = offered.find(({ key }) => key === line.key);
    return found ? { ...line, guide: line.guide ?? found.guide, people: found.people } : line;
  });
  return { ...decision, lines };
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const said = Object.entries(value).filter(([, part]) => part !== undefined && !isEmpty(part));
  return `{${said
    .map(([name, part]) => `${name}:${inOrder(part)}`)
    .sort()
    .join()}}`;
}

function isEmpty(part: unknown): boolean {
  return Array.isArray(part) && part.length === 0;
}
