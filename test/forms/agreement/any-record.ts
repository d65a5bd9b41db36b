import fc from 'fast-check';
import type { AskedLine, RecordEvent, RecordFact } from '~/forms/agreement/record-events';
import type { SigningMethod } from '~/forms/agreement/signing-methods';
import type { Wish, WishKind } from '~/forms/agreement/wishes';
import type { Capacity } from '~/forms/deciders/capacities';
import { aLine } from './a-record';

/** Any record that people and practitioners can make, with late entries and corrections, on days around a change of the clock. */
export const DAYS = [
  '2026-10-24',
  '2026-10-25',
  '2026-10-26',
  '2026-11-18',
  '2026-11-19',
  '2026-12-01',
  '2027-05-18',
] as const;
const FIRST = '2026-10-23T09:00:00.000Z';
const PEOPLE = ['ann', 'bea', 'cal', 'dee'] as const;
const CAPACITIES_USED: readonly Capacity[] = [
  'holder',
  'holder',
  'holder',
  'council',
  'child',
  'self',
  'carer',
  'excluded',
  'restricted',
  'not_known',
];
const METHODS: readonly SigningMethod[] = ['drawn', 'drawn', 'telephone', 'unsigned', 'paper'];
const WISHES: readonly WishKind[] = ['agree', 'agree', 'agree', 'agree_with_limits', 'refuse', 'no_view'];

export const aDay = fc.constantFrom(...DAYS);
/** A day to look at the record: more often a late one, when much has happened. */
export const aDayToLook = fc.oneof(aDay, fc.constantFrom('2026-12-01', '2027-05-17', '2027-05-18'));
const anInstant = fc
  .tuple(aDay, fc.constantFrom('00:30', '12:00', '23:30'), fc.nat(59))
  .map(([day, time, second]) => `${day}T${time}:${String(second).padStart(2, '0')}.000Z`);
const lateEntry = fc.tuple(anInstant, anInstant).map((both) => {
  const [at = '', recordedAt = ''] = both.sort();
  return { at, recordedAt };
});
const whenever = fc.oneof(
  { weight: 3, arbitrary: anInstant.map((at) => ({ at, recordedAt: at })) },
  { weight: 1, arbitrary: lateEntry },
);

export const someLines: fc.Arbitrary<readonly AskedLine[]> = fc.uniqueArray(
  fc
    .record({
      recipient: fc.constantFrom('school', 'gp'),
      item: fc.constantFrom('attendance', 'health'),
      direction: fc.constantFrom('tell', 'ask', 'both'),
      about: fc.constantFrom(['child'], ['child'], ['child'], ['child'], ['child', 'ann'], ['bea']),
    })
    .map(({ recipient, item, direction, about }) => aLine(recipient, item, { direction, about })),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);

const LINE_IDS = ['school.attendance', 'school.health', 'gp.attendance', 'gp.health', 'stranger.line'];

export const someWishes: fc.Arbitrary<readonly Wish[]> = fc.uniqueArray(
  fc.record({
    lineId: fc.constantFrom(...LINE_IDS),
    wish: fc.constantFrom(...WISHES),
    limitText: fc.constantFrom(null, 'not X'),
  }),
  { selector: ({ lineId }) => lineId, minLength: 2, maxLength: 5 },
);

const aPutFact = fc
  .record({
    number: fc.nat(1),
    when: whenever,
    lines: someLines,
    reviewOn: fc.oneof(aDay, fc.constantFrom('2027-11-18')),
    expiresOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: aDay }),
    bornOn: fc.constantFrom('2014-11-19', '2017-06-04'),
  })
  .map(
    ({ number, when, lines, reviewOn, expiresOn, bornOn }): RecordFact => ({
      type: 'put',
      id: `put-${number}`,
      ...when,
      agreementId: `agreement-${number}`,
      reference: `reference-${number}`,
      childId: 'child',
      birth: { type: 'born', on: bornOn },
      lines,
      names: { child: 'Oscar' },
      reviewOn,
      expiresOn,
    }),
  );

export const anAnswerFact = fc
  .record({
    put: fc.constantFrom(0, 0, 0, 1),
    when: whenever,
    person: fc.constantFrom(...PEOPLE),
    capacity: fc.constantFrom(...CAPACITIES_USED),
    method: fc.constantFrom(...METHODS),
    wishes: someWishes,
    confirmBy: fc.option(aDay),
  })
  .map(
    ({ put, when, person, capacity, method, wishes, confirmBy }) =>
      ({
        type: 'answered',
        id: '',
        ...when,
        putId: `put-${put}`,
        personId: person,
        personName: person,
        capacity,
        method,
        wishes,
        confirmBy,
      }) as const,
  );

const SLOTS = ['school', 'gp'].flatMap((recipient) =>
  ['attendance', 'health'].flatMap((item) => ['tell', 'ask'].map((way) => `${recipient}|${item}|family_help|${way}`)),
);

const anotherFact: fc.Arbitrary<RecordFact> = fc.oneof(
  fc
    .record({ when: whenever, person: fc.constantFrom(...PEOPLE), slots: fc.subarray(SLOTS) })
    .map(({ when, person, slots }) => ({
      type: 'withdrew' as const,
      id: '',
      ...when,
      personId: person,
      personName: person,
      channel: 'telephone' as const,
      slots,
      words: '',
    })),
  fc
    .record({ when: whenever, answer: fc.nat(9) })
    .map(({ when, answer }) => ({ type: 'confirmed' as const, id: '', ...when, answerId: `event-${answer}` })),
  fc.record({ when: whenever, on: aDay, number: fc.nat(1) }).map(({ when, on, number }) => ({
    type: 'reviewed' as const,
    id: '',
    ...when,
    agreementId: `agreement-${number}`,
    nextReviewOn: on,
  })),
  whenever.map((when) => ({ type: 'moved' as const, id: '', ...when, to: 'Northmoor Council' })),
  fc
    .record({ when: whenever, people: fc.subarray([...PEOPLE]), put: fc.option(fc.nat(1)), form: fc.option(fc.nat(1)) })
    .map(({ when, people, put, form }) => ({
      type: 'governors_chosen' as const,
      id: '',
      ...when,
      personIds: people,
      reasons: 'as found',
      ...(put === null ? {} : { putId: `put-${put}` }),
      ...(form === null ? {} : { agreementId: `agreement-${form}` }),
    })),
  whenever.map((when) => ({ type: 'disagreement_considered' as const, id: '', ...when, reasons: 'because' })),
);

const aFact: fc.Arbitrary<RecordFact> = fc.oneof(
  { weight: 1, arbitrary: aPutFact },
  { weight: 5, arbitrary: anAnswerFact },
  { weight: 3, arbitrary: anotherFact },
);

const anEvent: fc.Arbitrary<RecordEvent> = fc.oneof(
  { weight: 6, arbitrary: aFact },
  {
    weight: 1,
    arbitrary: fc
      .record({ when: whenever, corrects: fc.nat(9), replacement: fc.option(aFact) })
      .map(({ when, corrects, replacement }) => ({
        type: 'corrected' as const,
        id: '',
        ...when,
        corrects: `event-${corrects}`,
        replacement,
        why: 'A slip',
      })),
  },
);

/** The first put is there before anybody answers, as in life; now and then it is missing, as after a slip. */
const firstPut = aPutFact.map((put) => ({ ...put, id: 'put-0', at: FIRST, recordedAt: FIRST }));

/** Events in no order; each has its own id, but what was put keeps the one that answers name. */
export const anyRecord: fc.Arbitrary<readonly RecordEvent[]> = fc
  .tuple(fc.option(firstPut, { freq: 20 }), fc.array(anEvent, { maxLength: 12, size: 'max' }))
  .map(([first, events]) => [
    ...events.map((event, index) => (event.type === 'put' ? event : { ...event, id: `event-${index}` })),
    ...(first ? [first] : []),
  ])
  .map((events) => [...new Map(events.map((event) => [event.id, event])).values()]);
