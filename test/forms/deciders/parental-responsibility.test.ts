import { describe, expect, it, test } from 'vitest';
import { ASKED_EVIDENCE, derivedRoute, routesFor } from '~/forms/deciders/asked-responsibility';
import {
  PR_EVIDENCE,
  type PrEvidence,
  prWarning,
  RELATIONSHIPS,
  type Relationship,
} from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table).filter((key): key is Key => key in table);
const routes = keysOf<PrRoute>(PR_ROUTES);
const evidences = keysOf<PrEvidence>(PR_EVIDENCE);
const relationships = keysOf<Relationship>(RELATIONSHIPS);

describe.each(routes)('the route %s', (route) => {
  const { label, law, usualEvidence, holds } = PR_ROUTES[route];

  it('names the law, unless it is not known, and the evidence', () => {
    expect(label).toMatch(/^[A-Z]/);
    expect(usualEvidence).not.toBe('');
    expect(law).toMatch(route === 'not_known' ? /^$/ : /\bAct (1989|2002|2008) s\.\d/);
    expect(holds).toBe(route === 'not_known' ? 'not known' : route === 'none_but_has_care' ? 'no' : 'yes');
  });

  it('warns, with whatever evidence, and never stops anybody', () => {
    for (const evidence of evidences) {
      const warning = prWarning(route, evidence);
      const expected = holds !== 'yes' || evidence === 'disputed';
      expect(warning !== null).toBe(expected);
      if (warning) expect(warning).not.toMatch(/cannot|must not|not allowed|stop/i);
    }
  });
});

test('a mother’s is derived from law, a foster carer has none, a child is asked as themself; every other’s is asked', () => {
  const derived = relationships.filter((relationship) => derivedRoute(relationship) !== null);
  expect(derived).toEqual(['mother', 'foster_carer', 'self']);
  expect(PR_ROUTES[derivedRoute('foster_carer') ?? 'not_known'].holds).toBe('no');
  expect(PR_ROUTES[RELATIONSHIPS.mother.usualRoute]).toMatchObject({
    law: 'Children Act 1989 s.2',
    usualEvidence: 'None is needed: it is automatic',
  });
});

test('nobody else can be a mother by route, or need no evidence', () => {
  const asked = relationships.flatMap((relationship) => Object.keys(routesFor(relationship)));
  expect([...new Set(asked)].sort()).toEqual(routes.filter((route) => route !== 'mother').sort());
  expect(Object.keys(ASKED_EVIDENCE)).toEqual(evidences.filter((evidence) => evidence !== 'automatic'));
});

test('trap 13: the council holds through its officer alone, and an officer is nobody’s parent', () => {
  for (const relationship of relationships.filter((one) => one !== 'council_officer')) {
    expect(Object.keys(routesFor(relationship)).filter((route) => /_la$/.test(route))).toEqual([]);
  }
  expect(Object.keys(routesFor('council_officer'))).toEqual(['care_order_la', 'interim_care_order_la']);
});

test('a father, a step-parent, a grandparent and a carer are not taken to have any', () => {
  for (const relationship of ['father', 'second_parent', 'step_parent', 'grandparent', 'other_carer'] as const) {
    expect(PR_ROUTES[RELATIONSHIPS[relationship].usualRoute].holds).not.toBe('yes');
  }
});

test('a step-parent holds it by an agreement or an order alone: marriage to a parent gives none', () => {
  expect(PR_ROUTES.step_parent.label).toMatch(/agreement.*order/);
  const others = routes.filter((route) => route !== 'step_parent').map((route) => PR_ROUTES[route].label);
  expect(others.filter((label) => /step/i.test(label))).toEqual([]);
});

test('an order is named as the law names it now', () => {
  const words = JSON.stringify([PR_ROUTES, RELATIONSHIPS, PR_EVIDENCE]);
  expect(words).not.toMatch(/residence order|custody|natural (mother|father)|real parent|both parents must/i);
});

test('a certificate is never kept: it was seen, or it is on the case system', () => {
  expect(Object.values(PR_EVIDENCE).join(' ')).not.toMatch(/copy|upload|photograph/i);
});
