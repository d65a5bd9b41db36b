import { expect, test } from 'vitest';
import { readCopyWish } from '~/forms/agreement/answers/copy-wish';
import { sent, WORDING } from '../plain-case';

const { family: words } = WORDING;
const value = (fields: Parameters<typeof sent>[0]) => {
  const read = readCopyWish(sent(fields), words);
  return read.type === 'done' ? read.value : read.errors;
};

test.each(['paper', 'kept_by_worker', 'none'])('%s needs no place', (how) => {
  expect(value({ copy: how, copy_email: 'jo@example.org', copy_post: 'somewhere else' })).toEqual({
    how,
    detail: null,
  });
});

test('an e-mail and a letter need a place that is safe', () => {
  expect(value({ copy: 'email', copy_email: ' jo@example.org ' })).toEqual({ how: 'email', detail: 'jo@example.org' });
  expect(value({ copy: 'post', copy_post: '1 Example\nStreet' })).toEqual({ how: 'post', detail: '1 Example Street' });
});

test.each([
  [{}, 'copy', words.error_copy],
  [{ copy: 'fax' }, 'copy', words.error_copy],
  [{ copy: 'email' }, 'copy_email', words.error_copy_email],
  [{ copy: 'email', copy_email: 'jo at example' }, 'copy_email', words.error_copy_email],
  [{ copy: 'email', copy_post: '1 Example Street' }, 'copy_email', words.error_copy_email],
  [{ copy: 'post', copy_post: 'home' }, 'copy_post', words.error_copy_post],
  [{ copy: 'post', copy_post: 'x'.repeat(201) }, 'copy_post', words.error_long],
  [{ copy: 'email', copy_email: `${'x'.repeat(200)}@example.org` }, 'copy_email', words.error_long],
])('%j is refused beside its field', (fields, field, text) => {
  expect(text).toBeTruthy();
  expect(value(fields)).toEqual([{ field, text }]);
});
