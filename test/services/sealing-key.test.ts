import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '~/app/pdf/seal.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { type Config, readConfig } from '~/app/services/config.server';
import { openSealingKey, sealingKeyPlace } from '~/app/services/sealing-key.server';
import { problemsWithSettings } from '~/app/services/settings-problems.server';
import { composed } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { productionSettings } from '~/test/support/production-settings';

const folder = mkdtempSync(path.join(tmpdir(), 'sealing-key-'));
const at = (name: string) => path.join(folder, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });

beforeAll(() => {
  const name = ['-subj', '/CN=Example City Council'];
  openssl('req', '-x509', '-newkey', 'rsa:3072', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', ...name);
  const password = ['-passout', 'pass:one two'];
  openssl('pkcs12', '-export', '-inkey', 'key.pem', '-in', 'cert.pem', '-out', 'seal.p12', ...password);
  writeFileSync(at('password'), 'one two\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function settings(environment: Record<string, string>): Config {
  const read = readConfig(environment);
  if (read.type !== 'done') throw new Error(JSON.stringify(read));
  return read.value;
}

it.each([
  ['PEM file', { SEAL_CERT_FILE: at('cert.pem'), SEAL_KEY_FILE: at('key.pem') }],
  ['PKCS #12 file', { SEAL_CERT_FILE: at('seal.p12'), SEAL_KEY_FILE: at('seal.p12') }],
  ['PKCS #12 file', { SEAL_CERT_FILE: at('cert.pem'), SEAL_KEY_FILE: at('seal.p12') }],
] as const)('a key in a %s seals, as the settings say where it is', async (place, files) => {
  const config = settings({ ...files, SEAL_KEY_PASSWORD_FILE: at('password') });
  expect(sealingKeyPlace(config)).toBe(place);
  const signer = await openSealingKey(config);
  const sealed = await seal(await composed(sampleContent()), signer);
  expect(verifySealed(sealed, [signer.certificateDer]).type).toBe('genuine');
});

it('production names what is wrong with the seal’s files before it starts', async () => {
  const files = { SEAL_CERT_FILE: at('seal.p12'), SEAL_KEY_FILE: at('seal.p12'), TIME_STAMP_CA_FILE: at('cert.pem') };
  const ofSeal = async (more: Record<string, string>) =>
    (await problemsWithSettings({ ...productionSettings, ...files, ...more })).filter(
      (one) => !/_KEY_FILE cannot/.test(one),
    );
  expect(await ofSeal({ SEAL_KEY_PASSWORD_FILE: at('password') })).toEqual([]);
  expect(await ofSeal({})).toEqual([expect.stringContaining('The seal cannot be used: The seal’s PKCS #12 file')]);
  const unread = await ofSeal({ SEAL_KEY_PASSWORD_FILE: at('password'), TIME_STAMP_CA_FILE: at('key.pem') });
  expect(unread).toEqual(['TIME_STAMP_CA_FILE cannot be used: it holds no certificate in PEM.']);
});
