import { describe, expect, it } from 'vitest';
import { readContext } from '~/forms/agreement/answers/context';
import { PLAIN_CONTEXT } from '~/forms/agreement/context';
import { sent } from '../plain-case';

const TODAY = '2026-11-18';
const typed = { purpose: 'family_help', place: 'home' };
const lastDay = (day: string, month: string, year: string) => ({
  'last_day-day': day,
  'last_day-month': month,
  'last_day-year': year,
});

describe('the kind of work', () => {
  it('is the plain case with nothing more to say', () => {
    expect(readContext(sent(typed), TODAY)).toEqual({ type: 'done', value: PLAIN_CONTEXT });
  });

  it('keeps research and evaluation apart from help, and the help itself apart from sharing', () => {
    expect(readContext(sent({ ...typed, purpose: 'research', service: 'declined' }), TODAY)).toMatchObject({
      value: { purpose: 'research', service: 'declined' },
    });
  });

  it('may have a last day from today on', () => {
    expect(readContext(sent({ ...typed, ...lastDay('18', '11', '2026') }), TODAY)).toMatchObject({
      value: { lastDay: TODAY },
    });
    for (const past of [lastDay('17', '11', '2026'), lastDay('31', '2', '2027')]) {
      expect(readContext(sent({ ...typed, ...past }), TODAY).type).toBe('wrong');
    }
  });

  it('may have a day of the review, after today and at most twelve months away', () => {
    const reviewOn = (day: string, month: string, year: string) =>
      readContext(sent({ ...typed, 'review_on-day': day, 'review_on-month': month, 'review_on-year': year }), TODAY);
    expect(reviewOn('19', '11', '2026')).toMatchObject({ value: { reviewOn: '2026-11-19' } });
    expect(reviewOn('18', '11', '2027')).toMatchObject({ value: { reviewOn: '2027-11-18' } });
    for (const [day, month, year] of [
      ['18', '11', '2026'],
      ['19', '11', '2027'],
      ['31', '2', '2027'],
    ] as const) {
      expect(reviewOn(day, month, year)).toMatchObject({ type: 'wrong', errors: [{ field: 'review_on-day' }] });
    }
  });

  it('is one of those on the form', () => {
    expect(readContext(sent({ purpose: 'gossip', place: 'home' }), TODAY)).toMatchObject({
      errors: [{ field: 'purpose' }],
    });
  });
});
