import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Assessment, assessmentOn, assessmentWarnings, missingInAssessment } from '~/forms/deciders/understanding';
import { anAssessment, TODAY } from './a-family';

const whole = anAssessment('aisha');
const fieldsMissing = (facts: Partial<Assessment>) =>
  missingInAssessment({ ...whole, ...facts }).map(({ field }) => field);

describe('an assessment', () => {
  it('that is whole lacks nothing', () => {
    expect(missingInAssessment(whole)).toEqual([]);
  });

  it.each<[string, Partial<Assessment>, string]>([
    ['the decision', { decision: ' ' }, 'decision'],
    ['the assessor', { assessor: '' }, 'assessor'],
    ['the support given', { support: '' }, 'support'],
    ['the child’s own words', { ownWords: '' }, 'ownWords'],
    ['the influences considered', { influences: 'None.' }, 'influences'],
    ['a conclusion', { conclusion: null, reassessOn: '2027-01-01' }, 'conclusion'],
    ['reasons', { reasons: '' }, 'reasons'],
    ['a day to look again', { conclusion: 'not_sufficient' }, 'reassessOn'],
    ['a day to look again that is later', { reassessOn: TODAY }, 'reassessOn'],
  ])('without %s says so', (_what, facts, field) => {
    expect(fieldsMissing(facts)).toEqual([field]);
  });

  it('that could not be made now needs no criteria, and a day to try again', () => {
    expect(fieldsMissing({ criteria: {}, conclusion: 'unable_to_assess_now', reassessOn: '2026-12-01' })).toEqual([]);
    expect(fieldsMissing({ criteria: {}, conclusion: 'unable_to_assess_now' })).toEqual(['reassessOn']);
  });

  it.each(['', ' ', 'yes', 'Yes.', 'OK', '✓', 'n/a', 'Gillick competent', 'competent: ', '...'])(
    'whose evidence is only “%s” is a bare tick, and not an answer',
    (evidence) => {
      const criteria = { ...whole.criteria, understands_why: { answer: 'yes', evidence } } as const;
      expect(fieldsMissing({ criteria })).toEqual(['understands_why']);
    },
  );

  it('is asked about where conclusion and answers do not go together, and is not refused', () => {
    const no = {
      ...whole.criteria,
      can_weigh_alternatives: { answer: 'no', evidence: 'Chose the last one named' },
    } as const;
    expect(assessmentWarnings({ ...whole, criteria: no }, TODAY)).toHaveLength(1);
    expect(missingInAssessment({ ...whole, criteria: no })).toEqual([]);
    expect(
      assessmentWarnings({ ...whole, conclusion: 'not_sufficient', reassessOn: '2027-01-01' }, TODAY),
    ).toHaveLength(1);
    expect(assessmentWarnings(whole, TODAY)).toEqual([]);
    expect(assessmentWarnings({ ...whole, reassessOn: '2027-01-01' }, '2027-01-01')).toHaveLength(1);
  });
});

describe('the assessment that counts', () => {
  const at = (on: string, facts: Partial<Assessment> = {}) =>
    anAssessment('aisha', { on, reasons: `Found on ${on}`, ...facts });
  const { decision } = whole;

  it('is the newest whole one of this person and this decision, made by the day', () => {
    const all = [at('2026-03-01'), at('2026-09-01'), at('2026-12-01'), anAssessment('tyler', { on: '2026-10-01' })];
    expect(assessmentOn(all, 'aisha', decision, TODAY)?.on).toBe('2026-09-01');
    expect(assessmentOn(all, 'aisha', decision, '2026-02-28')).toBeNull();
  });

  it('is never one of another decision, nor one that lacks something', () => {
    expect(
      assessmentOn([at('2026-09-01', { decision: 'Sharing with the police' })], 'aisha', decision, TODAY),
    ).toBeNull();
    expect(assessmentOn([at('2026-09-01', { criteria: {} })], 'aisha', decision, TODAY)).toBeNull();
  });
});

test('the name of guidance on another subject stands nowhere in the rules', () => {
  const name = ['Fra', 'ser'].join('');
  const files = readdirSync('forms', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.filter((file) => new RegExp(name, 'i').test(readFileSync(join('forms', file), 'utf8')));
  expect(found).toEqual([]);
});
