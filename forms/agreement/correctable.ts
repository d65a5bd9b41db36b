import type { AnsweredEvent, AskedLine, RecordEvent, RecordFact } from '~/forms/agreement/record-events';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import { slotParts } from '~/forms/agreement/slot-key';
import { TAKEN_DOWN } from '~/forms/agreement/taken-down';
import type { WishKind } from '~/forms/agreement/wishes';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';

/** What a member of staff wrote down of what others said or did, and may have written down wrongly. */
export type Correctable = Extract<RecordFact, { type: 'answered' | 'withdrew' | 'reviewed' }>;

/**
 * The facts that can be put right by another event. What somebody did on the tablet themself is not among them: nobody puts
 * words in their place; they are asked again, or the whole form was entered in error.
 */
export function correctableFacts(facts: readonly RecordFact[]): readonly Correctable[] {
  return facts.flatMap((fact): readonly Correctable[] => {
    if (fact.type === 'withdrew' || fact.type === 'reviewed') return [fact];
    return fact.type === 'answered' && Object.hasOwn(TAKEN_DOWN, fact.method) ? [fact] : [];
  });
}

/** The lines that an answer was given to; none for what is no answer. */
export function linesAsked(events: readonly RecordEvent[], fact: Correctable): readonly AskedLine[] {
  if (fact.type !== 'answered') return [];
  return events.flatMap((event) => (event.type === 'put' && event.id === fact.putId ? event.lines : []));
}

/** What a line is called: "Larkfield Primary School: Attendance". */
export type Names = ReadonlyMap<string, string>;

/** The line of an answer in words; of a line that is not known any more, its id. */
export function lineWords(line: Pick<AskedLine, 'recipientId' | 'itemId'>, names: Names): string {
  return `${names.get(line.recipientId) ?? line.recipientId}: ${names.get(line.itemId) ?? line.itemId}`;
}

/** A slot in words: "We tell Larkfield Primary School: Attendance". */
export function slotWords(slot: string, names: Names): string {
  const parts = slotParts(slot);
  return `We ${parts.way} ${lineWords(parts, names)}`;
}

export const WISH_WORDS = {
  agree: 'Yes',
  agree_with_limits: 'Yes, with a limit',
  refuse: 'No',
  no_view: 'Not sure, or no view',
} as const satisfies Record<WishKind, string>;

/** A fact as the page and the office copy say it, with everything that could be wrong in it. */
export function factWords(fact: Correctable, lines: readonly AskedLine[], names: Names): string {
  switch (fact.type) {
    case 'answered':
      return `${fact.personName} ${SIGNING_METHODS[fact.method].label}, ${formatInstant(fact.at)}. ${answerWords(fact, lines, names)}`;
    case 'withdrew': {
      const what = fact.slots.map((slot) => slotWords(slot, names)).join('; ');
      return `${fact.personName} took back, ${WITHDRAWAL_CHANNELS[fact.channel].toLowerCase()}, ${formatInstant(fact.at)}: ${what}.`;
    }
    case 'reviewed':
      return `Reviewed on ${formatDate(londonDate(fact.at))}; look again on ${formatDate(fact.nextReviewOn)}.`;
  }
}

function answerWords({ wishes }: AnsweredEvent, lines: readonly AskedLine[], names: Names): string {
  const said = wishes.flatMap(({ lineId, wish, limitText }) => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return [];
    return [`${lineWords(line, names)}: ${WISH_WORDS[wish].toLowerCase()}${limitText ? ` (“${limitText}”)` : ''}`];
  });
  return said.length > 0 ? `${said.join('; ')}.` : 'No line was answered.';
}
