import { expect, test } from 'vitest';
import { hashSecret, verifySecret } from '~/app/services/passwords.server';

test('a password is kept as argon2id with 46 MiB, never as it is', async () => {
  const kept = await hashSecret('demonstration-2026');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(kept).not.toContain('demonstration');
  expect(await hashSecret('demonstration-2026')).not.toBe(kept);
});

test('the right one opens, another does not', async () => {
  const kept = await hashSecret('correct horse battery');
  expect(await verifySecret('correct horse battery', kept)).toBe(true);
  expect(await verifySecret('correct horse batterY', kept)).toBe(false);
  expect(await verifySecret('', kept)).toBe(false);
});

test('the same characters from another keyboard are the same password', async () => {
  expect(await verifySecret('cafe\u0301 au lait 12', await hashSecret('caf\u00e9 au lait 12'))).toBe(true);
});

test('without a hash the answer is no, after the same work', async () => {
  const kept = await hashSecret('correct horse battery');
  await verifySecret('warm up', null);
  const withHash = await median(() => verifySecret('wrong', kept));
  const without = await median(() => verifySecret('wrong', null));
  expect(await verifySecret('anything', null)).toBe(false);
  expect(without).toBeGreaterThan(withHash / 3);
  expect(without).toBeLessThan(withHash * 3);
});

async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[3] ?? 0;
}
