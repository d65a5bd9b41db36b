import { describe, expect, it } from 'vitest';
import { readSearch, type TypedSearch, typedFrom } from '~/forms/records/search-form';
import { describeTerms } from '~/forms/records/search-terms';
import { makeReference } from '~/forms/values/references';

const today = '2026-11-18';
const read = (typed: Partial<TypedSearch>) => readSearch({ ...typedFrom({}), ...typed }, today);
const errorsOf = (typed: Partial<TypedSearch>) => {
  const answer = read(typed);
  return answer.type === 'wrong' ? answer.errors : [];
};
const day = (day: string, month: string, year: string) => ({ day, month, year });

describe('a search', () => {
  it('is read whole', () => {
    const reference = makeReference(Uint8Array.from({ length: 10 }, (_, place) => place * 7));
    const answer = read({
      child: '  O\u2019Neill  Sea\u0301n ',
      dateOfBirth: day('29', 'feb', '2016'),
      reference: reference.toLowerCase().replaceAll('-', ' '),
      caseSystemId: ' LCS-1 ',
      parent: 'Jo',
      worker: 'Priya',
      decidedFrom: day('1', '1', '2026'),
      decidedTo: day('18', '11', '2026'),
    });
    expect(answer).toEqual({
      type: 'done',
      terms: {
        child: 'O\u2019Neill Seán',
        dateOfBirth: '2016-02-29',
        reference,
        caseSystemId: 'LCS-1',
        parent: 'Jo',
        worker: 'Priya',
        decidedFrom: '2026-01-01',
        decidedTo: '2026-11-18',
      },
    });
    if (answer.type === 'done') {
      expect(readSearch(typedFrom(answer.terms), today)).toEqual(answer);
      expect(describeTerms(answer.terms)).toHaveLength(8);
    }
  });
  it.each([{}, { child: ' \u200B\uFEFF ' }, { child: '', worker: '\t' }])('needs something to look for: %j', (typed) =>
    expect(errorsOf(typed)).toEqual([
      { field: 'child', text: 'Enter a name, a date of birth, a reference or another thing to search for' },
    ]),
  );
  it.each([
    [{ child: '🙂' }, 'child', 'Child’s name must include a letter or a number'],
    [{ child: '* " NEAR('.replace('NEAR', '') }, 'child', 'Child’s name must include a letter or a number'],
    [{ parent: '—' }, 'parent', 'Parent or carer’s name must include a letter or a number'],
    [{ child: 'x'.repeat(200) }, 'child', 'Child’s name must be 150 characters or fewer'],
    [
      { reference: '7KQM-2XH9-DTZ' },
      'reference',
      'Check the reference: it has 11 letters and numbers, like 7KQM-2XH9-DTC',
    ],
    [
      { dateOfBirth: day('31', '2', '2019') },
      'dateOfBirth-day',
      'Date of birth must have a day from 1 to 28 for February 2019',
    ],
    [
      { dateOfBirth: day('1', '1', '0026') },
      'dateOfBirth-year',
      'Date of birth must have a year with 4 numbers, like 2019',
    ],
    [{ dateOfBirth: day('19', '11', '2026') }, 'dateOfBirth', 'Date of birth must be today or in the past'],
    [{ decidedFrom: day('1', '', '2026') }, 'decidedFrom-month', '“Answered on or after” must include a month'],
  ])('says what is wrong: %j', (typed, field, text) => expect(errorsOf(typed)).toEqual([{ field, text }]));
  it('wants the dates in their order', () =>
    expect(errorsOf({ decidedFrom: day('2', '1', '2026'), decidedTo: day('1', '1', '2026') })).toEqual([
      { field: 'decidedTo', text: '“Answered on or before” must be the same day or later' },
    ]));
  it.each(['m', "O'", 'AND', 'NEAR(', '<b>Maya</b>', '"Maya"'])('takes %s as a name', (child) =>
    expect(read({ child })).toEqual({ type: 'done', terms: expect.objectContaining({ child }) }),
  );
});
