import type { LineOutcome, LinePart } from '~/forms/agreement/line-outcome';
import type { Said } from '~/forms/agreement/said';
import { CAPACITIES } from '~/forms/deciders/capacities';
import type { Saying } from '~/forms/deciders/disagreement';
import { formatDate } from '~/forms/values/dates';
import { listOf } from '~/forms/values/text';

/** What a line comes to, in plain words. It says what people said, and what that is not. */
export function lineMeaning(outcome: LineOutcome, names: ReadonlyMap<string, string>): string {
  let meaning = outcome.parts ? partsMeaning(outcome.parts, names) : saidIn(outcome);
  if (outcome.unconfirmed) meaning += ' By telephone, not confirmed in writing yet.';
  if (outcome.put.due.length > 0 && outcome.kind !== 'not_asked') meaning += ' It is due for review.';
  return meaning;
}

/**
 * An adult's own information is theirs alone: their sentence stands apart from what was said for the child, unless the same person
 * said the same for both.
 */
function partsMeaning(parts: readonly LinePart[], names: ReadonlyMap<string, string>): string {
  const child = parts.find(({ of }) => of === 'child');
  return parts.flatMap((part) => (part === child ? [saidIn(part)] : ownMeaning(part, child, names))).join(' ');
}

function ownMeaning(
  part: LinePart,
  child: LinePart | undefined,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  if (part.of === 'child') return [];
  const { personId } = part.of;
  if (child?.kind === part.kind && child.deciding.some(({ by }) => by.personId === personId)) return [];
  const own = `It holds ${names.get(personId) ?? 'an adult'}’s own information, which is theirs to agree to.`;
  return [own, part.kind === 'not_asked' ? 'They have not answered.' : saidIn(part)];
}

function saidIn(part: Omit<LineOutcome, 'parts'>): string {
  const said = sentenceOf(part);
  if (!part.yes?.by.pressed) return said;
  return `${said} The practitioner thinks that somebody pressed ${part.yes.by.name}: do not rely on it.`;
}

const NO_AGREEMENT = 'There is no agreement to rely on.';

function sentenceOf({ kind, deciding, conflict, yes }: Omit<LineOutcome, 'parts'>): string {
  const who = (...says: readonly Saying['say'][]) => deciding.filter((one) => says.includes(one.say));
  switch (kind) {
    case 'agreed':
      return saidYes(who('agree'));
    case 'agreed_with_limits':
      return `${saidYes(who('agree', 'agree_with_limits'))} ${limitsOf(who('agree_with_limits'))}`;
    case 'refused':
      return `${names(who('refuse'))} said no. ${NO_AGREEMENT}`;
    case 'no_view':
      return `${names(who('no_view'))} had no view: neither a yes nor a no.`;
    case 'withdrawn':
      return `${names(who('withdrawn'))} agreed, and took it back${yes?.withdrawnOn ? ` on ${formatDate(yes.withdrawnOn)}` : ''}. ${NO_AGREEMENT}`;
    case 'expired':
      return `The agreement of ${names(who('expired'))} has passed its last day: ask again.`;
    case 'conflicting':
      return conflict
        ? `Agreed by ${namesOf(conflict.yes)}, not by ${namesOf(conflict.no)}. Nothing is blocked.`
        : NO_AGREEMENT;
    case 'not_asked':
      return 'Nobody who decides has answered this.';
  }
}

function saidYes(said: readonly Said[]): string {
  const council = said.every(({ by }) => CAPACITIES[by.capacity].yes === 'authorised');
  return council ? `${names(said)} authorised this for the council.` : `${names(said)} agreed to this.`;
}

function limitsOf(said: readonly Said[]): string {
  const limits = said.map(({ limitText }) => limitText).filter((text) => text !== null && text !== '');
  return limits.length > 0 ? `With limits: “${limits.join('”, “')}”.` : 'With limits that were not written down: ask.';
}

function names(said: readonly Said[]): string {
  return namesOf(said.map(({ by }) => by));
}

/** By name, whoever signed first. */
function namesOf(people: readonly { readonly name: string }[]): string {
  const [only] = people;
  if (only && people.length === 1) return only.name;
  const found: string[] = [];
  for (const { name } of people) if (!found.includes(name)) found.push(name);
  return listOf(found.sort());
}
