import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from '~/app/services/config.server';
import settings from '~/app/services/settings.json';
import { problemsWithSettings } from '~/app/services/settings-problems.server';
import { productionSettings } from '~/test/support/production-settings';

function reasons(environment: Record<string, string | undefined>): string {
  const outcome = readConfig(environment);
  return outcome.type === 'refused' ? outcome.reasons.join('\n') : '';
}

describe('the demonstration', () => {
  it('needs no setting at all', () => {
    const outcome = readConfig({});
    expect(outcome).toMatchObject({
      type: 'done',
      value: {
        production: false,
        port: 3000,
        publicOrigin: 'http://127.0.0.1:3000',
        noticeLawfulBasis: 'public_task',
        clock: null,
      },
    });
  });

  it('says in the name of each key that it is a demonstration', () => {
    const outcome = readConfig({ DATA_DIR: '/srv/share' });
    if (outcome.type !== 'done') throw new Error('refused');
    const { databaseKeyFile, documentKeyFile, sealCertFile, sealKeyFile } = outcome.value;
    for (const file of [databaseKeyFile, documentKeyFile, sealCertFile, sealKeyFile]) {
      expect(path.dirname(file)).toBe('/srv/share/keys');
      expect(path.basename(file)).toMatch(/^demonstration-/);
    }
  });

  it('takes an empty setting for none', () => {
    expect(readConfig({ PORT: '', COUNCIL_NAME: '  ' })).toMatchObject({
      type: 'done',
      value: { councilName: 'Example City Council' },
    });
  });

  it('says everything that is wrong at once', () => {
    const said = reasons({ PORT: 'abc', CLOCK: 'yesterday', NOTICE_LAWFUL_BASIS: 'because', PUBLIC_ORIGIN: 'ftp://x' });
    for (const name of ['PORT', 'CLOCK', 'NOTICE_LAWFUL_BASIS', 'PUBLIC_ORIGIN']) expect(said).toContain(name);
  });
});

it('a time-stamp authority is named as useless without the certificates that it is checked by, in the demonstration too', () => {
  const TIME_STAMP_URL = 'https://stamps.example';
  expect(reasons({ TIME_STAMP_URL })).toBe(
    "TIME_STAMP_CA_FILE is missing. The certificates, as PEM, that the authority's own must lead to.",
  );
  expect(readConfig({ TIME_STAMP_URL, TIME_STAMP_CA_FILE: '/etc/share/stamps.pem' }).type).toBe('done');
});

it('their file is looked at before the demonstration starts too, where an authority is set', async () => {
  const given = { TIME_STAMP_URL: 'https://stamps.example', TIME_STAMP_CA_FILE: '/nowhere/stamps.pem' };
  expect(await problemsWithSettings(given)).toEqual([expect.stringContaining('TIME_STAMP_CA_FILE')]);
  expect(await problemsWithSettings({})).toEqual([]);
});

describe('production', () => {
  it('starts with everything it needs', () => {
    expect(readConfig(productionSettings)).toMatchObject({ type: 'done', value: { production: true } });
  });

  it.each(settings.filter(({ production }) => production === 'required').map(({ name }) => name))(
    'names %s when it is missing',
    (name) => {
      expect(reasons({ ...productionSettings, [name]: undefined })).toContain(`${name} is missing`);
      expect(reasons({ ...productionSettings, [name]: ' ' })).toContain(`${name} is missing`);
    },
  );

  it.each([
    ['CLOCK', '2026-11-23T09:00:00Z'],
    ['PUBLIC_ORIGIN', 'http://share.example.gov.uk'],
    ['SEAL_CERT_FILE', '/etc/share/demonstration-seal.crt.pem'],
    ['DATABASE_KEY_FILE', '/etc/share/Demonstration.key'],
    ['DOCUMENT_KEY_FILE', '/srv/share/documents.key'],
    ['DOCUMENT_KEY_FILE', '/etc/share/database.key'],
  ])('refuses %s=%s', (name, value) => {
    expect(reasons({ ...productionSettings, [name]: value })).toContain(name);
  });
});

describe('a token that holds the seal’s key', () => {
  const { SEAL_KEY_FILE: _none, ...without } = productionSettings;

  it('takes the place of a key file, where everything that leads to it is given', () => {
    expect(reasons(without)).toContain('SEAL_KEY_FILE is missing');
    const said = reasons({ ...without, SEAL_PKCS11_MODULE: '/usr/lib/softhsm/libsofthsm2.so' });
    for (const name of ['SEAL_PKCS11_TOKEN', 'SEAL_PKCS11_KEY', 'SEAL_PKCS11_PIN_FILE']) {
      expect(said).toContain(`${name} is missing`);
    }
    expect(said).not.toContain('SEAL_KEY_FILE');
    const token = { modulePath: '/usr/lib/hsm.so', token: 'council', key: 'seal', pinFile: '/etc/share/pin' };
    const given = {
      ...without,
      SEAL_PKCS11_MODULE: token.modulePath,
      SEAL_PKCS11_TOKEN: token.token,
      SEAL_PKCS11_KEY: token.key,
      SEAL_PKCS11_PIN_FILE: token.pinFile,
    };
    expect(readConfig(given)).toMatchObject({ type: 'done', value: { sealToken: token } });
  });
});

it('the table of settings and what is read are the same list', () => {
  expect(settings.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
});
