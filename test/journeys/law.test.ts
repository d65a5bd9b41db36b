import { expect, it } from 'vitest';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it.each(['portrait', 'narrow'] as const)(
  'an administrator reads every table of law, with its days, its sources and what nobody has checked: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story: storyOf('A1'), careful: true };
    await signIn(tablet, 'colin');
    await follow(walk, 'Law and guidance');
    await arrive(walk, 'worker', 'Law and guidance', 'law');
    const { page } = tablet;
    const main = page.locator('main');
    const text = await main.innerText();
    expect(text).toContain('Children Act 2004 s.16LA');
    expect(text).toContain('From 30 September 2026');
    expect(text).toMatch(/text of \d+ of the \d+ rows has not been checked/i);
    expect(text).toContain('Superseded guidance');
    await page.getByRole('link', { name: 'Powers and duties in statute', exact: true }).click();
    await main.getByRole('heading', { level: 2, name: 'Powers and duties in statute' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#gateways');
    await main.getByRole('region', { name: 'Powers and duties in statute' }).focus();
    expect(tablet.faults).toEqual([]);
  },
  90_000,
);
