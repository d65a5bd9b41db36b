import { expect, it } from 'vitest';
import { lastNamesIn, newChildOf, readChildTyped } from '~/forms/sharing/child-typed';

const TODAY = '2026-11-18';

it.each([
  ['Layla Aziz 3 7 2015', 'Layla Aziz', '2015-07-03'],
  ['Layla Aziz, 3/7/2015', 'Layla Aziz', '2015-07-03'],
  ['Layla Aziz (born 3 July 2015)', 'Layla Aziz', '2015-07-03'],
  ['Layla Aziz dob: 03.07.15', 'Layla Aziz', '2015-07-03'],
  ['Layla Aziz', 'Layla Aziz', null],
  ['Layla', 'Layla', null],
  ['Layla Aziz 31 2 2015', 'Layla Aziz 31 2 2015', null],
  ['Layla Aziz 3 7 2031', 'Layla Aziz 3 7 2031', null],
  ['Layla Aziz 3 7 1965', 'Layla Aziz 3 7 1965', null],
])('reads %s', (typed, name, dateOfBirth) => {
  expect(readChildTyped(typed, TODAY)).toEqual({ name, dateOfBirth });
});

it('looks for every last name that a name may hold', () => {
  expect(lastNamesIn('Ana de la Cruz')).toEqual(['de la Cruz', 'la Cruz', 'Cruz']);
  expect(lastNamesIn('Aziz')).toEqual(['Aziz']);
});

it('enters a child with what is known: without a birthday any age under 18', () => {
  expect(newChildOf({ name: 'Layla Aziz', dateOfBirth: '2015-07-03' }, TODAY)).toMatchObject({
    givenNames: 'Layla',
    familyName: 'Aziz',
    dateOfBirth: '2015-07-03',
    birthKind: 'born',
  });
  expect(newChildOf({ name: 'Layla', dateOfBirth: null }, TODAY)).toMatchObject({
    givenNames: 'Layla',
    dateOfBirth: '2008-11-18',
    birthKind: 'estimated',
    birthLatest: TODAY,
  });
});
