import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import settings from '~/app/services/settings.json';
import { productionSettings } from '~/test/support/production-settings';
import { cleanEnvironment, freePort, startServer } from '~/test/support/server';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'consent-production-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(file: string, env: Record<string, string | undefined>) {
  const given = { ...cleanEnvironment(), NODE_ENV: 'production', ...env } as const;
  return spawnSync(process.execPath, [file], { env: given, encoding: 'utf8', timeout: 30_000 });
}

/** Keys and a seal certificate such as a council would bring. */
function secretFiles(subject: string) {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('database.key'), randomBytes(32).toString('hex'));
  writeFileSync(at('documents.key'), randomBytes(32).toString('hex'));
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', subject];
  spawnSync('openssl', [...request, '-keyout', at('seal.key.pem'), '-out', at('seal.crt.pem')]);
  return {
    DATABASE_KEY_FILE: at('database.key'),
    DOCUMENT_KEY_FILE: at('documents.key'),
    SEAL_CERT_FILE: at('seal.crt.pem'),
    SEAL_KEY_FILE: at('seal.key.pem'),
    TIME_STAMP_CA_FILE: at('seal.crt.pem'),
  };
}

describe.each(['app/commands/start.mjs', 'build/server/server.js', 'build/server/cli.js'])(
  '%s in production',
  (file) => {
    it('names every setting that is missing, and does not start', () => {
      const { status, stderr, stdout } = run(file, { DATA_DIR: path.join(folder, 'data') });
      const asked = file.endsWith('cli.js')
        ? spawnSync(process.execPath, [file, 'prepare'], {
            env: { ...cleanEnvironment(), NODE_ENV: 'production' },
            encoding: 'utf8',
          })
        : { status, stderr, stdout };
      expect(asked.status).not.toBe(0);
      for (const { name } of settings.filter(({ production }) => production.startsWith('required')))
        expect(asked.stderr).toContain(`${name} is missing`);
      expect(asked.stderr + asked.stdout).not.toMatch(/\bat .+:\d+:\d+/);
      expect(existsSync(path.join(folder, 'data'))).toBe(false);
    });
  },
);

describe('the files that production is given', () => {
  it('must exist and hold what they should', () => {
    const { status, stderr } = run('build/server/server.js', {
      ...productionSettings,
      SEAL_KEY_FILE: path.join(folder, 'none.pem'),
    });
    expect(status).toBe(1);
    for (const name of ['DATABASE_KEY_FILE', 'DOCUMENT_KEY_FILE', 'SEAL_CERT_FILE', 'SEAL_KEY_FILE'])
      expect(stderr).toContain(`${name} cannot be used`);
  });

  it('may not be the demonstration certificate under another name', () => {
    const { status, stderr } = run('build/server/server.js', {
      ...productionSettings,
      ...secretFiles('/CN=Demonstration seal'),
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('it is a demonstration certificate')]);
  });

  it('may not be a certificate for another key', () => {
    const files = secretFiles('/CN=Example City Council');
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    writeFileSync(files.SEAL_KEY_FILE, privateKey);
    const { stderr } = run('build/server/server.js', { ...productionSettings, ...files });
    expect(stderr).toContain('does not belong to the private key');
  });
});

it('with everything it needs, production serves, and tells browsers to come back over TLS alone', async () => {
  const files = secretFiles('/CN=Example City Council');
  const PORT = String(await freePort());
  const server = await startServer({
    prepare: 'empty',
    env: { ...productionSettings, ...files, DATA_DIR: path.join(folder, 'data'), PORT },
  });
  const response = await fetch(`http://127.0.0.1:${PORT}/`, { redirect: 'manual' });
  expect(response.headers.get('Strict-Transport-Security')).toContain('max-age=');
  expect(response.headers.get('Content-Security-Policy')).toContain('upgrade-insecure-requests');
  await server.stop();
});
