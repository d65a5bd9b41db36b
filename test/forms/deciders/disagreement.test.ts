import { describe, expect, it, test } from 'vitest';
import type { Capacity } from '~/forms/deciders/capacities';
import { disagreementIn, disagreementState, type Saying } from '~/forms/deciders/disagreement';
import { EXAMPLE_POLICIES } from '~/forms/deciders/policy';

const says = (personId: string, capacity: Capacity, say: Saying['say']): Saying => ({
  by: { personId, name: personId, capacity },
  say,
});
const ruth = says('ruth', 'holder', 'agree');
const dean = says('dean', 'holder', 'refuse');
const aisha = says('aisha', 'child', 'agree');
const { derby, hertfordshire } = EXAMPLE_POLICIES;

describe('people differ', () => {
  it.each<[string, Saying[], string[] | null]>([
    ['two holders', [ruth, dean], ['between holders']],
    ['a child and a parent', [aisha, dean], ['between child and parent']],
    ['all of them', [aisha, ruth, dean], ['between child and parent', 'between holders']],
    ['a yes taken back', [ruth, says('dean', 'holder', 'withdrawn')], ['between holders']],
    ['a yes with limits and a no', [says('ruth', 'holder', 'agree_with_limits'), dean], ['between holders']],
    ['the council and a parent', [says('delia', 'council', 'agree'), dean], ['between holders']],
    ['nobody: two yes', [ruth, says('dean', 'holder', 'agree_with_limits')], null],
    ['nobody: one has no view', [ruth, says('dean', 'holder', 'no_view')], null],
    ['nobody: one is past its day', [dean, says('ruth', 'holder', 'expired')], null],
    ['nobody: a carer has no say', [ruth, says('gran', 'carer', 'refuse')], null],
    ['nobody: a holder whom a guardian may act without', [ruth, says('mother', 'excluded', 'refuse')], null],
    ['nobody said anything', [], null],
  ])('%s', (_who, sayings, kinds) => {
    expect(disagreementIn(sayings)?.kinds ?? null).toEqual(kinds);
    expect(disagreementIn([...sayings].reverse())?.kinds ?? null).toEqual(kinds);
  });
});

describe('a disagreement', () => {
  const found = disagreementIn([ruth, dean]);
  const withChild = disagreementIn([aisha, dean]);
  if (!found || !withChild) throw new Error('They differ');

  it('asks for reasons, offers advice and blocks nothing', () => {
    const state = disagreementState([found], derby, false);
    expect(state).toMatchObject({
      state: 'wishes_conflict',
      blocks: false,
      asksReason: expect.stringContaining('best interests'),
    });
    expect(state.offers.map(({ text }) => text).join(' ')).toMatch(/court orders.*specific issue order/s);
  });

  it('with a child asks what the council’s policy says', () => {
    expect(disagreementState([withChild], hertfordshire, false).asksReason).toContain('child’s own decision');
    expect(disagreementState([withChild], derby, false).asksReason).toContain('best interests');
    expect(disagreementState([withChild], hertfordshire, false).offers.map(({ source }) => source.cite)).toContain(
      hertfordshire.whenTheyDiffer.source.cite,
    );
  });

  it('that was considered asks no more, and stays a disagreement', () => {
    expect(disagreementState([found], derby, true)).toMatchObject({ state: 'wishes_conflict', asksReason: null });
  });

  it('is none where nobody differs', () => {
    expect(disagreementState([], derby, false)).toEqual({ state: 'none', blocks: false, asksReason: null, offers: [] });
  });
});

test('one holder may act alone: the other’s no is weighed, and is no veto', () => {
  const found = disagreementIn([ruth, dean]);
  const offers = found ? disagreementState([found], derby, false).offers : [];
  expect(offers.find(({ source }) => source.cite === 'Children Act 1989 s.2(7)')?.text).toContain('no veto');
});
