import { describe, expect, it } from 'vitest';
import { readViews } from '~/forms/agreement/answers/views';
import { NOT_BORN } from '~/forms/agreement/draft';
import { sent } from '../plain-case';

const today = '2026-11-18';
const on = (day: string, month: string, year: string) => ({
  'ask_on-day': day,
  'ask_on-month': month,
  'ask_on-year': year,
});
const value = (fields: Parameters<typeof sent>[0]) => {
  const read = readViews(sent({ told: 'yes', ...fields }), today);
  return read.type === 'done' ? read.value : read.errors;
};

describe('the child’s own views', () => {
  it('are the child’s words, over several lines', () => {
    expect(value({ said: ' “Yes”,\r\nshe said. 👍🏽 ', told: 'yes' })).toEqual({
      said: '“Yes”,\nshe said. 👍🏽',
      askWho: '',
      askOn: '',
      told: 'yes',
      notToldWhy: '',
    });
  });

  it('or who will ask and when: not asked yet is a plan, not a gap', () => {
    expect(value({ ask_who: 'Priya', ...on('18', '11', '2026'), told: 'yes' })).toMatchObject({
      said: '',
      askWho: 'Priya',
      askOn: today,
    });
  });

  it('stand beside a plan that was there before the child spoke', () => {
    expect(value({ said: 'Yes', ask_who: 'Priya', ...on('18', '11', '2026') })).toMatchObject({
      said: 'Yes',
      askWho: 'Priya',
    });
    expect(value({ said: 'Yes', ask_who: 'Priya', ...on('31', '2', '2027') })).toMatchObject([{ field: 'ask_on-day' }]);
  });

  it('keep the plan to ask beside the words that came of it', () => {
    expect(value({ said: 'Yes', ask_who: 'Priya', ...on('17', '11', '2026') })).toMatchObject({
      said: 'Yes',
      askWho: 'Priya',
      askOn: '2026-11-17',
    });
    expect(value({ said: 'Yes', ...on('31', '11', '2026') })).toMatchObject([{ field: 'ask_on-day' }]);
  });

  it('are one of the two, always', () => {
    expect(value({ told: 'yes' })).toEqual([
      { field: 'said', text: 'Write what the child thinks, or who will ask them and when' },
    ]);
    expect(value({ ask_who: 'Priya' })).toEqual([{ field: 'ask_on', text: 'Say when the child will be asked' }]);
    expect(value(on('18', '11', '2026'))).toEqual([{ field: 'ask_who', text: 'Say who will ask the child' }]);
  });

  it.each([
    [on('17', '11', '2026'), 'ask_on', 'The day must be today or later'],
    [on('31', '11', '2026'), 'ask_on-day', 'The day must have a day from 1 to 30 for November 2026'],
    [on('1', '', '2026'), 'ask_on-month', 'The day must include a month'],
  ])('will be asked on a day that can come: %j', (day, field, text) => {
    expect(value({ ask_who: 'Priya', ...day })).toEqual([{ field, text }]);
  });

  it('a silent “will not be told” is refused, with a reason it is kept', () => {
    expect(value({ said: 'Yes', told: 'no' })).toEqual([
      { field: 'not_told_why', text: 'Say why the child will not be told yet' },
    ]);
    expect(value({ said: 'Yes', told: 'no', not_told_why: 'Her sister comes first' })).toMatchObject({
      told: 'no',
      notToldWhy: 'Her sister comes first',
    });
    expect(value({ said: 'Yes', told: 'yes', not_told_why: 'An old thought' })).toEqual([
      { field: 'told', text: 'Choose “No”, or empty the box that says why the child will not be told yet' },
    ]);
  });

  it.each(['', 'maybe', 'toString', 'YES'])('whether the child will be told is never guessed from %j', (told) => {
    expect(value({ said: 'Yes', told })).toEqual([{ field: 'told', text: 'Say whether the child will be told' }]);
    expect(readViews(sent({ said: 'Yes' }), today)).toMatchObject({ errors: [{ field: 'told' }] });
  });

  it('of a child who is not born are not asked for', () => {
    expect(readViews(sent({}), today, true)).toEqual({ type: 'done', value: NOT_BORN });
  });

  it('a novel is refused', () => {
    const long = 'x'.repeat(20_001);
    expect(value({ said: long, told: 'no', not_told_why: long })).toMatchObject([
      { field: 'said', text: 'Use 20,000 characters or fewer. You wrote 20,001' },
      { field: 'not_told_why' },
    ]);
  });
});
