import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '~/forms/agreement/read-record';
import type { AnsweredEvent, RecordEvent } from '~/forms/agreement/record-events';
import { sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { statusOf } from '~/forms/agreement/status';
import { STATUSES } from '~/forms/agreement/status-words';
import { withdraw } from '~/forms/agreement/withdrawal';
import { maySpeak } from '~/forms/deciders/capacities';
import { londonDate } from '~/forms/values/dates';
import { aPut, noon } from './a-record';
import { aDayToLook, anAnswerFact, anyRecord, DAYS, someLines, someWishes } from './any-record';

const numRuns = 10_000;
const slow = 300_000;

const wishesOn = (events: readonly RecordEvent[], day: string) =>
  sharingMatrix(readRecord(events, day)).rows.flatMap(({ recipientId, cells }) =>
    cells.flatMap(({ itemId, lines }) =>
      lines.flatMap(({ slot, wishes }) =>
        wishes.map(({ by, put: _put, ...wish }) => ({ lineId: `${recipientId}.${itemId}`, slot, ...by, ...wish })),
      ),
    ),
  );
const whole = (events: readonly RecordEvent[], day: string) => {
  const record = readRecord(events, day);
  return { status: statusOf(record), matrix: sharingMatrix(record) };
};
const answersIn = (events: readonly RecordEvent[]): readonly AnsweredEvent[] =>
  events.flatMap((event) => {
    const fact = event.type === 'corrected' ? event.replacement : event;
    return fact?.type === 'answered' ? [fact] : [];
  });

describe('rules that no input may break', () => {
  it('no wish exists that nobody expressed', { timeout: slow }, () => {
    fc.assert(
      fc.property(anyRecord, aDayToLook, (events, day) => {
        const answers = answersIn(events);
        for (const { lineId, personId, say, on, limitText, slot } of wishesOn(events, day)) {
          const own = answers.filter((answer) => answer.personId === personId && londonDate(answer.at) === on);
          const said = own.flatMap(({ wishes }) => wishes.filter((wish) => wish.lineId === lineId));
          const yes = say === 'withdrawn' || say === 'expired';
          const expressed = said.some(({ wish, limitText: limits }) =>
            yes ? wish === 'agree' || wish === 'agree_with_limits' : wish === say && limits === limitText,
          );
          if (!expressed) throw new Error(`${personId} never said ${say} to ${slot}`);
        }
      }),
      { numRuns },
    );
  });

  it('a later event never changes what the record said on an earlier date', { timeout: slow }, () => {
    fc.assert(
      fc.property(anyRecord, aDayToLook, (events, day) => {
        const then = events.filter(({ recordedAt }) => londonDate(recordedAt) <= day);
        same(whole(events, day), whole(then, day));
      }),
      { numRuns },
    );
  });

  it('a withdrawal removes nothing', { timeout: slow }, () => {
    const today = DAYS[DAYS.length - 1] ?? '';
    const at = noon(today, 59);
    fc.assert(
      fc.property(anyRecord, fc.constantFrom('ann', 'bea', 'cal', 'dee'), aDayToLook, (events, personId, earlier) => {
        const before = readRecord(events, today);
        const request = {
          id: 'w',
          at,
          recordedAt: at,
          personId,
          personName: personId,
          channel: 'telephone',
          words: '',
        } as const;
        const outcome = withdraw(before.said, { ...request, what: 'all' });
        if (outcome.type !== 'done') return;
        const after = [...events, outcome.value.event];
        same(after.slice(0, events.length), events);
        if (earlier < today) same(whole(after, earlier), whole(events, earlier));
        const kept = ({ slot, personId: who, on, limitText, method }: ReturnType<typeof wishesOn>[number]) => [
          slot,
          who,
          on,
          limitText,
          method,
        ];
        same(wishesOn(after, today).map(kept), wishesOn(events, today).map(kept));
      }),
      { numRuns },
    );
  });

  it('the order in which people sign changes no outcome except times', { timeout: slow }, () => {
    const signers = fc
      .uniqueArray(anAnswerFact, { selector: ({ personId }) => personId, maxLength: 4 })
      .chain((answers) =>
        fc.record({
          answers: fc.constant(answers),
          order: fc.shuffledSubarray(
            answers.map((_answer, index) => index),
            { minLength: answers.length },
          ),
        }),
      );
    fc.assert(
      fc.property(
        signers,
        someLines,
        fc.option(fc.subarray(['ann', 'bea', 'cal', 'dee'])),
        fc.constantFrom('2027-01-01', '2027-05-18', '2027-06-02'),
        ({ answers, order }, lines, chosen, day) => {
          const put = aPut('2026-10-24', lines, { reviewOn: '2027-05-18', expiresOn: '2027-06-01' });
          const choice: readonly RecordEvent[] = chosen
            ? [{ type: 'governors_chosen', id: 'g', at: put.at, recordedAt: put.at, personIds: chosen, reasons: '' }]
            : [];
          const signed = (places: readonly number[]): readonly RecordEvent[] => [
            put,
            ...choice,
            ...answers.map((answer, index) => {
              const at = noon(DAYS[(places[index] ?? 0) + 1] ?? '', 7);
              return {
                ...answer,
                id: `answer-${answer.personId}`,
                putId: 'put-1',
                at,
                recordedAt: at,
                confirmBy: null,
              };
            }),
          ];
          const plain = answers.map((_answer, index) => index);
          expect(withoutTimes(whole(signed(order), day))).toBe(withoutTimes(whole(signed(plain), day)));
        },
      ),
      { numRuns },
    );
  });

  it('a person without standing decides no line', { timeout: slow }, () => {
    fc.assert(
      fc.property(anyRecord, aDayToLook, (events, day) => {
        for (const { slot, kind, deciding } of readRecord(events, day).lines) {
          const forChild = deciding.filter(({ by }) => !slot.line.about.includes(by.personId));
          expect(forChild.every(({ by }) => maySpeak(by.capacity))).toBe(true);
          if (deciding.length === 0 && kind !== 'conflicting') expect(kind).toBe('not_asked');
        }
      }),
      { numRuns },
    );
  });

  it('every record has exactly one status, with a sentence and reasons', { timeout: slow }, () => {
    fc.assert(
      fc.property(anyRecord, aDayToLook, (events, day) => {
        const record = readRecord(events, day);
        const { status, sentence, reasons, also, counts } = statusOf(record);
        const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(record.lines.length);
        expect(Object.keys(STATUSES)).toContain(status);
        expect(new Set([status, ...also]).size).toBe(also.length + 1);
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/Nobody (agreed|authorised|said no)|by Nobody|undefined|null/);
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.every(({ text }) => /[.)]$/.test(text) || text.endsWith('because'))).toBe(true);
        if (status === 'given' || also.includes('given')) expect(counts.agreed).toBe(total);
        if (status === 'refused') expect(counts.refused).toBe(total);
      }),
      { numRuns },
    );
  });

  it('the order in which events are read from the store changes nothing', { timeout: slow }, () => {
    const shuffled = anyRecord.chain((events) =>
      fc.record({ events: fc.constant(events), other: fc.shuffledSubarray([...events], { minLength: events.length }) }),
    );
    fc.assert(
      fc.property(shuffled, aDayToLook, ({ events, other }, day) => {
        same(whole(other, day), whole(events, day));
      }),
      { numRuns },
    );
  });

  it('what is answered is what was ticked, and no more', { timeout: slow }, () => {
    fc.assert(
      fc.property(someLines, someWishes, (lines, wishes) => {
        const put = aPut('2026-10-24', lines);
        const answer: AnsweredEvent = {
          type: 'answered',
          id: 'a',
          at: noon('2026-10-24', 9),
          recordedAt: noon('2026-10-24', 9),
          putId: put.id,
          personId: 'ann',
          personName: 'Ann',
          capacity: 'holder',
          method: 'drawn',
          confirmBy: null,
          wishes,
        };
        const asked = new Set(lines.map(({ id }) => id));
        const found = wishesOn([put, answer], '2026-10-24').map(({ lineId, say }) => `${lineId} ${say}`);
        const ticked = wishes.filter(({ lineId }) => asked.has(lineId)).map(({ lineId, wish }) => `${lineId} ${wish}`);
        expect([...new Set(found)].sort()).toEqual(ticked.sort());
      }),
      { numRuns },
    );
  });
});

/** The same, by what is written: quick where nothing differs, and clear where something does. */
function same(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** Everything but days: a date in words, and fields that hold one. */
function withoutTimes(read: unknown): string {
  return JSON.stringify(read, (key, value: unknown) => {
    if (key === 'on' || key === 'at' || key === 'validity') return undefined;
    return typeof value === 'string' ? value.replace(/\d{1,2} [A-Z][a-z]+ 20\d\d/g, 'a day') : value;
  });
}
