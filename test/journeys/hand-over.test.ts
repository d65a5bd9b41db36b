import { beforeAll, expect, it } from 'vitest';
import { cookieOf, expectOnlyTheFamilys, giveTablet } from '~/test/support/given-tablet';
import { papersOf, whatIsWritten } from '~/test/support/inspect';
import { openCouncil } from '~/test/support/open-council';
import { signedInClient } from '~/test/support/request-steps';
import { clientOf } from '~/test/support/requests';
import { builtRoutes } from '~/test/support/routes';
import { notForTheFamilyOf } from '~/test/support/strangers';

const council = await openCouncil('whole');
const { url, dataDir } = council.server;

/** These end or lock the session that the others need. */
const ENDS = ['routes/exit', 'routes/lock'];

/** Every address there is, with each of these ids in it. */
function addresses(ids: readonly string[]) {
  return builtRoutes()
    .filter(({ id }) => !ENDS.includes(id))
    .flatMap((route) => ids.map((id) => ({ ...route, address: route.address.replace('zzzz0000zzzz0000', id) })));
}

let family: Awaited<ReturnType<typeof giveTablet>>;
beforeAll(async () => {
  family = await giveTablet(council, 'portrait', 'family');
});

it('no address, however it is asked for, shows the family anything but their own pages', async () => {
  const worker = await signedInClient(url, 'priya');
  expect(notForTheFamilyOf('A1', (await worker.get('/agreements')).text)).toEqual(
    expect.arrayContaining(['Leo Marsh', 'My forms']),
  );
  const cookie = await cookieOf(family.tablet);
  const { agreementId, documentId } = await papersOf(dataDir, 'Leo');
  for (const { id, address, hasLoader, hasAction } of addresses([family.id, agreementId, documentId])) {
    const client = clientOf(url, cookie);
    const data = `${address}?_data=${encodeURIComponent(id)}`;
    const asked = [await client.get(address), ...(hasLoader ? [await client.get(data)] : [])];
    if (hasAction && !id.startsWith('routes/family')) {
      asked.push(
        await client.post(address, { intent: 'take-back', revision: '5' }),
        await client.post(data, { revision: '5' }),
      );
    }
    for (const answer of asked) {
      expect([address, notForTheFamilyOf('A1', answer.text)]).toEqual([address, []]);
      if (!id.startsWith('routes/family') && answer.location)
        expect([address, answer.location]).toEqual([address, '/family']);
    }
    expect(client.cookie).toBe(cookie);
  }
  expect((await whatIsWritten(dataDir, family.id)).state).toBe('with_family');
});

it('typed addresses, a reload and a second tab come to the family’s page', async () => {
  const { page, context } = family.tablet;
  for (const address of [
    '/',
    `/agreements/${family.id}`,
    `/agreements/${family.id}/people`,
    '/child-searches/new',
    '/records/x',
    '/account',
    '/sign-in',
  ]) {
    await page.goto(address);
    await expectOnlyTheFamilys(page);
  }
  await page.reload();
  await expectOnlyTheFamilys(page);
  const tab = await context.newPage();
  await tab.goto('/');
  await expectOnlyTheFamilys(tab);
  await tab.close();
});

it('the worker’s old session is dead', async () => {
  for (const address of ['/', `/agreements/${family.id}/check`, '/family/why', '/account']) {
    const client = clientOf(url, family.before);
    let answer = await client.get(address);
    while (answer.location) answer = await client.get(answer.location);
    expect([address, answer.text.includes('This tablet is locked')]).toEqual([address, true]);
    expect([address, notForTheFamilyOf('A1', answer.text), answer.text.includes('Maya')]).toEqual([address, [], false]);
  }
});

it.each(['portrait', 'withoutScript'] as const)('Back never brings a page of the worker’s back: %s', async (device) => {
  const { tablet } = await giveTablet(council, device, `back-${device}`);
  for (let step = 0; step < 6; step += 1) {
    await tablet.page.goBack({ waitUntil: 'commit' });
    await expectOnlyTheFamilys(tablet.page);
  }
});
