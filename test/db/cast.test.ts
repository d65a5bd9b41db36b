import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PIN, STAFF, TEAMS } from '~/db/cast';
import { AGENCIES } from '~/db/cast-agencies';
import { type CastFamily, FAMILIES } from '~/db/cast-families';
import { passwordProblem, pinProblem } from '~/forms/access/secret-rules';
import { ageOn } from '~/forms/values/dates';

const families: readonly (readonly [string, CastFamily])[] = Object.entries(FAMILIES);

test('the ages are those of the stories, on the day of the stories', () => {
  const ages = families.map(([story, { children }]) => [
    story,
    ...children.map((c) => ageOn(c.dateOfBirth, '2026-11-18')),
  ]);
  expect(Object.fromEntries(ages.map(([story, ...of]) => [story, of]))).toEqual({
    A1: [7],
    A2: [9],
    A3: [14],
    A4: [13],
    A5: [16],
    A6: [5],
    A7: [8],
    A8: [11],
    A9: [9],
    A11: [6, 13],
    A12: [10],
    A13: [8],
    A14: [8],
    A15: [4, 11, 15],
  });
});

test('every agency, team and child that a family names is there', () => {
  for (const [, family] of families) {
    for (const agency of family.agencies) expect(AGENCIES).toHaveProperty(agency);
    expect(TEAMS).toHaveProperty(family.team);
    for (const adult of family.adults) {
      for (const name of adult.of ?? []) expect(family.children.map((c) => c.givenNames)).toContain(name);
    }
  }
});

test('the cast has every role and a second team, and its password and PIN keep the rules', () => {
  expect(new Set(Object.values(STAFF).map(({ role }) => role)).size).toBe(4);
  expect(pinProblem(DEMONSTRATION_PIN)).toBeNull();
  for (const { email } of Object.values(STAFF)) expect(passwordProblem(DEMONSTRATION_PASSWORD, email)).toBeNull();
});

test('Trap 22: no telephone number, e-mail address or NHS number that stands in the product can be somebody’s', () => {
  const listed = execFileSync('git', ['ls-files', '-z', 'db', 'app', 'forms', 'README.md'], { encoding: 'utf8' });
  const texts = listed.split('\0').filter((file) => /\.(tsx?|mjs|md)$/.test(file));
  const found = texts.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([match]) => match);
    return [
      // Ofcom keeps 01632 960xxx and 07700 900xxx for drama; the NHS keeps numbers that begin with 999 for tests.
      ...all(/\b0\d{4} ?\d{3} ?\d{3}\b/g).filter((number) => !/^(01632 ?960|07700 ?900)/.test(number)),
      ...all(/\b\d{3} \d{3} \d{4}\b/g).filter((number) => !number.startsWith('999')),
      ...all(/[\w.-]+@[\w-]+(\.[a-z-]+)+/gi).filter((address) => !/@([\w-]+\.)*example\.(org|com|net)$/i.test(address)),
    ].map((match) => `${file}: ${match}`);
  });
  expect(found).toEqual([]);
});
