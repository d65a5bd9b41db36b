import { expect, test, vi } from 'vitest';
import { warmUp } from '~/app/services/background.server';
import { config } from '~/app/services/config.server';
import { makeDemonstrationSealFiles } from '~/app/services/demonstration-seal.server';
import { verifySecret } from '~/app/services/passwords.server';
import { freshCouncil } from '~/test/support/fresh-database';

const hashed = vi.hoisted(() => ({ times: 0 }));
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  const hash: typeof real.hash = (...args) => {
    hashed.times += 1;
    return real.hash(...args);
  };
  return { ...real, hash };
});

test('after the warm-up the first unknown name costs no more work than the next', async () => {
  await freshCouncil();
  await makeDemonstrationSealFiles(config(), new Date('2026-11-18T09:00:00Z'));
  await warmUp();
  expect(hashed.times).toBe(1);
  expect(await verifySecret('anything', null)).toBe(false);
  expect(hashed.times).toBe(1);
});
