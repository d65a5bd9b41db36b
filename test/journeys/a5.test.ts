import { expect, it } from 'vitest';
import { a5 } from '~/app/commands/stories/a5';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, type Walk } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson } from '~/test/support/who-decides-steps';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it('A5: Beth is 16 and decides alone: no parent is asked, and none has a copy', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: a5, careful: true };
  await signIn(tablet, 'priya');
  await prepareUpToCheck(walk);
  const check = await page.locator('main').innerText();
  expect(check).toContain('Beth Lowe is expected to decide.');
  expect(check).not.toMatch(/understands this decision|Warning/);
  await follow(walk, 'See why, or choose otherwise');
  await arrive(walk, 'worker', 'Who decides for Beth Lowe', 'who-decides');
  const why = await page.locator('main').innerText();
  expect(why).toContain('is 16 or 17 and is presumed able to decide');
  expect(why).not.toMatch(/Family Law Reform/);
  await follow(walk, 'Go back to the form');
  const copies = await putToPerson({ ...walk, careful: false });
  expect([...copies.keys()].filter((name) => name.startsWith('Copy for'))).toEqual(['Copy for Beth Lowe']);
  expect(await page.locator('main').innerText()).toContain('keep the copy at the office');
  const office = await textOfCopy(tablet, copies, 'Office copy');
  expect(office).toContain('aged 16 on that day');
  expect(office).not.toMatch(/Family Law Reform/);
  expect(tablet.faults).toEqual([]);
}, 120_000);
