import { describe, expect, it } from 'vitest';
import { ageInWords, expiryWarning, lastStampWarning } from '~/forms/records/seal-expiry';

const what = 'The certificate of the seal';
const endsAt = '2027-03-01T12:00:00.000Z';

describe('a certificate that ends', () => {
  it.each([
    ['61 days ahead nobody is told', '2026-12-30T09:00:00.000Z', null],
    ['60 days ahead', '2026-12-31T09:00:00.000Z', 'in 60 days. Order a new one now: it can take weeks.'],
    ['31 days ahead', '2027-01-29T09:00:00.000Z', 'in 31 days. Order a new one now'],
    ['30 days ahead', '2027-01-30T09:00:00.000Z', 'in 30 days. The new one needs to be here by now.'],
    ['8 days ahead', '2027-02-21T09:00:00.000Z', 'in 8 days. The new one needs to be here'],
    ['a week ahead', '2027-02-22T09:00:00.000Z', 'in 7 days. Put the new one into the settings this week.'],
    ['the day before', '2027-02-28T09:00:00.000Z', 'on 1 March 2027, in 1 day.'],
    ['the same morning', '2027-03-01T09:00:00.000Z', 'on 1 March 2027, today.'],
    ['afterwards', '2027-03-01T12:00:00.000Z', 'ended on 1 March 2027. Documents are still sealed'],
  ])('is said: %s', (_when, at, words) => {
    const warning = expiryWarning({ what, endsAt }, at);
    if (words === null) expect(warning).toBeNull();
    else expect(warning).toContain(words);
  });
});

it.each([
  ['2026-12-30T09:00:00.000Z', null],
  ['2026-12-31T09:00:00.000Z', 'ends on 1 March 2027, in 60 days. Ask the time-stamp authority when'],
  ['2027-01-30T09:00:00.000Z', 'in 30 days. Look for another time-stamp authority now'],
  ['2027-02-22T09:00:00.000Z', 'in 7 days. Change to another time-stamp authority this week'],
  ['2027-03-01T12:00:00.000Z', 'ended on 1 March 2027. Whoever checks it outside this product is told so'],
])('the certificate of a last time-stamp that ends is said: %s', (at, words) => {
  const warning = lastStampWarning({ files: 3, endsAt }, at);
  if (words === null) expect(warning).toBeNull();
  else
    expect(warning).toContain(
      `last time-stamp of 3 long-term versions ${words.startsWith('in') ? 'ends on 1 March 2027, ' : ''}${words}`,
    );
});

it.each([
  ['2027-03-01T12:00:30.000Z', '0 minutes'],
  ['2027-03-01T12:01:00.000Z', '1 minute'],
  ['2027-03-01T13:00:00.000Z', '1 hour'],
  ['2027-03-03T11:00:00.000Z', '47 hours'],
  ['2027-03-04T12:00:00.000Z', '3 days'],
])('how long something waits is said in one unit: until %s', (at, words) => {
  expect(ageInWords(endsAt, at)).toBe(words);
});
