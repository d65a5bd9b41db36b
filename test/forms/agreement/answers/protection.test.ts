import { describe, expect, it } from 'vitest';
import { endField, readProtection } from '~/forms/agreement/answers/protection';

const known = { family: [{ personId: 'karim', name: 'Karim Yusuf' }], kept: [{ id: 'd1' }] };
const full = {
  kind: ['school'],
  words: ['Oakbank  School\n\nOakbank School\nOakbank'],
  barred: ['karim'],
  why: ['He looks for her'],
};

describe('a detail to protect', () => {
  it('has each of its words once, and everybody it is kept from', () => {
    const names = ['Rashid Yusuf\n'];
    expect(readProtection({ ...full, names }, known)).toEqual({
      type: 'done',
      value: {
        type: 'protect',
        kind: 'school',
        words: ['Oakbank School', 'Oakbank'],
        barred: [
          { personId: 'karim', name: 'Karim Yusuf' },
          { personId: null, name: 'Rashid Yusuf' },
        ],
        why: 'He looks for her',
      },
    });
  });

  it('is kept from whoever lives with them too, each once, and never from a household alone', () => {
    const rashid = { personId: 'rashid', name: 'Rashid Yusuf' };
    const family = [...known.family, rashid, { personId: 'samira', name: 'Samira Yusuf' }];
    const read = (fields: typeof full) =>
      readProtection({ ...fields, household: ['karim', 'rashid'] }, { ...known, family });
    expect(read(full)).toMatchObject({ value: { barred: [{ personId: 'karim' }, rashid] } });
    expect(read({ ...full, barred: [] })).toMatchObject({ errors: [{ field: 'barred' }] });
  });

  it.each([
    ['kind', { ...full, kind: ['other'] }],
    ['words', { ...full, words: [' \n'] }],
    ['words', { ...full, words: ['Oakbank\n7 a'] }],
    ['barred', { ...full, barred: ['somebody else'] }],
    ['why', { ...full, why: [''] }],
  ])('without its %s is asked for again', (field, fields) => {
    const read = readProtection(fields, known);
    expect(read.type === 'wrong' && read.errors.map((error) => error.field)).toEqual([field]);
  });

  it('ends with a reason, and only where it is there', () => {
    const end = { step: ['end'], detail: ['d1'], [endField('d1')]: ['They moved'] };
    expect(readProtection(end, known)).toEqual({
      type: 'done',
      value: { type: 'end', detailId: 'd1', why: 'They moved' },
    });
    expect(readProtection({ ...end, [endField('d1')]: [''] }, known).type).toBe('wrong');
    expect(readProtection({ ...end, detail: ['d2'] }, known).type).toBe('wrong');
  });
});
