import { describe, expect, it } from 'vitest';
import { readConsidered, readWithdrawal } from '~/forms/agreement/answers/withdrawal';
import type { StandingAgreements } from '~/forms/agreement/standing-agreements';
import { sent } from '../plain-case';

const NOW = '2026-11-18T15:05:00.000Z';

const line = (slot: string) => ({ slot, what: 'Attendance', way: 'tell', limitText: null }) as const;
const RUTH: StandingAgreements = {
  personId: 'ruth',
  name: 'Ruth Hale',
  recipients: [
    { recipientId: 'school', name: 'School', lines: [line('school|a|help|tell'), line('school|a|help|ask')] },
    { recipientId: 'gp', name: 'Surgery', lines: [line('gp|a|help|tell')] },
  ],
};
const DEAN: StandingAgreements = { personId: 'dean', name: 'Dean Hale', recipients: [] };
const SAM: StandingAgreements = { ...RUTH, personId: 'sam', name: 'Sam Hale' };

const read = (fields: Readonly<Record<string, string | readonly string[]>>, people = [RUTH, DEAN]) =>
  readWithdrawal(sent({ channel: 'telephone', ...fields }), people, NOW);

describe('a withdrawal', () => {
  it('of everything is two answers where one person has something to take back: what and how', () => {
    expect(read({ 'what-ruth': 'all' })).toEqual({
      type: 'done',
      value: { personId: 'ruth', personName: 'Ruth Hale', what: 'all', channel: 'telephone', at: NOW, words: '' },
    });
  });

  it('of one recipient takes both ways; of a line, that way', () => {
    const done = { type: 'done' } as const;
    expect(read({ 'what-ruth': 'school' })).toMatchObject({
      ...done,
      value: { what: ['school|a|help|tell', 'school|a|help|ask'] },
    });
    expect(read({ 'lines-ruth': ['school|a|help|ask'] })).toMatchObject({
      ...done,
      value: { what: ['school|a|help|ask'] },
    });
  });

  it('asks who where two could, and never lets one take back for another', () => {
    expect(read({ 'what-ruth': 'all' }, [RUTH, SAM])).toMatchObject({ errors: [{ field: 'who' }] });
    expect(read({ who: 'dean', 'what-ruth': 'all' }, [RUTH, SAM, DEAN])).toMatchObject({ errors: [{ field: 'who' }] });
    const [who, what] = [{ who: 'sam' }, { 'what-ruth': 'all' }];
    expect(read({ ...who, ...what }, [RUTH, SAM])).toMatchObject({ errors: [{ field: 'what-sam' }] });
  });

  it('of nothing, of what does not stand, or told in no way is refused', () => {
    expect(read({})).toMatchObject({ errors: [{ field: 'what-ruth', text: 'Say what they take back' }] });
    expect(read({ 'what-ruth': 'housing' })).toMatchObject({ errors: [{ field: 'what-ruth' }] });
    expect(read({ 'lines-ruth': 'gp|b|help|tell' })).toMatchObject({ errors: [{ field: 'what-ruth' }] });
    expect(read({ 'what-ruth': 'all', channel: 'pigeon' })).toMatchObject({ errors: [{ field: 'channel' }] });
  });
});

it('another basis is named where there is one', () => {
  expect(readConsidered(sent({ another_basis: 'no' })).type).toBe('done');
  expect(readConsidered(sent({ another_basis: 'yes' }))).toMatchObject({ errors: [{ field: 'note' }] });
  expect(readConsidered({})).toMatchObject({ errors: [{ field: 'another_basis' }] });
});
