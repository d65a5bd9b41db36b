import { expect, test } from 'vitest';
import { readHandBack } from '~/forms/agreement/answers/hand-back';
import type { SigningMethod } from '~/forms/agreement/signing-methods';
import { sent } from '../plain-case';

const SIGNATURE_SAYS_IT = { signedAs: null, witnessName: null };

const value = (fields: Parameters<typeof sent>[0], method: SigningMethod = 'typed') => {
  const read = readHandBack(sent(fields), method);
  return read.type === 'done' ? read.value : read.errors;
};

test('alone, or not seen, needs no more', () => {
  expect(value({ how_signed: 'alone' })).toEqual({
    howSigned: 'alone',
    detail: null,
    ownWords: null,
    ...SIGNATURE_SAYS_IT,
  });
  expect(value({ how_signed: 'not_seen', own_words: ' School knows. ' })).toEqual({
    howSigned: 'not_seen',
    detail: null,
    ownWords: 'School knows.',
    ...SIGNATURE_SAYS_IT,
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

test('that a drawing is a mark, or why nothing is signed, may be said; nobody has to have seen it', () => {
  expect(value({ how_signed: 'alone', signed_as: 'mark', witness_name: ' Tom Oduya ' }, 'drawn')).toMatchObject({
    signedAs: 'mark',
    witnessName: 'Tom Oduya',
  });
  expect(value({ how_signed: 'alone', signed_as: 'refused_to_sign' }, 'unsigned')).toMatchObject({
    signedAs: 'refused_to_sign',
    witnessName: null,
  });
});

test.each([
  ['mark', 'unsigned'],
  ['mark', 'typed'],
  ['unable_to_sign', 'drawn'],
  ['telephone', 'drawn'],
] as const)('that it was %s is not said of one that was %s', (signedAs, method) => {
  expect(value({ how_signed: 'alone', signed_as: signedAs, witness_name: 'Tom' }, method)).toMatchObject(
    SIGNATURE_SAYS_IT,
  );
});
