import { expect, it } from 'vitest';
import { type ChildDetails, detailsChanged, detailsPutRight, formerNames } from '~/forms/agreement/child-details';
import { auditSentence } from '~/forms/audit/events';

const BABY: ChildDetails = {
  givenNames: 'Baby',
  familyName: 'Marlow',
  knownAs: null,
  otherNames: [],
  dateOfBirth: '2026-12-01',
  birthKind: 'expected',
  birthLatest: null,
  caseSystemId: null,
};
const ROBIN: ChildDetails = { ...BABY, givenNames: 'Robin', dateOfBirth: '2026-11-29', birthKind: 'born' };

it('says which parts differ, what stood in them and what stands in them now', () => {
  expect(detailsChanged(BABY, ROBIN)).toEqual(['givenNames', 'birth']);
  expect(detailsPutRight(BABY, ROBIN)).toEqual({
    was: 'Baby. Expected on 1 December 2026',
    is: 'Robin. Born 29 November 2026',
  });
  expect(detailsPutRight(ROBIN, { ...ROBIN, knownAs: 'Rob', caseSystemId: 'CS-1' })).toEqual({
    was: 'Known by no other name. No number',
    is: 'Known as Rob. Number CS-1',
  });
});

it('sees no difference in the order of other names, and one where the day stays and its kind does not', () => {
  const two = { ...ROBIN, otherNames: ['Rob', 'Bobby'] };
  expect(detailsChanged(two, { ...two, otherNames: ['Bobby', 'Rob'] })).toEqual([]);
  expect(detailsChanged(BABY, { ...BABY, birthKind: 'born' })).toEqual(['birth']);
});

it('keeps every name of before that the child no longer has', () => {
  const was = { ...ROBIN, knownAs: 'Rob', otherNames: ['Bobby', 'Robin Hall'] };
  expect(formerNames(was, { ...was, familyName: 'Hall', otherNames: ['robin marlow'] })).toEqual(['Bobby']);
  expect(formerNames(was, { ...was, givenNames: 'Robyn', knownAs: null })).toEqual(['Robin Marlow', 'Rob']);
});

it('is told in the history by its parts, never by what stands in them', () => {
  const fields = detailsChanged(BABY, { ...ROBIN, caseSystemId: 'CS-1' });
  expect(auditSentence({ type: 'child_details_put_right', detailsId: 'd1', fields })).toBe(
    'put right what is known of the child (first names, date of birth and number on the case system)',
  );
});
