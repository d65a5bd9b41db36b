import { beforeAll, describe, expect, test } from 'vitest';
import { seal } from '~/app/pdf/seal.server';
import type { Signer } from '~/app/pdf/signer.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { composed, demonstrationSigner } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';

let signer: Signer;
let sealed: Buffer;
let pinned: readonly Uint8Array[];

beforeAll(async () => {
  ({ signer } = await demonstrationSigner());
  sealed = Buffer.from(await seal(await composed(sampleContent()), signer));
  pinned = [signer.certificateDer];
});

function flipped(at: number, bit: number): Buffer {
  const copy = Buffer.from(sealed);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

describe('a sealed document', () => {
  test('is genuine, and says who sealed it', () => {
    const verdict = verifySealed(sealed, pinned);
    expect(verdict.type === 'genuine' && verdict.sealedBy).toContain('Example City Council DEMONSTRATION seal');
  });

  test('is not ours if the certificate is not', async () => {
    const other = await demonstrationSigner();
    expect(verifySealed(sealed, [other.signer.certificateDer]).type).toBe('not-ours');
    expect(verifySealed(sealed, []).type).toBe('not-ours');
  });

  test('is not ours if another key sealed it under our name', async () => {
    const other = await demonstrationSigner();
    const forger: Signer = { ...other.signer, certificateDer: signer.certificateDer };
    const forged = await seal(await composed(sampleContent()), forger);
    expect(verifySealed(forged, pinned).type).toBe('altered');
  });

  test('is never genuine with a bit flipped anywhere', () => {
    const start = sealed.indexOf('/Contents <');
    const step = Math.floor(sealed.length / 200);
    const spread = Array.from({ length: 200 }, (_, index) => index * step);
    // Every third byte of the byte range, of the seal's digits that say something, and of the first that say nothing.
    const dense = Array.from({ length: 700 }, (_, index) => start - 120 + 3 * index);
    for (const at of [...spread, ...dense, sealed.length - 1]) {
      expect(verifySealed(flipped(at, at % 8), pinned).type, `byte ${at}`).not.toBe('genuine');
    }
  });

  test('is not genuine with its digits in capitals, or its padding used', () => {
    const start = sealed.indexOf('/Contents <') + 11;
    const capitals = Buffer.from(sealed);
    capitals.write(sealed.toString('latin1', start, start + 1000).toUpperCase(), start, 'latin1');
    const used = Buffer.from(sealed);
    used.write('abcdef', start + 16_000, 'latin1');
    expect(verifySealed(capitals, pinned).type).not.toBe('genuine');
    expect(verifySealed(used, pinned).type).toBe('altered');
  });

  test('is never genuine cut short, added to, or put together from two', async () => {
    for (const length of [0, 1, 100, sealed.length >> 1, sealed.length - 1]) {
      expect(verifySealed(sealed.subarray(0, length), pinned).type).not.toBe('genuine');
    }
    const tail = Buffer.from('\n1 0 obj\n<<>>\nendobj\n%%EOF');
    for (const added of [Buffer.from('\n'), tail, sealed]) {
      expect(verifySealed(Buffer.concat([sealed, added]), pinned).type).toBe('altered');
      expect(verifySealed(Buffer.concat([added, sealed]), pinned).type).toBe('altered');
    }
    const other = Buffer.from(await seal(await composed({ ...sampleContent(), reference: 'K7QM-4XPD-3' }), signer));
    const digits = /\/Contents <[0-9a-f]{16384}>/;
    const swapped = sealed.toString('latin1').replace(digits, digits.exec(other.toString('latin1'))?.[0] ?? '');
    expect(verifySealed(Buffer.from(swapped, 'latin1'), pinned).type).toBe('altered');
  });

  test('is not ours if it carries no seal, whatever it is', () => {
    expect(verifySealed(Buffer.from('%PDF-1.7 nothing'), pinned).type).toBe('not-ours');
    expect(verifySealed(new Uint8Array(), pinned).type).toBe('not-ours');
    expect(verifySealed(Buffer.from('/ByteRange [ 0 1 2 3 ] /Contents <zz>'), pinned).type).toBe('not-ours');
  });
});
