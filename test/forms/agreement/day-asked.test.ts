import { describe, expect, it } from 'vitest';
import { readDayAsked } from '~/forms/agreement/answers/day-asked';

const TODAY = '2026-11-18';
const read = (typed: string, known = '') => readDayAsked(typed, known, TODAY);
const day = (date: string, known: 'then' | 'now' = 'then') => ({ type: 'day', asked: { day: date, known } });

describe('the day that a page is asked for', () => {
  it('is today where none is written', () => expect(read(' ')).toEqual(day(TODAY)));

  it.each(['2026-07-02', '2/7/2026', '02.07.2026', '2 7 2026', '2 July 2026', '2 jul 2026'])('reads %s', (typed) =>
    expect(read(typed)).toEqual(day('2026-07-02')),
  );

  it('may be asked for as it is known now, where it is past', () => {
    expect(read('2026-07-02', 'now')).toEqual(day('2026-07-02', 'now'));
    expect(read('2026-07-02', 'rubbish')).toEqual(day('2026-07-02'));
    expect(read('', 'now')).toEqual(day(TODAY));
  });

  it.each(['2026-02-30', '31/2/2026', 'tomorrow', '2026-7-2', '<b>', '1 1 26', '0000-00-00'])(
    'answers %s with a sentence, and keeps it',
    (typed) =>
      expect(read(typed)).toEqual({ type: 'wrong', typed, text: 'Write a day of the calendar, like 2 7 2026' }),
  );
});
