import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { expect, it, vi } from 'vitest';
import { answerErrors } from '~/app/http/errors.server';
import { log } from '~/app/services/log.server';

it('a bug gets a page with a reference; the log has the same reference, where it was, and no word of what was typed; a family can leave', async () => {
  process.env.COUNCIL_NAME = 'A & <B> Council';
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const app = express()
    .get('/', () => {
      throw new Error('could not read "Amira Hussain"');
    })
    .post('/family/choices', (_request, _response, next) => next(Object.assign(new Error('large'), { status: 413 })))
    .use(answerErrors());
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  const response = await fetch(`http://127.0.0.1:${port}/`);
  const page = await response.text();
  const families = await fetch(`http://127.0.0.1:${port}/family/choices`, { method: 'POST' });
  const familysPage = await families.text();
  server.close();

  expect(families.status).toBe(413);
  expect([familysPage, page].map((html) => html.includes('href="/exit"'))).toEqual([true, false]);
  expect(response.status).toBe(500);
  expect(page).toContain('<span class="app-header__council">A &#38; &#60;B&#62; Council</span>');
  expect(page).not.toMatch(/Amira|\bat .+:\d+:\d+/);
  const [reference] = /[2-9B-Z]{4}-[2-9B-Z]{4}/.exec(page) ?? [];
  expect(logged).toHaveBeenCalledOnce();
  const line = JSON.stringify(logged.mock.calls);
  expect(line).toContain(`"requestId":"${reference}"`);
  expect(line).toContain('errors.test.ts');
  expect(line).not.toContain('Amira');
});
