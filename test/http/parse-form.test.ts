import { expect, test } from 'vitest';
import { z } from 'zod';
import { many, one, parseForm, readForm, textOf } from '~/app/http/parse-form.server';
import { answerOf } from '~/test/support/session-steps';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1/', { method: 'POST', body, headers });

const schema = z.object({
  name: one(z.string().trim().min(1, 'Enter a name').max(10, 'Name must be 10 characters or fewer')),
  topics: many(z.enum(['school', 'health'], 'Choose from the list')),
});

test('reads every name with all its values, as they were typed', async () => {
  const fields = await readForm(post(new URLSearchParams('a= 1 &b=x&b=y&a=&__proto__=z')));
  expect(Object.entries(fields)).toEqual([
    ['a', [' 1 ', '']],
    ['b', ['x', 'y']],
    ['__proto__', ['z']],
  ]);
  expect(textOf(fields, 'a')).toBe(' 1 ');
  expect(textOf(fields, 'toString')).toBe('');
});

test('gives the value of a form that is right', async () => {
  const form = await parseForm(post(new URLSearchParams('name= Jo &topics=school&topics=health')), schema);
  expect(form).toMatchObject({ type: 'done', value: { name: 'Jo', topics: ['school', 'health'] } });
});

test('says the first thing wrong with each field, and keeps what was typed', async () => {
  const form = await parseForm(post(new URLSearchParams('topics=school&topics=bank&name=')), schema);
  expect(form).toEqual({
    type: 'wrong',
    errors: [
      { field: 'name', text: 'Enter a name' },
      { field: 'topics', text: 'Choose from the list' },
    ],
    fields: { topics: ['school', 'bank'], name: [''] },
  });
  expect(await parseForm(post(new URLSearchParams('')), schema)).toMatchObject({ type: 'wrong' });
});

test('refuses what is no form, a file, a form that is too large, and one of too many fields', async () => {
  expect((await answerOf(readForm(post('{}', { 'Content-Type': 'application/json' })))).status).toBe(400);
  const withFile = new FormData();
  withFile.set('a', new File(['x'], 'x.txt'));
  expect((await answerOf(readForm(post(withFile)))).status).toBe(400);
  const large = new URLSearchParams({ a: 'x'.repeat(1_048_577) });
  expect((await answerOf(readForm(post(large)))).status).toBe(413);
  expect((await answerOf(readForm(post(large, { 'Content-Length': '5' })))).status).toBe(413);
  const many = new URLSearchParams(Array.from({ length: 3001 }, (_, run) => [`a${run}`, '']));
  expect((await answerOf(readForm(post(many)))).status).toBe(413);
});
