import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Wish, WishKind } from '~/forms/agreement/wishes';
import { changesBetween, confirmedAt, confirmedTo, stillStands } from '~/forms/copies/confirmed';
import type { CopyRecord } from '~/forms/copies/record';
import { SCHOOL, sampleRecord } from './sample-record';

const PEOPLE = ['p-jo', 'p-dean', 'p-gran'] as const;
const KINDS: readonly WishKind[] = ['agree', 'agree_with_limits', 'refuse', 'no_view'];
const PLAIN = sampleRecord();
const LINES = PLAIN.proposal.lines;

const someWish = (lineId: string) =>
  fc
    .record({ lineId: fc.constant(lineId), wish: fc.constantFrom(...KINDS), limit: fc.constantFrom('a', 'b') })
    .map(({ wish, limit }): Wish => ({ lineId, wish, limitText: wish === 'agree_with_limits' ? limit : null }));
const someAnswers = fc.tuple(...LINES.map(({ id }) => someWish(id)));
const minute = (place: number) => `2026-11-18T15:${String(10 + place).padStart(2, '0')}:00.000Z`;

/** What one of them said to the whole form, at their place in the order of signing. */
function saidAt(place: number, personId: string, wishes: readonly Wish[]): CopyRecord {
  const { proposal, signature, handBack } = PLAIN;
  const at = minute(place * 2);
  return {
    ...PLAIN,
    proposal: { ...proposal, person: { ...proposal.person, id: personId } },
    wishes,
    signature: { ...signature, signedAt: at, recordedAt: at },
    handBack: handBack && { ...handBack, recordedAt: at },
  };
}

/** They sign in an order, and after each a confirmation is sealed where there is something new to confirm. */
function confirmedInOrder(order: readonly number[], answers: readonly (readonly Wish[])[]) {
  const records = order.map((who, place) => saidAt(place, PEOPLE[who] ?? '', answers[who] ?? []));
  const sealed = records.flatMap((_last, place) => {
    const [known, before] = [records.slice(0, place + 1), records.slice(0, place)];
    const isMade = confirmedTo(SCHOOL.id, known).length > 0 && changesBetween(SCHOOL.id, before, known);
    return isMade ? [minute(place * 2 + 1)] : [];
  });
  const last = sealed.at(-1);
  const stands = last !== undefined && stillStands(SCHOOL.id, records, last);
  return { records, says: stands ? confirmedAt(SCHOOL.id, records, last) : [] };
}

it('whoever signs first, the confirmation that stands in the end says what is agreed, and no other stands', () => {
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  fc.assert(
    fc.property(fc.tuple(someAnswers, someAnswers, someAnswers), order, order, (answers, one, other) => {
      const [first, second] = [confirmedInOrder(one, answers), confirmedInOrder(other, answers)];
      const agreed = JSON.stringify(confirmedTo(SCHOOL.id, first.records));
      return JSON.stringify(first.says) === agreed && JSON.stringify(second.says) === agreed;
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

it('says nothing of what came to be known after it was sealed', () => {
  const yes = LINES.map(({ id }): Wish => ({ lineId: id, wish: 'agree', limitText: null }));
  const no = LINES.map(({ id }): Wish => ({ lineId: id, wish: 'refuse', limitText: null }));
  const records = [saidAt(0, 'p-jo', yes), saidAt(1, 'p-dean', no)];
  expect(confirmedAt(SCHOOL.id, records, minute(1))).toHaveLength(SCHOOL.topics.length);
  expect(confirmedTo(SCHOOL.id, records)).toEqual([]);
  expect(stillStands(SCHOOL.id, records, minute(1))).toBe(false);
});
