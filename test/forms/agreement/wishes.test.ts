import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '~/forms/agreement/lines';
import { TOPICS, type TopicId } from '~/forms/agreement/topics';
import {
  type CardAnswer,
  type CardAnswers,
  isAll,
  outlineOf,
  sameForAll,
  type WishKind,
  wishesFrom,
} from '~/forms/agreement/wishes';
import { aRecipient } from './plain-case';

const topicIds = Object.keys(TOPICS).filter((topic): topic is TopicId => topic in TOPICS);
const aForm = fc
  .array(fc.subarray(topicIds, { minLength: 1 }), { maxLength: 6 })
  .map((topics) => linesOf(topics.map((of, index) => aRecipient({ id: `agency-${index}`, topics: of }))));
const anAnswer = (lines: readonly Line[]): fc.Arbitrary<CardAnswer> =>
  fc.oneof(
    fc.constantFrom('yes', 'no', 'not_sure').map((choice) => ({ choice }) as const),
    fc
      .subarray([...lines.map(({ id }) => id), 'stranger.speech', ''])
      .map((ticked) => ({ choice: 'some', ticked }) as const),
  );
/** A form, and answers to some of its cards and to cards that are not on it. */
const answered = aForm.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    answers: fc.dictionary(
      fc.constantFrom('stranger', ...lines.map(({ recipientId }) => recipientId)),
      anAnswer(lines),
    ) as fc.Arbitrary<CardAnswers>,
  }),
);

const [attendance, speech] = ['school.attendance', 'school.speech'];
const lines = linesOf([aRecipient({ id: 'school' }), aRecipient({ id: 'gp', topics: ['health'] })]);
const kinds = (answers: CardAnswers) => wishesFrom(lines, answers).map(({ lineId, wish }) => `${lineId} ${wish}`);

describe('the wishes that answers make', () => {
  it('are what was chosen on each card', () => {
    expect(kinds({ school: { choice: 'yes' }, gp: { choice: 'no' } })).toEqual([
      'school.attendance agree',
      'school.speech agree',
      'gp.health refuse',
    ]);
    expect(kinds({ gp: { choice: 'not_sure' } })).toEqual(['gp.health no_view']);
    expect(kinds({})).toEqual([]);
  });

  it('are yes to what was ticked and no to what was not, where some of it was chosen', () => {
    expect(kinds({ school: { choice: 'some', ticked: [speech ?? ''] } })).toEqual([
      'school.attendance refuse',
      'school.speech agree',
    ]);
    expect(kinds({ school: { choice: 'some', ticked: [attendance ?? '', speech ?? ''] } })).toEqual([
      'school.attendance agree',
      'school.speech agree',
    ]);
  });

  it('are none for a card where some was chosen and nothing of it was ticked: nobody said no to it', () => {
    expect(kinds({ school: { choice: 'some', ticked: [] }, gp: { choice: 'yes' } })).toEqual(['gp.health agree']);
    expect(kinds({ school: { choice: 'some', ticked: ['gp.health'] } })).toEqual([]);
  });

  it('are never wishes that nobody expressed, whatever the form and the answers', () => {
    fc.assert(
      fc.property(answered, ({ lines, answers }) => {
        const wishes = wishesFrom(lines, answers);
        expect(new Set(wishes.map(({ lineId }) => lineId)).size).toBe(wishes.length);
        for (const { lineId, wish } of wishes) {
          const line = lines.find(({ id }) => id === lineId);
          const answer = line && Object.hasOwn(answers, line.recipientId) ? answers[line.recipientId] : undefined;
          expect(answer).toBeDefined();
          const ticked = answer?.choice === 'some' && answer.ticked.includes(lineId);
          expect(wish === 'agree').toBe(answer?.choice === 'yes' || ticked);
          expect(wish === 'no_view').toBe(answer?.choice === 'not_sure');
        }
      }),
    );
  });

  it('leave out no line of an answered card', () => {
    fc.assert(
      fc.property(aForm, fc.constantFrom('yes', 'no', 'not_sure'), (lines, choice) => {
        const answers = Object.fromEntries(lines.map(({ recipientId }) => [recipientId, { choice }]));
        expect(wishesFrom(lines, answers).map(({ lineId }) => lineId)).toEqual(lines.map(({ id }) => id));
      }),
    );
  });
});

describe('a limit in their own words', () => {
  const limit = 'only my days off';
  it('makes a yes a yes with that limit, on every line that it is a yes to', () => {
    expect(wishesFrom(lines, { school: { choice: 'yes', limit }, gp: { choice: 'yes' } })).toEqual([
      { lineId: 'school.attendance', wish: 'agree_with_limits', limitText: limit },
      { lineId: 'school.speech', wish: 'agree_with_limits', limitText: limit },
      { lineId: 'gp.health', wish: 'agree', limitText: null },
    ]);
    expect(wishesFrom(lines, { school: { choice: 'some', ticked: [speech ?? ''], limit } })).toEqual([
      { lineId: 'school.attendance', wish: 'refuse', limitText: null },
      { lineId: 'school.speech', wish: 'agree_with_limits', limitText: limit },
    ]);
  });
});

describe('the same choice on every card', () => {
  const cards = [{ id: 'school' }, { id: 'gp' }];
  it.each(['yes', 'no'] as const)('is %s on each, and known again until one of them is changed', (choice) => {
    const filled = sameForAll(cards, choice);
    expect(wishesFrom(lines, filled).map(({ wish }) => wish)).toEqual(
      Array.from({ length: 3 }, () => (choice === 'yes' ? 'agree' : 'refuse')),
    );
    expect(isAll(cards, filled, choice)).toBe(true);
    expect(isAll(cards, { ...filled, gp: { choice: 'not_sure' } }, choice)).toBe(false);
    expect(isAll(cards, { ...filled, gp: { choice: 'yes', limit: 'not by post' } }, choice)).toBe(false);
  });
});

describe('one word for a set of wishes', () => {
  it.each<[WishKind[], number, string]>([
    [[], 2, 'nothing said'],
    [[], 0, 'nothing said'],
    [['agree', 'agree'], 2, 'all yes'],
    [['agree', 'agree'], 3, 'some yes'],
    [['agree', 'refuse'], 2, 'some yes'],
    [['agree', 'no_view'], 2, 'some yes'],
    [['agree', 'agree_with_limits'], 2, 'some yes'],
    [['agree_with_limits'], 1, 'some yes'],
    [['refuse', 'refuse'], 2, 'all no'],
    [['refuse', 'refuse'], 3, 'not sure'],
    [['refuse', 'no_view'], 2, 'not sure'],
    [['no_view'], 1, 'not sure'],
  ])('%j of %i lines is %s', (wishes, count, outline) => {
    expect(
      outlineOf(
        wishes.map((wish) => ({ wish })),
        count,
      ),
    ).toBe(outline);
  });

  it('is never rounded up', () => {
    const wish = fc.record({ wish: fc.constantFrom<WishKind>('agree', 'agree_with_limits', 'refuse', 'no_view') });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), fc.nat(4), (wishes, unanswered) => {
        const outline = outlineOf(wishes, wishes.length + unanswered);
        const every = (kind: WishKind) => unanswered === 0 && wishes.length > 0 && wishes.every((w) => w.wish === kind);
        expect(outline === 'all yes').toBe(every('agree'));
        expect(outline === 'all no').toBe(every('refuse'));
      }),
      { numRuns: 2000 },
    );
  });
});
