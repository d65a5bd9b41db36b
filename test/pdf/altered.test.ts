import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { seal } from '~/app/pdf/seal.server';
import { traceFinder } from '~/app/pdf/traces.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { composed, demonstrationSigner } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';

let sealed: Buffer;
let pinned: readonly Uint8Array[];
let hash: string;

beforeAll(async () => {
  const { signer } = await demonstrationSigner();
  sealed = Buffer.from(await seal(await composed(sampleContent()), signer));
  pinned = [signer.certificateDer];
  hash = sha256(sealed);
});

/** The same cases in every run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Change = (bytes: Buffer, pick: (below: number) => number) => Buffer;

const flip: Change = (bytes, pick) => {
  const copy = Buffer.from(bytes);
  const at = pick(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << pick(8));
  return copy;
};
const append: Change = (bytes, pick) => Buffer.concat([bytes, Buffer.alloc(1 + pick(300), pick(256))]);
const prepend: Change = (bytes, pick) => Buffer.concat([Buffer.alloc(1 + pick(300), pick(256)), bytes]);
const cut: Change = (bytes, pick) => bytes.subarray(0, pick(bytes.length));
const remove: Change = (bytes, pick) => {
  const at = pick(bytes.length - 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + pick(50))]);
};
/** What somebody does who knows the format: another date, another name, a further object, a later revision over it. */
const editObject: Change = (bytes, pick) => {
  const text = bytes.toString('latin1');
  const edits = [
    () => text.replace(/\/M \(D:\d{4}/, `/M (D:${2000 + pick(26)}`),
    () => text.replace(/\/ByteRange \[[^\]]*\]/, '/ByteRange [ 0 10 20 30 ]'),
    () => text.replace(/\/Title <[0-9A-F]+>/i, `/Title <FEFF00${41 + pick(9)}>`),
    () => text.replace(/(\d+) 0 obj/, `${1 + pick(9)} 0 obj`).replace('/F 132', `/F ${pick(132)}`),
    () => text.replace('/Type /Catalog', `/OpenAction ${1 + pick(90)} 0 R /Type /Catalog`),
    () => `${text}\n${1 + pick(90)} 0 obj\n<< /Type /Page >>\nendobj\nstartxref\n${pick(9999)}\n%%EOF\n`,
    () => text.replace(/startxref\n\d+/, `startxref\n${pick(99_999)}`),
  ];
  return Buffer.from(edits[pick(edits.length)]?.() ?? '', 'latin1');
};

const CHANGES = [flip, flip, flip, flip, append, prepend, cut, remove, editObject, editObject];

/** Changed copies, each by one of the changes; an edit that found nothing to change is not one. */
function* changed(cases: number, seed: number): Generator<Buffer> {
  const pick = chance(seed);
  for (let made = 0; made < cases; ) {
    const copy = CHANGES[made % CHANGES.length]?.(sealed, pick) ?? sealed;
    if (copy.equals(sealed)) continue;
    made += 1;
    yield copy;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('a changed copy of a sealed document', () => {
  test('has never the hash that was stored: 10,000 of them', () => {
    let same = 0;
    for (const copy of changed(10_000, 1)) if (sha256(copy) === hash) same += 1;
    expect(same).toBe(0);
  });

  test('is never genuine by its seal alone either: 2,000 of them', () => {
    const verdicts = { genuine: 0, altered: 0, 'not-ours': 0 };
    for (const copy of changed(2_000, 2)) verdicts[verifySealed(copy, pinned).type] += 1;
    expect(verdicts.genuine).toBe(0);
    expect(verdicts.altered).toBeGreaterThan(1_000);
  });

  test('shows whose it was, whichever byte was flipped and however its pieces come', () => {
    const pick = chance(3);
    for (let made = 0; made < 500; made += 1) {
      const finder = traceFinder(pinned);
      const copy = flip(sealed, pick);
      const piece = 1 + pick(20_000);
      for (let at = 0; at < copy.length; at += piece) finder.take(copy.subarray(at, at + piece));
      expect(finder.found()).toBe(true);
    }
  });

  test('shows whose it was when a program wrote its seal in capitals or as bytes, and a foreign file shows nothing', async () => {
    const digits = Buffer.from(pinned[0] ?? []).toString('hex');
    const other = await demonstrationSigner();
    const foreign = Buffer.from(await seal(await composed(sampleContent()), other.signer));
    const found = (bytes: Buffer) => {
      const finder = traceFinder(pinned);
      finder.take(bytes);
      return finder.found();
    };
    expect(found(Buffer.from(`x${digits.toUpperCase()}x`))).toBe(true);
    expect(found(Buffer.concat([Buffer.from('x'), Buffer.from(digits, 'hex')]))).toBe(true);
    expect(found(foreign)).toBe(false);
    expect(found(Buffer.alloc(0))).toBe(false);
  });
});
