import { expect, test } from 'vitest';
import { linesOf, whatNoDoes } from '~/forms/agreement/lines';
import { aRecipient } from './plain-case';

const school = aRecipient({ id: 'school', topics: ['attendance', 'speech'], direction: 'both' });
const gp = aRecipient({ id: 'gp', topics: ['health'], direction: 'ask' });

test('each recipient makes a line for each of its topics, in their order', () => {
  expect(linesOf([school, gp])).toEqual([
    { id: 'school.attendance', recipientId: 'school', topic: 'attendance', direction: 'both' },
    { id: 'school.speech', recipientId: 'school', topic: 'speech', direction: 'both' },
    { id: 'gp.health', recipientId: 'gp', topic: 'health', direction: 'ask' },
  ]);
});

test('a line keeps its id whatever else stands on the form, and no two have the same', () => {
  const alone = linesOf([school]).map(({ id }) => id);
  const among = linesOf([gp, { ...school, name: 'Another name', direction: 'tell' }]).map(({ id }) => id);
  expect(among).toEqual(['gp.health', ...alone]);
  expect(new Set(among).size).toBe(among.length);
});

test('what a no does is said for each recipient by itself', () => {
  expect(whatNoDoes(school)).toBe('willNot');
  expect(whatNoDoes({ ...school, mayShareAnyway: true })).toBe('mayStill');
  expect(whatNoDoes({ ...school, direction: 'ask' })).toBe('willNotAsk');
});
