import type { RevocationProvider } from '@libpdf/core';
import { done, type Outcome, refused } from '~/forms/outcome';

/** What an extension asks for outside: a time-stamp's token over a SHA-256, and whether certificates were withdrawn. */
export type LongTermSources = {
  readonly timeStamp: (imprint: Buffer) => Promise<Outcome<Buffer>>;
  readonly timeStampBytes: number;
  readonly withdrawn: RevocationProvider;
};

/** Ten times the longest record that was seen: what is larger is not ours. */
const LARGEST = 10 * 1024 * 1024;
const LONGEST = 45_000;

/**
 * Appends to our own stored document, of level B-T or extended before, what its certificates and its time-stamps are checked by, and a
 * time-stamp over all of it: PAdES baseline B-LTA. The bytes given stay the beginning of the file, so that each seal covers its own revision.
 * Never give it a file that came from outside: it parses PDF objects, in this process.
 *
 * Refused with a sentence for administrators where the authority gives no time-stamp, or it takes longer than 45 seconds.
 */
export async function extendSealed(sealed: Uint8Array, sources: LongTermSources): Promise<Outcome<Uint8Array>> {
  if (sealed.length > LARGEST) return refused('The document is too large to be extended.');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome<Uint8Array>>((resolve) => {
    timer = setTimeout(() => resolve(refused('The document could not be extended in time.')), LONGEST);
  });
  try {
    return await Promise.race([append(sealed, sources), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function append(sealed: Uint8Array, sources: LongTermSources): Promise<Outcome<Uint8Array>> {
  // Loaded where it is needed: no request and no sealing waits for it.
  const { PDF } = await import('@libpdf/core');
  const file = await PDF.load(Uint8Array.from(sealed));
  const expected = countSignatures(sealed);
  const { signatureCount, warnings } = await file.addValidationData({ revocationProvider: sources.withdrawn });
  const [warning] = warnings;
  if (signatureCount !== expected || warning)
    return refused(`What the seal is checked by is not complete: ${warning?.code}.`);
  let refusal: Outcome<Uint8Array> = refused('The time-stamp authority was not asked.');
  const timestamp = async (imprint: Uint8Array) => {
    const asked = await sources.timeStamp(Buffer.from(imprint));
    if (asked.type === 'done') return new Uint8Array(asked.value);
    refusal = asked;
    throw new Error('No time-stamp');
  };
  const stamped = await file
    .addTimestamp({ timestampAuthority: { timestamp }, estimatedSize: sources.timeStampBytes })
    .catch(() => null);
  if (!stamped) return refusal;
  const { bytes } = stamped;
  if (!Buffer.from(sealed).equals(bytes.subarray(0, sealed.length))) throw new Error('The sealed part has changed');
  return bytes.length - sealed.length > LARGEST ? refused('What was appended is too large.') : done(bytes);
}

/** The seal, and a time-stamp for each time that it was extended. */
function countSignatures(sealed: Uint8Array): number {
  return (
    Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).toString('latin1').split('/ByteRange').length - 1
  );
}
