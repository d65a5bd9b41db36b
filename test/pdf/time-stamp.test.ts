import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeal } from '~/app/pdf/cms/read-seal.server';
import { compose } from '~/app/pdf/compose.server';
import { makeDemonstrationCertificate } from '~/app/pdf/demonstration-certificate.server';
import { addTimeStamp, roomForSeal, seal, stampImprint } from '~/app/pdf/seal.server';
import { certificatesIn, loadSigner, type Signer } from '~/app/pdf/signer.server';
import { checkTimeStamp } from '~/app/pdf/time-stamp/check-time-stamp.server';
import { demonstrationTimeStamp } from '~/app/pdf/time-stamp/demonstration-authority.server';
import { timeStampRequest, tokenIn } from '~/app/pdf/time-stamp/request.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { opensslAuthority } from '~/test/pdf/authority';
import { composed, demonstrationSigner } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { faultsOf, sealReportOf, withFile } from '~/test/support/read-pdf';

const clocks = opensslAuthority();

let signer: Signer;
let sealed: Uint8Array;
let own: { readonly signer: Signer; readonly certificatePem: string };

beforeAll(async () => {
  ({ signer } = await demonstrationSigner());
  sealed = await seal(await composed(sampleContent()), signer);
  const made = await makeDemonstrationCertificate('Example City Council', 'time-stamps', new Date('2026-11-01'));
  own = { signer: loadSigner(made.certificatePem, made.keyPem), certificatePem: made.certificatePem };
});

/** What the authority of OpenSSL stamps. */
function tokenOf(imprint: Uint8Array, { reply } = clocks, policy: string | null = null) {
  const request = timeStampRequest(imprint, policy);
  const token = tokenIn(reply(request.der));
  if (token.type !== 'done') throw new Error(JSON.stringify(token));
  return { token: token.value, nonce: request.nonce };
}

function stampedWith(document: Uint8Array, token: Uint8Array): Uint8Array {
  const stamped = addTimeStamp(document, token);
  if (stamped.type !== 'done') throw new Error(JSON.stringify(stamped));
  return stamped.value;
}

/** What `openssl ts -verify` says of a token over the signature of a sealed document. */
function opensslVerifiesToken(token: Uint8Array, stamped: Uint8Array, trustedPem: string): string {
  return withFile(stamped, (file, folder) => {
    writeFileSync(`${folder}/token.der`, token);
    writeFileSync(`${folder}/trusted.pem`, trustedPem);
    const what = ['-verify', '-data', file, '-in', `${folder}/token.der`, '-token_in'];
    return execFileSync('openssl', ['ts', ...what, '-CAfile', `${folder}/trusted.pem`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  });
}

/** The seal's own signature and the time-stamp that stands in it, cut out of the file. */
function cutOut(pdf: Uint8Array) {
  const [, digits = ''] = /\/Contents <([0-9a-f]+)>/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  const read = readSeal(digits);
  if (!read?.timeStamp) throw new Error('There is no time-stamp in it');
  return { signature: read.signature, timeStamp: read.timeStamp };
}

describe('a seal with a time-stamp', () => {
  test('is valid for other programs, and is what was sealed but for the stamp', () => {
    const { token } = tokenOf(stampImprint(sealed));
    const stamped = stampedWith(sealed, token);
    const report = sealReportOf(stamped);
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Total document signed');
    expect(faultsOf(stamped)).toBe('');
    expect(stamped.length).toBe(sealed.length);
    const { signature, timeStamp } = cutOut(stamped);
    expect(timeStamp.equals(token)).toBe(true);
    expect(opensslVerifiesToken(timeStamp, signature, clocks.authorityPem)).toContain('Verification: OK');
    const checked = checkTimeStamp(token, { imprint: stampImprint(sealed), trusted: clocks.trusted });
    const pins = checked.type === 'done' ? checked.value.certificatesDer : [];
    const verdict = verifySealed(stamped, [signer.certificateDer], pins);
    expect(verdict).toMatchObject({ type: 'genuine', timeStamp: { authority: expect.stringContaining('CN=Clock') } });
    expect(verifySealed(stamped, [signer.certificateDer]).type).toBe('genuine');
    expect(verifySealed(stamped, [signer.certificateDer], []).type).toBe('altered');
  });

  test('is never genuine with a bit flipped anywhere in its time-stamp', () => {
    const { token } = tokenOf(stampImprint(sealed));
    const checked = checkTimeStamp(token, { imprint: stampImprint(sealed), trusted: clocks.trusted });
    const pins = checked.type === 'done' ? checked.value.certificatesDer : [];
    const stamped = Buffer.from(stampedWith(sealed, token));
    const start = stamped.indexOf(token.toString('hex'));
    expect(verifySealed(stamped, [signer.certificateDer], pins).type).toBe('genuine');
    // Every seventh byte: each was looked at once, and a check takes some milliseconds.
    for (let at = 0; at < token.length; at += 7) {
      const flipped = Buffer.from(token.subarray(at, at + 1));
      flipped[0] = (flipped[0] ?? 0) ^ (1 << (at % 8));
      const copy = Buffer.from(stamped);
      copy.write(flipped.toString('hex'), start + 2 * at, 'latin1');
      expect(verifySealed(copy, [signer.certificateDer], pins).type, `byte ${at}`).not.toBe('genuine');
    }
  });

  test('may be the demonstration’s own, which says so in its name', async () => {
    const at = new Date('2026-11-18T14:40:05.500Z');
    const stamped = stampedWith(sealed, await demonstrationTimeStamp(stampImprint(sealed), own.signer, at));
    expect(sealReportOf(stamped)).toContain('Signature is Valid');
    const { signature, timeStamp } = cutOut(stamped);
    expect(opensslVerifiesToken(timeStamp, signature, own.certificatePem)).toContain('Verification: OK');
    const verdict = verifySealed(stamped, [signer.certificateDer], [own.signer.certificateDer]);
    expect(verdict).toMatchObject({
      type: 'genuine',
      timeStamp: {
        at: '2026-11-18T14:40:05.000Z',
        authority: 'CN=Example City Council DEMONSTRATION time-stamps\\, not real ones',
      },
    });
  });

  test('carries none that is another document’s', async () => {
    const other = tokenOf(createHash('sha256').update('another').digest());
    expect(verifySealed(stampedWith(sealed, other.token), [signer.certificateDer]).type).toBe('altered');
  });

  test('is not stamped twice', async () => {
    const { token } = tokenOf(stampImprint(sealed));
    expect(() => addTimeStamp(stampedWith(sealed, token), token)).toThrow('a time-stamp already');
  });

  test('has as much room as it needs and hardly more', async () => {
    const { token } = tokenOf(stampImprint(sealed));
    const room = roomForSeal(signer, token.length);
    const tight = await compose(sampleContent(), 'PDF/A-3b', room);
    if (tight.type !== 'done') throw new Error('It does not compose');
    const small = await seal(tight.value, signer);
    const stamped = stampedWith(small, token);
    expect(sealReportOf(stamped)).toContain('Total document signed');
    expect(Math.abs(sealed.length - small.length - 2 * (8192 - room))).toBeLessThan(40);
    expect(/0{256}>/.test(Buffer.from(stamped).toString('latin1'))).toBe(false);
  });
});

describe('a time-stamp is refused', () => {
  const imprint = createHash('sha256').update('sealed').digest();
  const { trusted } = clocks;

  test('that is for something else, answers another request, or was made under another policy', () => {
    const { token, nonce } = tokenOf(imprint);
    expect(checkTimeStamp(token, { imprint, nonce, policy: '1.2.3.4.1', trusted }).type).toBe('done');
    expect(checkTimeStamp(token, { imprint: Buffer.alloc(32), trusted })).toMatchObject({
      reasons: ['The time-stamp is for something else.'],
    });
    expect(checkTimeStamp(token, { imprint, nonce: timeStampRequest(imprint, null).nonce, trusted })).toMatchObject({
      reasons: ['The time-stamp answers another request.'],
    });
    expect(checkTimeStamp(token, { imprint, policy: '1.2.3.4.5', trusted }).type).toBe('refused');
    const asked = tokenOf(imprint, clocks, '1.2.3.4.5');
    expect(checkTimeStamp(asked.token, { imprint, policy: '1.2.3.4.5', trusted }).type).toBe('done');
  });

  test('whose authority is not trusted, or may not stamp', () => {
    const { token } = tokenOf(imprint);
    expect(checkTimeStamp(token, { imprint, trusted: [own.signer.certificateDer] }).type).toBe('refused');
  });

  test('that is no time-stamp, or has a bit flipped in what it says or how it is signed', () => {
    const { token } = tokenOf(imprint);
    expect(checkTimeStamp(Buffer.from('nonsense'), { imprint, trusted }).type).toBe('refused');
    expect(checkTimeStamp(new Uint8Array(), { imprint, trusted }).type).toBe('refused');
    const info = token.indexOf(imprint);
    for (const at of [info, info + 60, token.length - 1, token.length - 200, token.length - 300]) {
      const flipped = Buffer.from(token);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(checkTimeStamp(flipped, { imprint, trusted }).type, `byte ${at}`).toBe('refused');
    }
  });

  test('where the authority says no', () => {
    const request = timeStampRequest(imprint, '1.9.9.9').der;
    expect(tokenIn(clocks.reply(request))).toMatchObject({ type: 'refused' });
    expect(tokenIn(Buffer.from('<html>')).type).toBe('refused');
    expect(certificatesIn(clocks.authorityPem)).toHaveLength(1);
  });
});
