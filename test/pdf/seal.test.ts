import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDemonstrationSeal } from '~/app/pdf/demonstration-seal.server';
import { seal } from '~/app/pdf/seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { composed, demonstrationSigner } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { faultsOf, sealReportOf, withFile } from '~/test/support/read-pdf';

let blank: Uint8Array;
let signer: Signer;
let certificatePem: string;
let sealed: Uint8Array;

beforeAll(async () => {
  blank = await composed(sampleContent());
  ({ signer, certificatePem } = await demonstrationSigner());
  sealed = await seal(blank, signer);
});

/** The seal in DER and the bytes that it covers, cut out by its own byte range. */
function partsOf(pdf: Uint8Array): { readonly cms: Buffer; readonly covered: Buffer } {
  const bytes = Buffer.from(pdf);
  const range = /\/ByteRange \[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(bytes.toString('latin1'));
  const [from = 0, to = 0, rest = 0] = (range ?? []).slice(1).map(Number);
  expect(to + rest).toBe(bytes.length);
  const padded = Buffer.from(bytes.toString('latin1', from + 1, to - 1), 'hex');
  const cms = padded.subarray(0, 4 + padded.readUInt16BE(2));
  return { cms, covered: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]) };
}

/** What `openssl cms -verify -cades` answers for a seal, with the given certificate as the one that is trusted. */
function opensslVerifies(pdf: Uint8Array, trustedPem: string): string {
  const { cms, covered } = partsOf(pdf);
  return withFile(covered, (file, folder) => {
    writeFileSync(`${folder}/seal.der`, cms);
    writeFileSync(`${folder}/trusted.pem`, trustedPem);
    const options = ['-verify', '-cades', '-binary', '-inform', 'DER', '-in', `${folder}/seal.der`, '-content', file];
    const trust = ['-CAfile', `${folder}/trusted.pem`, '-purpose', 'any', '-out', '/dev/null'];
    return execFileSync('openssl', ['cms', ...options, ...trust], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  });
}

/** An RSA certificate under a certificate authority, made by openssl, as a council would buy it. */
function boughtSigner(bits: number): {
  readonly signer: Signer;
  readonly authorityPem: string;
  readonly pinned: Uint8Array[];
} {
  return withFile(new Uint8Array(), (_, folder) => {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
    const key = ['-newkey', `rsa:${bits}`, '-nodes'];
    openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/C=GB/O=Trust Ltd/CN=Authority');
    openssl('req', ...key, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/C=GB/O=Example City Council/CN=Seal');
    openssl(
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      'leaf.pem',
    );
    const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
    const made = loadSigner(read('leaf.pem') + read('ca.pem'), read('leaf.key'));
    return { signer: made, authorityPem: read('ca.pem'), pinned: [made.certificateDer, ...made.chainDer] };
  });
}

describe('a seal', () => {
  test('is valid for other programs, and covers the whole document', () => {
    const report = sealReportOf(sealed);
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Total document signed');
    expect(report).toContain('ETSI.CAdES.detached');
    expect(report).toContain('DEMONSTRATION seal, not for real records');
    expect(report).not.toContain('Ellwood');
    expect(faultsOf(sealed)).toBe('');
    opensslVerifies(sealed, certificatePem);
  });

  test('has no signing time, but says which certificate made it', () => {
    const { cms } = partsOf(sealed);
    const signingTime = Buffer.from('06092a864886f70d010905', 'hex');
    const signingCertificateV2 = Buffer.from('060b2a864886f70d010910022f', 'hex');
    expect(cms.includes(signingTime)).toBe(false);
    expect(cms.includes(signingCertificateV2)).toBe(true);
    expect(cms.includes(createHash('sha256').update(signer.certificateDer).digest())).toBe(true);
  });

  test('leaves the composed bytes alone, and the length as it was', async () => {
    const before = Buffer.from(blank);
    await seal(blank, signer);
    expect(Buffer.from(blank).equals(before)).toBe(true);
    expect(sealed.length).toBe(blank.length);
  });

  test('is not made twice, nor on a printed blank', async () => {
    await expect(seal(sealed, signer)).rejects.toThrow('no room');
    await expect(seal(await composed({ ...sampleContent(), audience: 'blank' }), signer)).rejects.toThrow('no room');
  });

  test.each([2048, 3072])('with RSA of %i bits, under an authority, is valid too', async (bits) => {
    const { signer: bought, authorityPem, pinned } = boughtSigner(bits);
    const made = await seal(blank, bought);
    expect(sealReportOf(made)).toContain('Signature is Valid');
    opensslVerifies(made, authorityPem);
    expect(verifySealed(made, pinned).type).toBe('genuine');
    expect(verifySealed(made, pinned.slice(0, 1)).type).toBe('not-ours');
  });

  test('is found in the file even where a person writes what looks like one', async () => {
    const text = '/ByteRange [ 0 9999999999 9999999999 9999999999 ] /Contents <00>';
    const made = await seal(await composed({ ...sampleContent(), title: text, council: text }), signer);
    expect(verifySealed(made, [signer.certificateDer]).type).toBe('genuine');
    expect(sealReportOf(made)).toContain('Total document signed');
  });
});

describe('a signer', () => {
  test('refuses a key that is not the certificate’s', async () => {
    const other = await makeDemonstrationSeal('Other Council', new Date());
    expect(() => loadSigner(certificatePem, other.keyPem)).toThrow('does not belong');
  });

  test('refuses weak and foreign keys, and files that are none, in words', () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const curve = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    expect(() => loadSigner(certificatePem, String(weak))).toThrow('at least 2048 bits');
    expect(() => loadSigner(certificatePem, String(curve))).toThrow('P-256');
    expect(() => loadSigner(certificatePem, 'nonsense')).toThrow('key file cannot be read');
    expect(() => loadSigner('nonsense', String(weak))).toThrow('no certificate');
  });

  test('needs no key at hand: whatever signs, signs', async () => {
    const { certificatePem: pem, keyPem } = await makeDemonstrationSeal(
      'Example City Council',
      new Date('2026-11-01T00:00:00Z'),
    );
    const elsewhere: Signer = { ...loadSigner(pem, keyPem), rawSign: async (data) => sign('sha256', data, keyPem) };
    expect(verifySealed(await seal(blank, elsewhere), [elsewhere.certificateDer]).type).toBe('genuine');
  });
});

describe('the demonstration seal', () => {
  test('says that it is one, lasts ten years, and may seal', () => {
    const certificate = new X509Certificate(certificatePem);
    expect(certificate.subject).toBe('CN=Example City Council DEMONSTRATION seal\\, not for real records');
    expect(new Date(certificate.validTo).getUTCFullYear() - new Date(certificate.validFrom).getUTCFullYear()).toBe(10);
    expect(certificate.ca).toBe(false);
    const printed = execFileSync('openssl', ['x509', '-noout', '-ext', 'keyUsage'], {
      input: certificatePem,
      encoding: 'utf8',
    });
    expect(printed).toContain('Digital Signature, Non Repudiation');
  });

  test('says so for a council with a long name too', async () => {
    const made = await makeDemonstrationSeal('The Royal Borough of Kensington and Chelsea and Friends', new Date());
    expect(new X509Certificate(made.certificatePem).subject).toContain('DEMONSTRATION seal\\, not for real records');
  });
});
