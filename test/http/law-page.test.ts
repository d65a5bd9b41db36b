import { beforeAll, expect, it } from 'vitest';
import * as law from '~/app/routes/law';
import { freshCouncil } from '~/test/support/fresh-database';
import { type AtDesk, atDesk } from '~/test/support/worker-pages';

let colin: AtDesk;

beforeAll(async () => {
  await freshCouncil();
  colin = await atDesk('colin');
});

it('an administrator reads the law as it stands today, and finds it among their links', async () => {
  const answer = await colin.get(law, '/law');
  expect(answer.status).toBe(200);
  const { frame, day } = await answer.json();
  expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(frame.nav).toContainEqual({ href: '/law', text: 'Law and guidance', current: true });
});

it.each(['priya', 'tom', 'margaret'] as const)(
  'for %s the page does not exist, and no link leads there',
  async (member) => {
    const answer = await (await atDesk(member)).get(law, '/law');
    expect(answer.status).toBe(404);
  },
);
