import { expect, test } from 'vitest';
import { readReason } from '~/forms/agreement/answers/reason';
import { sent } from '../plain-case';

test.each(['Wrong child', 'Fehler', 'No', '儿童错了', '  Twice  '])('%j is a reason', (reason) => {
  expect(readReason(sent({ reason }))).toEqual({ type: 'done', value: reason.trim() });
});

test.each(['', ' ', '.', '…!', 'x', '\u200B\u200D', '👍'])('%j is none', (reason) => {
  expect(readReason(sent({ reason }))).toEqual({
    type: 'wrong',
    errors: [{ field: 'reason', text: 'Say why, in a few words' }],
  });
});

test('a novel is none either', () => {
  expect(readReason(sent({ reason: 'x'.repeat(20_001) }))).toMatchObject({ errors: [{ field: 'reason' }] });
});
