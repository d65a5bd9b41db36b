import { expect, it } from 'vitest';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it.each(['portrait', 'narrow'] as const)(
  'an administrator sees when the certificate of the seal ends, and that no document waits for a time-stamp: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story: storyOf('A1'), careful: true };
    await signIn(tablet, 'colin');
    await follow(walk, 'The seal');
    await arrive(walk, 'worker', 'The seal', 'seal');
    const text = await tablet.page.locator('main').innerText();
    expect(text).toContain('DEMONSTRATION seal, not for real records');
    expect(text).toMatch(/Ends\s+\d+ \w+ 20\d\d/);
    expect(text).toContain('No document waits for a time-stamp.');
    expect(tablet.faults).toEqual([]);
  },
  90_000,
);
