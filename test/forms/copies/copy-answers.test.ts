import { describe, expect, it } from 'vitest';
import { readCopy } from '~/forms/copies/copy-answers';

const RIGHT = { document: ['d1'], how: ['paper'], given_to: [' Jo  Ellwood '], note: [''] };

describe('what happened to a copy, as it was sent', () => {
  it('is read with clean words', () => {
    expect(readCopy(RIGHT)).toEqual({
      type: 'done',
      value: { documentId: 'd1', how: 'paper', givenTo: 'Jo Ellwood', note: null },
    });
  });

  it('is sent back with a sentence for each thing that is missing', () => {
    expect(readCopy({})).toMatchObject({
      type: 'wrong',
      errors: [{ field: 'document' }, { field: 'how' }, { field: 'given_to' }],
    });
    expect(readCopy({ ...RIGHT, how: ['pigeon'] })).toMatchObject({ type: 'wrong', errors: [{ field: 'how' }] });
  });

  it('needs a reason when a copy was not given', () => {
    expect(readCopy({ ...RIGHT, how: ['not_given'] })).toMatchObject({ type: 'wrong', errors: [{ field: 'note' }] });
    expect(readCopy({ ...RIGHT, how: ['not_given'], note: ['Not safe'] })).toMatchObject({ type: 'done' });
  });

  it('is not longer than a person would write', () => {
    const long = { ...RIGHT, given_to: ['x'.repeat(201)], note: ['x'.repeat(2_001)] };
    expect(readCopy(long)).toMatchObject({ type: 'wrong', errors: [{ field: 'given_to' }, { field: 'note' }] });
  });
});
