import { describe, expect, it, test } from 'vitest';
import { CAPACITIES } from '~/forms/deciders/capacities';
import { ownersOf } from '~/forms/deciders/own-information';
import { PR_EVIDENCE } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';
import { effectOf, RESTRICTIONS, type RestrictionKind } from '~/forms/deciders/restrictions';
import { type PersonFacts, standingOf } from '~/forms/deciders/standing';
import { aChild, anAdult, anOrder, born, TODAY } from './a-family';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table).filter((key): key is Key => key in table);
const child = aChild('Oscar', born('2017-06-04'));
const standing = (person: PersonFacts, others: readonly PersonFacts[] = [], of = child, today = TODAY) =>
  standingOf(person, of, [person, ...others], today);

describe('by route', () => {
  const expected: Readonly<Partial<Record<PrRoute, string>>> = {
    care_order_la: 'council',
    interim_care_order_la: 'council',
    epo_applicant: 'limited',
    not_known: 'not_known',
    none_but_has_care: 'carer',
  };

  it.each(keysOf<PrRoute>(PR_ROUTES))('%s', (route) => {
    const found = standing(anAdult('Ruth', { route }));
    expect(found.capacity).toBe(expected[route] ?? 'holder');
    expect(found.speaks).toBe(CAPACITIES[found.capacity].speaks);
    expect(found.reasons.length).toBeGreaterThan(0);
    expect(found.reasons.every(({ source }) => source.cite !== '' && !source.verified)).toBe(true);
  });
});

describe('on the day', () => {
  it('a father holds it from the day of registration, not of birth', () => {
    const dean = anAdult('Dean', { route: 'father_birth_registered', holdsFrom: '2017-07-01' });
    expect(standing(dean, [], child, '2017-06-30').capacity).toBe('ended');
    expect(standing(dean, [], child, '2017-07-01').capacity).toBe('holder');
  });

  it('an order that has ended gives nothing any longer', () => {
    const carer = anAdult('Nan', { route: 'cao_lives_with', holdsUntil: '2026-11-17' });
    expect(standing(carer).speaks).toBe(false);
  });

  it('it ends at 18, and does not exist before a birth, when the information is the pregnant person’s own', () => {
    const ruth = anAdult('Ruth');
    expect(standing(ruth, [], aChild('Beth', born('2008-11-18'))).capacity).toBe('ended');
    const unborn = aChild('Baby', { type: 'expected', on: '2027-01-10' });
    expect(standing(ruth, [], unborn).capacity).toBe('self');
    expect(standing(anAdult('Dean', { route: 'married_father' }), [], unborn).capacity).toBe('not_yet');
    expect(standing(anAdult('Kay', { birth: born('2011-03-01') }), [], unborn).capacity).toBe('not_understanding');
  });
});

describe('orders', () => {
  it.each(keysOf<RestrictionKind>(RESTRICTIONS))('%s', (kind) => {
    const { effect } = RESTRICTIONS[kind];
    const found = standing(anAdult('Karim', { route: 'married_father', restrictions: [anOrder({ kind })] }));
    expect(found.capacity).toBe(effect === 'no step' || effect === 'named steps' ? 'restricted' : 'holder');
    expect(found.warnings.length > 0).toBe(effect !== 'none');
  });

  it('that name other steps leave the say; of one not read yet the worker is told', () => {
    const other = anOrder({ coversThis: 'no' });
    expect(standing(anAdult('Dean', { restrictions: [other] }))).toMatchObject({ capacity: 'holder', warnings: [] });
    const unread = anOrder({ coversThis: 'not_known' });
    expect(effectOf(unread)).toBe('not known');
    expect(standing(anAdult('Dean', { restrictions: [unread] })).warnings).toHaveLength(1);
  });

  it('rule from the day they are made to their last day', () => {
    const order = anOrder({ kind: 's10a', madeOn: '2026-06-01', endsOn: '2026-12-31' });
    const on = (day: string) => standing(anAdult('Dean', { restrictions: [order] }), [], child, day).capacity;
    expect(['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      'holder',
      'restricted',
      'restricted',
      'holder',
    ]);
  });

  it('a parent under an s.10A order still holds parental responsibility, and their address is a question of safety', () => {
    const found = standing(anAdult('Dean', { restrictions: [anOrder({ kind: 's10a' })] }));
    expect(CAPACITIES[found.capacity].label).toContain('holds parental responsibility');
    const warnings = found.warnings.map(({ text }) => text).join(' ');
    expect(warnings).toMatch(/the signature of .+ is no authority.*safety/);
  });
});

describe('a special guardian', () => {
  const pat = anAdult('Pat', { route: 'special_guardian' });
  const mother = anAdult('Mother');

  it('may act without the other holders', () => {
    expect(standing(pat, [mother]).capacity).toBe('holder');
    expect(standing(mother, [pat]).capacity).toBe('excluded');
  });

  it('does not exclude another special guardian', () => {
    expect(standing(anAdult('Sam', { route: 'special_guardian' }), [pat]).capacity).toBe('holder');
  });

  it('who is stopped, or whose order has ended, excludes nobody', () => {
    expect(standing(mother, [{ ...pat, restrictions: [anOrder({ kind: 's10e' })] }]).capacity).toBe('holder');
    expect(standing(mother, [{ ...pat, holdsUntil: '2026-01-01' }]).capacity).toBe('holder');
  });
});

describe('a parent’s own understanding', () => {
  it('is needed of a mother of 15, and presumed at 16', () => {
    const at = (on: string) => standing(anAdult('Kay', { birth: born(on) })).capacity;
    expect(at('2010-11-19')).toBe('not_understanding');
    expect(at('2010-11-18')).toBe('holder');
    expect(standing(anAdult('Kay', { birth: born('2011-03-01'), understanding: 'sufficient' })).capacity).toBe(
      'holder',
    );
  });

  it('is said to be presumed of one of 16 or 17, with its source', () => {
    const reasons = (on: string) => standing(anAdult('Kay', { birth: born(on) })).reasons.map(({ text }) => text);
    expect(reasons('2009-05-03')).toContain('Kay is 16 or 17 and is presumed able to decide.');
    expect(reasons('2008-05-03').join(' ')).not.toMatch(/presumed/);
    expect(reasons('2011-05-03')).toEqual(['Kay is under 16: their own understanding is assessed first.']);
  });

  it('of an adult is displaced only by a finding', () => {
    expect(standing(anAdult('Ruth', { understanding: 'not_sufficient' })).capacity).toBe('not_understanding');
    expect(standing(anAdult('Ruth', { understanding: 'unable_to_assess_now' })).capacity).toBe('holder');
  });
});

test('after an adoption it is asked, not assumed, what became of a birth parent’s', () => {
  const adopter = anAdult('Alex', { route: 'adopter' });
  expect(standing(adopter, [anAdult('Ruth')]).capacity).toBe('holder');
  expect(standing(anAdult('Ruth'), [adopter]).capacity).toBe('not_known');
});

describe('trap 13: one signature is enough, “parent” is no standing, and an order of s.10A, 10C or 10E stops a holder', () => {
  it('one holder may act alone, and the reason says so', () => {
    const [ruth, dean] = [anAdult('Ruth'), anAdult('Dean', { route: 'father_birth_registered' })];
    expect(standing(ruth, [dean])).toMatchObject({ speaks: true, warnings: [] });
    expect(standing(ruth, [dean]).reasons.map(({ source }) => source.cite)).toContain('Children Act 1989 s.2(7)');
  });

  it.each(['s10a', 's10c', 's10e'] as const)('%s', (kind) => {
    expect(standing(anAdult('Dean', { restrictions: [anOrder({ kind, coversThis: 'not_known' })] })).speaks).toBe(
      false,
    );
  });

  it('whoever only has care of a child, or says so, is not taken to hold anything', () => {
    for (const route of ['none_but_has_care', 'not_known'] as const) {
      expect(standing(anAdult('Gran', { route, evidence: 'told' })).speaks).toBe(false);
    }
  });
});

test('trap 14: what was seen is recorded, never a copy of it', () => {
  expect(Object.keys(PR_EVIDENCE)).toEqual(['automatic', 'seen', 'on_case_system', 'told', 'not_seen', 'disputed']);
  expect(Object.keys(anOrder({})).join(' ')).not.toMatch(/file|copy|image|document/i);
  for (const evidence of ['told', 'not_seen', 'disputed'] as const) {
    expect(standing(anAdult('Dean', { route: 'married_father', evidence })).speaks).toBe(true);
  }
});

test('nobody consents for another adult, or for a brother or sister', () => {
  const governing = [{ personId: 'ruth' }, { personId: 'dean' }];
  expect(ownersOf(['oscar', 'lee', 'ella'], 'oscar', governing)).toEqual([
    { personId: 'oscar', voices: ['ruth', 'dean'] },
    { personId: 'lee', voices: ['lee'] },
    { personId: 'ella', voices: ['ella'] },
  ]);
});
