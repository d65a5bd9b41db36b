import { expect, test } from 'vitest';
import { readHandBack } from '~/forms/agreement/answers/hand-back';
import { sent } from '../plain-case';

const value = (fields: Parameters<typeof sent>[0]) => {
  const read = readHandBack(sent(fields));
  return read.type === 'done' ? read.value : read.errors;
};

test('alone, or not seen, needs no more', () => {
  expect(value({ how_signed: 'alone' })).toEqual({ howSigned: 'alone', detail: null, ownWords: null });
  expect(value({ how_signed: 'not_seen', own_words: ' School knows. ' })).toEqual({
    howSigned: 'not_seen',
    detail: null,
    ownWords: 'School knows.',
  });
});

test.each(['helped', 'pressed'])('%s needs a word about it', (how) => {
  expect(value({ how_signed: how })).toEqual([{ field: 'detail', text: 'Say what you saw' }]);
  expect(value({ how_signed: how, detail: 'He stood behind her.' })).toMatchObject({
    howSigned: how,
    detail: 'He stood behind her.',
  });
});

test('nothing is taken for granted', () => {
  expect(value({})).toEqual([{ field: 'how_signed', text: 'Say if they answered by themselves' }]);
  expect(value({ how_signed: 'freely' })).toMatchObject([{ field: 'how_signed' }]);
});

test('a novel is refused beside its field', () => {
  const long = 'x'.repeat(20_001);
  expect(value({ how_signed: 'pressed', detail: long, own_words: long })).toMatchObject([
    { field: 'detail' },
    { field: 'own_words' },
  ]);
});
