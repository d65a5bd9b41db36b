import { AGENCY_KINDS, type AgencyKind, DIRECTIONS } from '~/forms/agreement/agencies';
import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  optionsOf,
  type ReadAnswers,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readWhose } from '~/forms/agreement/answers/whose-information';
import type { Recipient, WhoseInformation } from '~/forms/agreement/lines';
import type { Topics } from '~/forms/agreement/topics';
import type { FormAround } from '~/forms/agreement/whose-information';

/** An agency that can be tapped on this family's form. */
export type AgencyHere = Pick<Recipient, 'id' | 'name' | 'kind' | 'role' | 'onwardTo' | 'onwardWhy'>;

/** An agency that is new to the directory, typed beneath the list. */
export type NewAgency = { readonly name: string; readonly kind: AgencyKind };

export type Information = {
  readonly why: string;
  readonly recipients: readonly Recipient[];
  readonly newAgency: NewAgency | null;
  /** What everyone is told or asked about and which way, for an agency that is still to be added. */
  readonly shared: Pick<Recipient, 'topics' | 'direction'>;
  /** Whose own information the topics hold, where that is asked. */
  readonly about?: WhoseInformation;
};

/** A phrase, not an essay: the family reads it on every card. */
export const LONGEST_WHY = 300;

const LOOK_AGAIN = 'Look at what is ticked, then continue';

/**
 * Reads why, with whom, about what and which way. Every recipient starts with every topic; a recipient that stood on the form
 * before keeps its own lines where the topics are still chosen. Of a topic that may hold several adults' own information, whose
 * it holds is read too. Refuses agencies and topics that are not on the form.
 */
export function readInformation(
  fields: Fields,
  agencies: readonly AgencyHere[],
  before: readonly Recipient[],
  around: FormAround,
): ReadAnswers<Information> {
  const offered = around.topics;
  const errors: FieldProblem[] = [];
  const why = textOf(fields, 'why');
  if (!why) errors.push({ field: 'why', text: 'Say why you want to share. The family will read it' });
  const sent = sentValues(fields, 'recipients');
  const chosen = agencies.filter(({ id }) => sent.includes(id));
  const newName = lineOf(fields, 'new_agency');
  const newKind = optionOf(fields, 'new_agency_kind', AGENCY_KINDS);
  // Where no agency is known there is nothing to tick: the box for a new one is in sight.
  const field = agencies.length > 0 ? 'recipients' : 'new_agency';
  if (chosen.length === 0 && !newName) {
    errors.push({ field, text: 'Choose who information goes to or comes from' });
  } else if (sent.some((id) => !chosen.some((agency) => agency.id === id))) {
    errors.push({ field, text: `Someone who was chosen is not on this form. ${LOOK_AGAIN}` });
  }
  if (newName && !newKind)
    errors.push({ field: 'new_agency_kind', text: `Say what kind of organisation ${newName} is` });
  const topics = optionsOf(fields, 'topics', offered);
  if (topics.length === 0) errors.push({ field: 'topics', text: 'Choose what it is about' });
  else if (topics.length < new Set(sentValues(fields, 'topics')).size) {
    errors.push({ field: 'topics', text: `Something that was chosen is not on this form. ${LOOK_AGAIN}` });
  }
  const whose = readWhose(fields, topics, around);
  if (whose.type === 'wrong') errors.push(...whose.errors);
  const direction = optionOf(fields, 'direction', DIRECTIONS);
  if (!direction) errors.push({ field: 'direction', text: 'Say which way: you tell them, you ask them, or both' });
  errors.push(...tooLong(fields, { why: LONGEST_WHY, new_agency: LONGEST_LINE }));
  if (errors.length > 0 || !direction || whose.type === 'wrong') return { type: 'wrong', errors };
  const shared = { topics, direction };
  return {
    type: 'done',
    value: {
      why,
      recipients: chosen.map((agency) => asRecipient(agency, shared, before)),
      newAgency: newName && newKind ? { name: newName, kind: newKind } : null,
      shared,
      ...(Object.keys(whose.value).length > 0 ? { about: whose.value } : {}),
    },
  };
}

/** An agency as a recipient of this form, with what stood on the form for it before. */
export function asRecipient(
  agency: AgencyHere,
  shared: Pick<Recipient, 'topics' | 'direction'>,
  before: readonly Recipient[],
): Recipient {
  const earlier = before.find(({ id }) => id === agency.id);
  const asked = before.length > 0 ? new Set(before.flatMap(({ topics }) => topics)) : new Set();
  const left = earlier
    ? new Set([...asked].filter((topic) => !earlier.topics.some((kept) => kept === topic)))
    : new Set();
  return {
    ...agency,
    onwardTo: earlier?.onwardTo ?? agency.onwardTo,
    onwardWhy: earlier?.onwardWhy ?? agency.onwardWhy,
    mayShareAnyway: earlier?.mayShareAnyway ?? false,
    // The page shows the first recipient's direction: sent back as it was shown, it changes nobody's own.
    direction: earlier && shared.direction === before[0]?.direction ? earlier.direction : shared.direction,
    topics: shared.topics.filter((topic) => !left.has(topic)),
  };
}

/**
 * Reads the page that goes line by line: for each recipient its topics, its direction, whom they tell in turn, and whether
 * the council may share anyway. A recipient with no topic left is refused: take it off the form instead.
 */
export function readLines(
  fields: Fields,
  recipients: readonly Recipient[],
  offered: Topics,
): ReadAnswers<readonly Recipient[]> {
  const errors: FieldProblem[] = [];
  const changed = recipients.map((recipient) => {
    const topics = optionsOf(fields, `topics-${recipient.id}`, offered);
    if (topics.length === 0) {
      errors.push({ field: `topics-${recipient.id}`, text: `Choose what ${recipient.name} is told or asked` });
    }
    const direction = optionOf(fields, `direction-${recipient.id}`, DIRECTIONS) ?? recipient.direction;
    errors.push(
      ...tooLong(fields, { [`onward_to-${recipient.id}`]: LONGEST_LINE, [`onward_why-${recipient.id}`]: LONGEST_LINE }),
    );
    return {
      ...recipient,
      topics,
      direction,
      onwardTo: lineOf(fields, `onward_to-${recipient.id}`),
      onwardWhy: lineOf(fields, `onward_why-${recipient.id}`),
      mayShareAnyway: sentValues(fields, 'may_share_anyway').includes(recipient.id),
    };
  });
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: changed };
}
