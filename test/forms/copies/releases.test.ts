import { describe, expect, it } from 'vitest';
import { mayBeGiven, mayCheck, type ReleaseStep, releaseStanding } from '~/forms/copies/releases';

const step = (type: ReleaseStep['type'], protections = 'now'): ReleaseStep => ({
  id: type,
  type,
  note: '',
  protections,
  by: 'gareth',
  at: '2026-11-18T10:00:00.000Z',
});
const standing = (steps: readonly ReleaseStep[], isCurrent = true, isForBarredReader = true) =>
  releaseStanding({ isForBarredReader, isCurrent, protections: 'now', steps });

describe('a copy on its way to somebody from whom something is kept', () => {
  it('needs no check for anybody else', () => expect(standing([], false, false).type).toBe('not needed'));

  it('is asked for, and then checked or refused; the last word counts', () => {
    expect(standing([]).type).toBe('to ask');
    expect(standing([step('asked')]).type).toBe('asked');
    expect(standing([step('asked'), step('refused')]).type).toBe('refused');
    expect(standing([step('asked'), step('refused'), step('asked'), step('checked')]).type).toBe('checked');
  });

  it('begins again where something else is protected since, and never where it is not what would be made today', () => {
    expect(standing([step('asked', 'then'), step('checked', 'then')]).type).toBe('to ask');
    expect(standing([step('asked'), step('checked')], false).type).toBe('out of date');
  });

  it('may be given only when it is checked, or needs no check', () => {
    const all = ['not needed', 'out of date', 'to ask', 'asked', 'refused', 'checked'] as const;
    expect(all.filter((type) => mayBeGiven({ type }))).toEqual(['not needed', 'checked']);
  });

  it('is checked by somebody else of the child’s team or of the asker’s, never by whoever asked', () => {
    const asker = { staffId: 'margaret', teamId: 'records' };
    expect(mayCheck({ staffId: 'gareth', teamId: 'south' }, asker, 'south')).toBe(true);
    expect(mayCheck({ staffId: 'other', teamId: 'records' }, asker, 'south')).toBe(true);
    expect(mayCheck({ staffId: 'priya', teamId: 'north' }, asker, 'south')).toBe(false);
    expect(mayCheck(asker, asker, 'records')).toBe(false);
  });
});
