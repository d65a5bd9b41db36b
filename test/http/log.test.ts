import { describe, expect, it } from 'vitest';
import { loggablePath, wordsOf } from '~/app/http/log.server';
import { errorForLog } from '~/app/services/log.server';

const words = wordsOf(['agreements/:agreementId/withdrawal', 'sign-in', '/healthz', '*']);

describe('the path in the log', () => {
  it('keeps our words and opaque ids', () => {
    expect(loggablePath('/agreements/01hzy3k9v2m4q8r7/withdrawal', words)).toBe(
      '/agreements/01hzy3k9v2m4q8r7/withdrawal',
    );
    expect(loggablePath('/sign-in', words)).toBe('/sign-in');
    expect(loggablePath('/', words)).toBe('/');
  });

  it.each([
    '/agreements/amira-hussain',
    '/Amira%20Hussain',
    '/amirahussainkhan',
    '/2019-03-04',
    '/agreements/2019-03-04/withdrawal',
  ])('does not repeat %s', (typed) => {
    expect(loggablePath(typed, words)).not.toMatch(/amira|hussain|2019/i);
  });
});

describe('a secret in an address', () => {
  const withCopy = wordsOf(['copy/:secret', 'agreements/:agreementId/copies/:copyId']);

  it.each([
    '/copy/7KQM-2XH9-DTC4-0123-4567-89AB-CD',
    '/COPY/7kqm2xh9dtc40123456789abcd',
    '/copy//7kqm2xh9dtc40123456789abcd',
  ])('is not in the log: %s', (path) => expect(loggablePath(path, withCopy)).not.toMatch(/7kqm/i));

  it('is nothing of our other addresses', () => {
    const path = '/agreements/01hzy3k9v2m4q8r7/copies/01hzy3k9v2m4q8r8';
    expect(loggablePath(path, withCopy)).toBe(path);
  });
});

describe('an error in the log', () => {
  it('says where, and not what a family typed', () => {
    const error = new SyntaxError('Unexpected token in "Amira Hussain"');
    const logged = JSON.stringify(errorForLog(error));
    expect(logged).toContain('SyntaxError');
    expect(logged).toContain('log.test.ts');
    expect(logged).not.toContain('Amira');
  });

  it('leaves out a message of several lines, and the message of what caused it', () => {
    const cause = new Error('first\n    at Amira (Hussain:1:1)\nlast');
    expect(JSON.stringify(errorForLog(new Error('Amira', { cause })))).not.toMatch(/Amira|Hussain/);
  });

  it('keeps the message of an error with a code, which the system wrote', () => {
    const error = Object.assign(new Error('UNIQUE constraint failed: wishes.id'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(errorForLog(error)).toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
      message: 'UNIQUE constraint failed: wishes.id',
    });
  });

  it('says of anything else that was thrown only what kind of thing it was', () => {
    expect(errorForLog('Amira Hussain')).toEqual({ name: 'string' });
  });
});
