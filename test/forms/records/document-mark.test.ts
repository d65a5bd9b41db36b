import { expect, it } from 'vitest';
import { documentMark } from '~/forms/records/document-mark';
import { documentStanding, type SinceSealed } from '~/forms/records/document-standing';

const NOTHING: SinceSealed = {
  enteredInErrorAt: null,
  takenBack: null,
  newerVersionAt: null,
  answeredAgain: null,
  isNoLongerConfirmed: false,
};
const at = '2026-11-18T10:00:00.000Z';
const STAYS = 'It stays as the record of what was said before.';

const marked = (since: Partial<SinceSealed>, isConfirmation = false) => {
  const mark = documentMark(documentStanding({ ...NOTHING, ...since }), isConfirmation);
  return mark && `${mark.text}: ${mark.why}`;
};

it.each([
  [
    { takenBack: { at, isAll: true } },
    `Superseded: All that was agreed in it was taken back on 18 November 2026. ${STAYS}`,
  ],
  [
    { takenBack: { at, isAll: false } },
    `Superseded in part: Part of what was agreed in it was taken back on 18 November 2026. ${STAYS}`,
  ],
  [{ newerVersionAt: at }, `Superseded: A newer version was made on 18 November 2026. ${STAYS}`],
  [
    { answeredAgain: { at, isAll: true } },
    `Superseded: Every answer in it was given again, in a later form, on 18 November 2026. ${STAYS}`,
  ],
  [
    { answeredAgain: { at, isAll: false } },
    `Superseded in part: Some answers in it were given again, in a later form, on 18 November 2026. ${STAYS}`,
  ],
  [{ enteredInErrorAt: at, newerVersionAt: at }, 'Entered in error: Do not rely on it.'],
])('says what happened since, and that what was said stays: %j', (since, words) => expect(marked(since)).toBe(words));

it('bears nothing where it stands', () => expect(marked({})).toBeNull());

it('tells whoever passes a confirmation on neither what happened nor when', () => {
  for (const since of [{ newerVersionAt: at }, { isNoLongerConfirmed: true }, { answeredAgain: { at, isAll: true } }])
    expect(marked(since, true)).toBe('Superseded: No longer what was said. Do not give it to anyone.');
  const both = { answeredAgain: { at, isAll: false }, isNoLongerConfirmed: true };
  expect(marked(both, true)).toMatch(/^Superseded: No longer/);
});
