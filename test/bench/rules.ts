import { readRecord } from '~/forms/agreement/read-record';
import type { RecordEvent } from '~/forms/agreement/record-events';
import { sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { statusOf } from '~/forms/agreement/status';
import type { WishKind } from '~/forms/agreement/wishes';
import { withdraw } from '~/forms/agreement/withdrawal';

type Row = { readonly bench: string; readonly name: string; readonly value: number; readonly unit: string };

const [PEOPLE, RECIPIENTS, ITEMS] = [5, 20, 30];
const RUNS = 500;
const TODAY = '2026-11-18';
const WISHES: readonly WishKind[] = ['agree', 'agree', 'agree', 'agree_with_limits', 'refuse', 'no_view'];

/** Warm medians of the status and the matrix of a large record, read from its events each time; the slowest twentieth beside it. */
export async function bench(print: (row: Row) => void): Promise<void> {
  const events = largeRecord();
  const row = (name: string, value: number, unit = 'ms') =>
    print({ bench: 'rules', name, value: Math.round(value * 1000) / 1000, unit });
  const size = `${PEOPLE} people, ${RECIPIENTS} recipients, ${ITEMS} items`;

  const both = times(() => {
    const record = readRecord(events, TODAY);
    return [statusOf(record), sharingMatrix(record)];
  });
  row(`status and matrix: ${size}`, middle(both));
  row('status and matrix: slowest twentieth', at(both, 0.95));
  row('status alone', middle(times(() => statusOf(readRecord(events, TODAY)))));
  row('matrix alone', middle(times(() => sharingMatrix(readRecord(events, TODAY)))));
  const { said } = readRecord(events, TODAY);
  const request = { id: 'w', at: `${TODAY}T15:00:00.000Z`, recordedAt: `${TODAY}T15:00:00.000Z`, personId: 'person-0' };
  row(
    'withdrawal of everything',
    middle(times(() => withdraw(said, { ...request, personName: 'A', channel: 'telephone', words: '', what: 'all' }))),
  );
  row('wishes in the record', PEOPLE * RECIPIENTS * ITEMS, 'wishes');
}

/** Everything put to five people who differ, with withdrawals, telephone answers, a review and a correction since. */
function largeRecord(): readonly RecordEvent[] {
  const lines = Array.from({ length: RECIPIENTS * ITEMS }, (_none, index) => ({
    id: `line-${index}`,
    recipientId: `recipient-${index % RECIPIENTS}`,
    itemId: `item-${Math.floor(index / RECIPIENTS)}`,
    purpose: 'family_help',
    direction: 'tell' as const,
    about: index % 7 === 0 ? ['child', 'person-1'] : ['child'],
  }));
  const on = (day: string, second: number) => {
    const at = `${day}T12:00:${String(second).padStart(2, '0')}.000Z`;
    return { at, recordedAt: at };
  };
  const answers = Array.from(
    { length: PEOPLE },
    (_none, person): RecordEvent => ({
      type: 'answered',
      id: `answer-${person}`,
      ...on('2026-07-02', person + 1),
      putId: 'put',
      personId: `person-${person}`,
      personName: `Person ${person}`,
      capacity: person === 4 ? 'carer' : 'holder',
      method: person === 3 ? 'telephone' : 'drawn',
      confirmBy: null,
      wishes: lines.map(({ id }, index) => ({
        lineId: id,
        wish: WISHES[(index * 7 + person * 3 + (index >> 3)) % WISHES.length] ?? 'agree',
        limitText: null,
      })),
    }),
  );
  const slots = lines
    .filter((_line, index) => index % 11 === 0)
    .map(({ recipientId, itemId }) => `${recipientId}|${itemId}|family_help|tell`);
  return [
    {
      type: 'put',
      id: 'put',
      ...on('2026-07-02', 0),
      agreementId: 'agreement',
      reference: '7KQM-2XH9-DTC',
      childId: 'child',
      birth: { type: 'born', on: '2016-12-17' },
      lines,
      names: { child: 'Kezia' },
      reviewOn: '2027-01-02',
      expiresOn: null,
    },
    ...answers,
    {
      type: 'withdrew',
      id: 'w-0',
      ...on('2026-08-01', 0),
      personId: 'person-0',
      personName: 'Person 0',
      channel: 'telephone',
      slots,
      words: '',
    },
    { type: 'confirmed', id: 'c-0', ...on('2026-08-02', 0), answerId: 'answer-3' },
    { type: 'reviewed', id: 'r-0', ...on('2026-09-01', 0), agreementId: 'agreement', nextReviewOn: '2027-03-01' },
    { type: 'corrected', id: 'k-0', ...on('2026-09-02', 0), corrects: 'c-0', replacement: null, why: 'A slip' },
  ];
}

function times(work: () => unknown): readonly number[] {
  for (let run = 0; run < 200; run += 1) work();
  const found = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return found.sort((one, other) => one - other);
}

function middle(sorted: readonly number[]): number {
  return at(sorted, 0.5);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
