import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { seal } from '~/app/pdf/seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { readPkcs12 } from '~/app/pdf/signers/pkcs12.server';
import { tokenSigner } from '~/app/pdf/signers/token.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { composed } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { sealReportOf } from '~/test/support/read-pdf';

const KINDS = {
  'rsa-2048': ['rsa:2048'],
  'rsa-3072': ['rsa:3072'],
  'p-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
} as const;

const folder = mkdtempSync(path.join(tmpdir(), 'signers-'));
const at = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder, stdio: 'ignore' });

let blank: Uint8Array;

beforeAll(async () => {
  blank = await composed(sampleContent());
  for (const [kind, how] of Object.entries(KINDS)) {
    const out = ['-nodes', '-keyout', `${kind}.key`, '-out', `${kind}.crt`, '-subj', `/CN=Seal ${kind}`];
    run('openssl', 'req', '-x509', '-newkey', ...how, ...out);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectToSeal(signer: Signer) {
  const sealed = await seal(blank, signer);
  const report = sealReportOf(sealed);
  expect(report).toContain('Signature is Valid');
  expect(report).toContain('Total document signed');
  expect(verifySealed(sealed, [signer.certificateDer, ...signer.chainDer]).type).toBe('genuine');
}

describe('a PKCS #12 file', () => {
  it.each(Object.keys(KINDS))('with a key of %s seals', async (kind) => {
    const made = ['-export', '-inkey', `${kind}.key`, '-in', `${kind}.crt`, '-certfile', 'p-256.crt'];
    run('openssl', 'pkcs12', ...made, '-out', `${kind}.p12`, '-passout', 'pass:Größe 4');
    const { certificatePem, keyPem } = await readPkcs12(readFileSync(at(`${kind}.p12`)), 'Größe 4');
    const signer = loadSigner(certificatePem, keyPem);
    expect(signer.certificateDer).toEqual(loadSigner(read(`${kind}.crt`), read(`${kind}.key`)).certificateDer);
    await expectToSeal(signer);
  });

  it('is refused in words with another password, with nothing in it, or without its key', async () => {
    run('openssl', 'pkcs12', '-export', '-nokeys', '-in', 'p-256.crt', '-out', 'no-key.p12', '-passout', 'pass:one');
    await expect(readPkcs12(readFileSync(at('p-256.p12')), 'another')).rejects.toThrow('cannot be opened');
    await expect(readPkcs12(Buffer.from('nonsense'), '')).rejects.toThrow('cannot be opened');
    await expect(readPkcs12(readFileSync(at('no-key.p12')), 'one')).rejects.toThrow('holds no private key');
  });
});

describe('a token', () => {
  const modulePath = '/usr/lib/softhsm/libsofthsm2.so';
  const inToken = (key: string) => ({ modulePath, token: 'council', key, pin: '2468' });

  beforeAll(() => {
    mkdirSync(at('tokens'));
    writeFileSync(at('softhsm2.conf'), `directories.tokendir = ${at('tokens')}\nobjectstore.backend = file\n`);
    process.env.SOFTHSM2_CONF = at('softhsm2.conf');
    const token = ['--token', 'council', '--pin', '2468'];
    run('softhsm2-util', '--init-token', '--free', '--label', 'council', '--pin', '2468', '--so-pin', '8642');
    Object.keys(KINDS).forEach((kind, index) => {
      run('softhsm2-util', '--import', `${kind}.key`, ...token, '--label', kind, '--id', `0${index + 1}`);
    });
  });

  it.each(Object.keys(KINDS))('with a key of %s seals, and the key stays in it', async (kind) => {
    await expectToSeal(await tokenSigner(read(`${kind}.crt`), inToken(kind)));
  });

  it('signs as many at once as are asked for, one after the other', async () => {
    const signer = await tokenSigner(read('p-256.crt'), inToken('p-256'));
    const sealed = await Promise.all(Array.from({ length: 8 }, () => seal(blank, signer)));
    for (const one of sealed) expect(verifySealed(one, [signer.certificateDer]).type).toBe('genuine');
  });

  test.each([
    ['another key than the certificate’s', inToken('rsa-2048'), 'does not belong to the private key'],
    ['no such key', inToken('none'), 'holds no private key called none'],
    ['no such token', { ...inToken('p-256'), token: 'parish' }, 'The token parish is not there'],
  ])('is refused in words: %s', async (_what, where, words) => {
    await expect(tokenSigner(read('rsa-3072.crt'), where)).rejects.toThrow(words);
  });
});
