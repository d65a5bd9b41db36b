import { expect, it } from 'vitest';
import { standingForHolder, standingForStaff } from '~/forms/records/check-words';
import { documentStanding, type SinceSealed } from '~/forms/records/document-standing';

const NOTHING: SinceSealed = {
  enteredInErrorAt: null,
  takenBack: null,
  newerVersionAt: null,
  answeredAgain: null,
  isNoLongerConfirmed: false,
};
const at = '2026-11-20T10:00:00.000Z';
const later = '2026-12-01T10:00:00.000Z';

it.each([
  ['nothing', {}, 'Current: what it says still stands.'],
  ['a mistake', { enteredInErrorAt: at, newerVersionAt: later }, 'Withdrawn since 20 November 2026.'],
  ['all taken back', { takenBack: { at, isAll: true }, newerVersionAt: later }, 'Withdrawn since 20 November 2026.'],
  [
    'a part taken back',
    { takenBack: { at, isAll: false }, newerVersionAt: later },
    'Withdrawn in part since 20 November 2026.',
  ],
  [
    'all answered again after a part was taken back',
    { takenBack: { at, isAll: false }, answeredAgain: { at: later, isAll: true } },
    'Superseded since 1 December 2026.',
  ],
  ['a newer version', { newerVersionAt: at }, 'Superseded since 20 November 2026.'],
  ['a part answered again', { answeredAgain: { at, isAll: false } }, 'Superseded in part since 20 November 2026.'],
  ['a confirmation that people differ about', { isNoLongerConfirmed: true }, 'Superseded.'],
] as const)('after %s', (_what, since, words) => {
  const standing = documentStanding({ ...NOTHING, ...since });
  expect(standingForStaff(standing)).toBe(words);
  const { title, sentence } = standingForHolder(standing);
  expect(title).toMatch(
    words.startsWith('Current') ? /still holds/ : words.includes('in part') ? /^Part of/ : /^Your copy/,
  );
  expect(sentence).not.toMatch(/null|undefined|\s\./);
});
