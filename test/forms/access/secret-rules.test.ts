import { expect, test } from 'vitest';
import { isPin, passwordProblem, pinProblem, tidyPin } from '~/forms/access/secret-rules';

const EMAIL = 'priya.nair@example.org';

test.each(['three random words', 'x7#pL2!qRt9z', 'pässwörter sind lang', '  spaces count  '])(
  'takes %j',
  (password) => {
    expect(passwordProblem(password, EMAIL)).toBeNull();
  },
);

test.each(['', 'short', 'aaaaaaaaaaaaaa', 'password1234', 'Priya.Nair-2026', 'x'.repeat(201)])(
  'refuses %j with a sentence',
  (password) => {
    expect(passwordProblem(password, EMAIL)).toMatch(/^(Enter|Password) /);
  },
);

test('a PIN has six numbers that follow no pattern', () => {
  expect(pinProblem('482915')).toBeNull();
  for (const pin of ['', '48291', '4829155', '48291a', '111111', '121212', '123456', '987654']) {
    expect(pinProblem(pin)).not.toBeNull();
  }
});

test('spaces and dashes in a PIN are forgiven', () => {
  expect(tidyPin(' 482-915 ')).toBe('482915');
  expect(isPin('482915')).toBe(true);
  expect(isPin('٤٨٢٩١٥')).toBe(false);
});
