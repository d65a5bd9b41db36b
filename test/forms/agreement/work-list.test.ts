import { describe, expect, it } from 'vitest';
import {
  ageWords,
  groupWork,
  WORK_GROUPS,
  WORK_KINDS,
  type WorkItem,
  type WorkKind,
} from '~/forms/agreement/work-list';
import { keysOf } from '~/forms/values/keys';

const TODAY = '2026-11-18';
const item = (kind: WorkKind, since = TODAY): WorkItem => ({
  kind,
  key: `${kind} ${since}`,
  childId: 'child',
  childName: 'Oscar Hale',
  workerName: 'Priya Nair',
  what: kind,
  since,
  href: '/',
  action: 'Do it',
});
const every = keysOf(WORK_KINDS).map((kind) => item(kind));
const kinds = (parts: ReturnType<typeof groupWork>) => parts.map(({ items }) => items.map(({ kind }) => kind));

describe('the work list', () => {
  it('begins with what is most urgent, and of one kind with what has waited longest', () => {
    expect(kinds(groupWork(every.toReversed(), false))).toEqual([
      ['look', 'decision', 'withdrawal', 'conflict', 'answered'],
      ['overdue', 'confirmation', 'review', 'birthday', 'task'],
      ['signature', 'draft'],
    ]);
    const [{ items } = { items: [] }] = groupWork([item('draft', TODAY), item('draft', '2026-11-01')], false);
    expect(items.map(({ since }) => since)).toEqual(['2026-11-01', TODAY]);
  });

  it('begins among what is due within hours with what is due first by the clock', () => {
    const due = (dueAt: string) => ({ ...item('decision'), dueAt });
    const [{ items } = { items: [] }] = groupWork(
      [due('2026-11-19T14:05:00.000Z'), due('2026-11-19T09:40:00.000Z'), item('decision', '2026-11-17')],
      false,
    );
    expect(items.map(({ since, dueAt }) => dueAt ?? since)).toEqual([
      '2026-11-17',
      '2026-11-19T09:40:00.000Z',
      '2026-11-19T14:05:00.000Z',
    ]);
  });

  it('begins for a manager with overrides to look at, what decisions lack, who differs, and decisions overdue', () => {
    const parts = groupWork(every.toReversed(), false, true);
    expect(parts.map(({ group }) => WORK_GROUPS[group])).toEqual(Object.values(WORK_GROUPS));
    expect(kinds(parts).slice(0, 5)).toEqual([
      ['look'],
      ['decision'],
      ['conflict'],
      ['overdue'],
      ['withdrawal', 'answered'],
    ]);
  });

  it('is empty where nothing waits', () => expect(groupWork([], false)).toEqual([]));

  it('shows nothing in a visit that tells what somebody else of the family said', () => {
    expect(kinds(groupWork(every, true)).flat()).toEqual(['answered', 'review', 'birthday', 'signature', 'draft']);
  });
});

describe('an age', () => {
  it.each([
    [TODAY, 'today'],
    ['2026-11-17', '1 day'],
    ['2026-10-18', '31 days'],
    ['2026-11-19', 'in 1 day'],
    ['2026-12-17', 'in 29 days'],
    ['2026-03-28', '235 days'],
  ])('%s is %s', (since, words) => expect(ageWords(since, TODAY)).toBe(words));
});
