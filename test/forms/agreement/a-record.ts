import { readRecord } from '~/forms/agreement/read-record';
import type {
  AnsweredEvent,
  AskedLine,
  CorrectedEvent,
  PutEvent,
  RecordEvent,
  RecordFact,
  WithdrewEvent,
} from '~/forms/agreement/record-events';
import { sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { statusOf } from '~/forms/agreement/status';
import type { WishKind } from '~/forms/agreement/wishes';
import type { LocalDate } from '~/forms/values/dates';

/** An instant at noon of a day, told apart by the second. */
export const noon = (day: LocalDate, second = 0) => `${day}T12:00:${String(second).padStart(2, '0')}.000Z`;

export function aLine(recipientId: string, itemId: string, facts: Partial<AskedLine> = {}): AskedLine {
  return {
    id: `${recipientId}.${itemId}`,
    recipientId,
    itemId,
    purpose: 'family_help',
    direction: 'tell',
    about: ['child'],
    ...facts,
  };
}

export const slotOf = (recipientId: string, itemId: string) => `${recipientId}|${itemId}|family_help|tell`;

/** What was put to a family; a test says what is different. */
export function aPut(day: LocalDate, lines: readonly AskedLine[], facts: Partial<PutEvent> = {}): PutEvent {
  const at = noon(day);
  return {
    type: 'put',
    id: 'put-1',
    at,
    recordedAt: at,
    agreementId: 'agreement-1',
    reference: '7KQM-2XH9-DTC',
    childId: 'child',
    birth: { type: 'born', on: '2017-06-04' },
    lines,
    names: { child: 'Oscar', school: 'Larkfield Primary School', gp: 'Mill Lane Surgery', camhs: 'CAMHS' },
    reviewOn: '2027-05-18',
    expiresOn: null,
    ...facts,
  };
}

/** One person's answers: by line id, a wish, or a wish with the words of its limits. */
export function anAnswer(
  personId: string,
  day: LocalDate,
  wishes: Readonly<Record<string, WishKind | readonly [WishKind, string]>>,
  facts: Partial<AnsweredEvent> = {},
): AnsweredEvent {
  const at = noon(day, 1);
  return {
    type: 'answered',
    id: `${personId}-${day}`,
    at,
    recordedAt: facts.at ?? at,
    putId: 'put-1',
    personId,
    personName: `${personId[0]?.toUpperCase()}${personId.slice(1)}`,
    capacity: 'holder',
    method: 'drawn',
    confirmBy: null,
    wishes: Object.entries(wishes).map(([lineId, said]) => {
      const [wish, limitText] = typeof said === 'string' ? [said, null] : said;
      return { lineId, wish, limitText };
    }),
    ...facts,
  };
}

export function aWithdrawal(personId: string, day: LocalDate, slots: readonly string[]): WithdrewEvent {
  const at = noon(day, 30);
  return {
    type: 'withdrew',
    id: `withdrew-${personId}-${day}`,
    at,
    recordedAt: at,
    personId,
    personName: personId,
    channel: 'telephone',
    slots,
    words: '',
  };
}

export function aChoice(day: LocalDate, ...personIds: readonly string[]): RecordFact {
  const at = noon(day);
  return { type: 'governors_chosen', id: `chosen-${day}`, at, recordedAt: at, personIds, reasons: 'as found' };
}

export function aCorrection(day: LocalDate, corrects: string, replacement: RecordFact | null): CorrectedEvent {
  const at = noon(day, 45);
  return {
    type: 'corrected',
    id: `corrected-${corrects}-${day}`,
    at,
    recordedAt: at,
    corrects,
    replacement,
    why: 'A slip',
  };
}

export const statusOn = (events: readonly RecordEvent[], day: LocalDate, knownOn?: LocalDate) =>
  statusOf(readRecord(events, day, knownOn));

export const matrixOn = (events: readonly RecordEvent[], day: LocalDate, knownOn?: LocalDate) =>
  sharingMatrix(readRecord(events, day, knownOn));

/** The line of a pair, which must have one. */
export function lineOn(events: readonly RecordEvent[], day: LocalDate, recipientId: string, itemId: string) {
  const row = matrixOn(events, day).rows.find((one) => one.recipientId === recipientId);
  const line = row?.cells.find((cell) => cell.itemId === itemId)?.lines[0];
  if (!line) throw new Error(`No line for ${recipientId} and ${itemId}`);
  return line;
}
