import { describe, expect, it, test } from 'vitest';
import { changePolicy, type DecidingPolicy, EXAMPLE_POLICIES, FIRST_POLICY, policyOn } from '~/forms/deciders/policy';
import { policySchema } from '~/forms/deciders/policy.schema';
import { citation, inForceOn, SOURCES } from '~/forms/deciders/sources';

const next: DecidingPolicy = {
  ...EXAMPLE_POLICIES.hertfordshire,
  inForceFrom: '2027-01-01',
  enteredOn: '2026-11-18',
  enteredBy: 'administrator',
  why: 'Cabinet decision 14',
};

describe('the policy of a day', () => {
  it('is Derby’s until the council says otherwise', () => {
    expect(policyOn([], '2026-11-18')).toBe(FIRST_POLICY);
    expect(policyOn([next], '2026-12-31')).toMatchObject({ whenTheyDiffer: { rule: 'best_interests' } });
    expect(policyOn([next], '2027-01-01')).toBe(next);
  });

  it('is the one in force last, and of one day the one entered last, in whatever order they are kept', () => {
    const later = { ...next, inForceFrom: '2027-06-01', why: 'Later' };
    const better = { ...next, enteredOn: '2026-12-01', why: 'A slip put right' };
    for (const policies of [
      [next, later, better],
      [better, later, next],
    ]) {
      expect(policyOn(policies, '2027-01-01').why).toBe('A slip put right');
      expect(policyOn(policies, '2027-07-01').why).toBe('Later');
    }
  });
});

describe('a change', () => {
  it('is a new row: the days before it keep theirs', () => {
    const changed = changePolicy([], next, '2026-11-18');
    expect(changed).toEqual({ type: 'done', value: [next] });
  });

  it.each<[string, Partial<DecidingPolicy>]>([
    ['begins in the past', { inForceFrom: '2026-11-17' }],
    ['has an age that is no number of years', { assessFrom: { years: 12.5, source: SOURCES.derby } }],
    ['has an age above 16', { assessFrom: { years: 17, source: SOURCES.derby } }],
    ['names no source', { assessFrom: { years: 12, source: { ...SOURCES.derby, cite: ' ' } } }],
    ['has no reason', { why: '' }],
  ])('that %s is refused, with the reason', (_what, facts) => {
    const outcome = changePolicy([], { ...next, ...facts }, '2026-11-18');
    expect(outcome).toMatchObject({ type: 'refused', reasons: [expect.stringMatching(/\w/)] });
  });
});

test('a stored policy is read back as it was, and nothing else is', () => {
  expect(policySchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
  expect(policySchema.safeParse({ ...next, assessFrom: { years: 99 } }).success).toBe(false);
});

test('councils differ, and each example names where it was found', () => {
  expect(EXAMPLE_POLICIES.derby.whenTheyDiffer.rule).not.toBe(EXAMPLE_POLICIES.hertfordshire.whenTheyDiffer.rule);
  for (const { assessFrom, whenTheyDiffer } of Object.values(EXAMPLE_POLICIES)) {
    expect(assessFrom.source.kind).toBe('local policy');
    expect(whenTheyDiffer.source.kind).toBe('local policy');
  }
});

describe('sources', () => {
  it('of law and case law say that nobody has checked the text yet', () => {
    for (const source of Object.values(SOURCES)) {
      if (source.kind === 'law' || source.kind === 'case') expect(source.verified).toBe(false);
    }
    expect(citation(SOURCES.ca_s2_7)).toBe('Children Act 1989 s.2(7) (text not checked yet)');
    expect(citation(SOURCES.derby)).toBe(SOURCES.derby.cite);
  });

  it('whose first day is not known are not relied on as being in force', () => {
    expect(inForceOn(SOURCES.ca_s10a, '2026-11-18')).toBe(false);
    expect(inForceOn(SOURCES.ca_s14c, '2005-12-29')).toBe(false);
    expect(inForceOn(SOURCES.ca_s14c, '2005-12-30')).toBe(true);
    expect(inForceOn(SOURCES.hm_guidance_2018, '2026-11-18')).toBe(false);
  });

  it('never cite what is about treatment alone, or a name that the law has left', () => {
    const words = JSON.stringify(SOURCES);
    expect(words).not.toMatch(/Family Law Reform Act 1969 s\.8|residence order|Working Together 2018/i);
  });
});
