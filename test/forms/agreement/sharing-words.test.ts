import { describe, expect, it } from 'vitest';
import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { OUTCOME_WORDS, saidWords, sameBothWays, validityWords, waysWords } from '~/forms/agreement/sharing-words';
import { aLine, anAnswer, aPut, aWithdrawal, lineOn, matrixOn, slotOf } from './a-record';

const TODAY = '2026-11-18';
const put = aPut('2026-07-02', [aLine('school', 'feelings', { direction: 'both' }), aLine('gp', 'feelings')]);
const yes = anAnswer('ruth', '2026-07-02', {
  'school.feelings': 'agree',
  'gp.feelings': ['agree_with_limits', 'not my illness'],
});

describe('what one person said', () => {
  it('names them, as what they speak, when and how, with limits in their own words', () => {
    const [said] = lineOn([put, yes], TODAY, 'gp', 'feelings').wishes;
    expect(said && saidWords(said)).toBe(
      'Ruth (holds parental responsibility): yes, with limits: “not my illness”. 2 July 2026, signed on the tablet.',
    );
  });

  it('says when it was taken back, and never calls it a no', () => {
    const events = [put, yes, aWithdrawal('ruth', '2026-08-01', [slotOf('gp', 'feelings')])];
    const [said] = lineOn(events, TODAY, 'gp', 'feelings').wishes;
    expect(said && saidWords(said)).toMatch(/: agreed, and took it back on 1 August 2026: /);
  });

  it('calls a council’s yes an authority, not an agreement', () => {
    const officer = anAnswer('pat', '2026-07-02', { 'gp.feelings': 'agree' }, { capacity: 'council' });
    const [said] = lineOn([put, officer], TODAY, 'gp', 'feelings').wishes;
    expect(said && saidWords(said)).toMatch(/authorised for the council/);
    expect(said && saidWords(said)).not.toMatch(/yes/);
  });
});

describe('how long a line holds', () => {
  it('is from the day it was agreed, until its review', () =>
    expect(validityWords(lineOn([put, yes], TODAY, 'gp', 'feelings'), TODAY)).toBe(
      'From 2 July 2026. Look again on 18 May 2027.',
    ));

  it('ends on the day it was taken back, and is not there where nobody agreed', () => {
    const events = [put, yes, aWithdrawal('ruth', '2026-08-01', [slotOf('gp', 'feelings')])];
    expect(validityWords(lineOn(events, TODAY, 'gp', 'feelings'), TODAY)).toBe('From 2 July 2026 until 1 August 2026.');
    const no = anAnswer('ruth', '2026-07-02', { 'gp.feelings': 'refuse' });
    expect(validityWords(lineOn([put, no], TODAY, 'gp', 'feelings'), TODAY)).toBe('No agreement');
  });

  it('says that it is due, and stands', () =>
    expect(validityWords(lineOn([put, yes], '2027-05-18', 'gp', 'feelings'), '2027-05-18')).toBe(
      'From 2 July 2026. Due for review now.',
    ));
});

describe('both ways of a line', () => {
  const linesOf = (...events: Parameters<typeof matrixOn>[0][number][]) =>
    matrixOn(events, TODAY).rows[0]?.cells[0]?.lines ?? [];

  it('stand together while they say the same', () => {
    const [group, ...others] = sameBothWays(linesOf(put, yes));
    expect(others).toEqual([]);
    expect(waysWords(group?.map(({ way }) => way) ?? [])).toBe('We tell them, and we ask them');
  });

  it('stand apart once they differ', () => {
    const back = aWithdrawal('ruth', '2026-08-01', [slotOf('school', 'feelings')]);
    const groups = sameBothWays(linesOf(put, yes, back));
    expect(groups.map(([line]) => [waysWords([line.way]), line.outcome])).toEqual([
      ['We tell them', 'withdrawn'],
      ['We ask them', 'agreed'],
    ]);
  });
});

it('trap 5: every outcome has words of its own', () =>
  expect(new Set(LINE_OUTCOMES.map((kind) => OUTCOME_WORDS[kind])).size).toBe(LINE_OUTCOMES.length));
