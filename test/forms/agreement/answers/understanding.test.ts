import { describe, expect, it } from 'vitest';
import { readUnderstanding } from '~/forms/agreement/answers/understanding';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import { CRITERIA } from '~/forms/deciders/understanding';
import { sent } from '../plain-case';

const by = { personId: 'aisha', assessor: 'Priya Nair', today: '2026-11-18' };
const criteria = Object.fromEntries(
  Object.keys(CRITERIA).flatMap((id) => [
    [`answer-${id}`, 'yes'],
    [`evidence-${id}`, 'Told it back in her own order'],
  ]),
);
const whole = {
  ...criteria,
  support: 'Two talks in plain words',
  own_words: 'She needs to know I get sad, not why.',
  influences: 'Asked alone. No pressure seen.',
  conclusion: 'sufficient',
  reasons: 'She weighed both ways, twice.',
};
const read = (fields: Parameters<typeof sent>[0]) => {
  const answers = readUnderstanding(sent(fields), by);
  return answers.type === 'done' ? answers.value : answers.errors;
};

describe('an assessment of understanding', () => {
  it('holds every criterion with what shows it, by whom and when, and of which decision', () => {
    expect(read(whole)).toMatchObject({
      assessor: 'Priya Nair',
      personId: 'aisha',
      decision: SHARING_DECISION,
      on: '2026-11-18',
      conclusion: 'sufficient',
      reassessOn: null,
      criteria: { can_weigh_alternatives: { answer: 'yes', evidence: 'Told it back in her own order' } },
    });
  });

  it('trap 3: a bare tick is impossible, of one criterion and of the whole', () => {
    expect(read({ ...whole, 'evidence-understands_why': '' })).toMatchObject([{ field: 'evidence-understands_why' }]);
    expect(read({ ...whole, 'evidence-understands_why': 'Yes.' })).toMatchObject([
      { field: 'evidence-understands_why' },
    ]);
    expect(read({ ...whole, 'answer-understands_why': '' })).toMatchObject([{ field: 'answer-understands_why' }]);
    expect(read({ conclusion: 'sufficient', reasons: 'Gillick competent' })).toHaveLength(11);
  });

  it('asks when to look again, unless they understand well enough', () => {
    expect(read({ ...whole, conclusion: 'not_sufficient' })).toEqual([
      { field: 'reassess_on', text: 'Say when to look again' },
    ]);
    const again = { 'reassess_on-day': '18', 'reassess_on-month': '2', 'reassess_on-year': '2027' };
    expect(read({ ...whole, ...again, conclusion: 'not_sufficient' })).toMatchObject({ reassessOn: '2027-02-18' });
    expect(read({ ...whole, ...again, 'reassess_on-day': '31' })).toMatchObject([{ field: 'reassess_on-day' }]);
    expect(read({ ...whole, ...again, 'reassess_on-year': '2026' })).toMatchObject([{ field: 'reassess_on' }]);
  });

  it('may be put off without the criteria, with a reason and a day', () => {
    const again = { 'reassess_on-day': '25', 'reassess_on-month': '11', 'reassess_on-year': '2026' };
    const { support, own_words, influences, reasons } = whole;
    const off = { support, own_words, influences, reasons, ...again, conclusion: 'unable_to_assess_now' };
    expect(read(off)).toMatchObject({ conclusion: 'unable_to_assess_now', criteria: {} });
  });
});
