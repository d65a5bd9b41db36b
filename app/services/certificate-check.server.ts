import { X509Certificate } from 'node:crypto';
import { checkAppended } from '~/app/pdf/long-term/check-appended.server';
import { type Verdict, verifySealed } from '~/app/pdf/verify.server';
import type { FileVerdict } from '~/app/services/file-check.server';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const FIRST_RANGE = /\/ByteRange \[\s*0\s+\d+\s+(\d+)\s+(\d+)\s*\]/;

type Checked = { readonly type: FileVerdict['type']; readonly sentences: readonly string[] };

/**
 * What a file is by its seal alone, with nothing of the store: genuine, where one of these certificates (PEM) sealed the whole of it
 * as it stands, or all but what was added afterwards to check it by for longer, and that is nothing else and holds together. Whether
 * the authorities that stamped it are to be trusted, no certificate of ours says. Sentences say who sealed and stamped it, or why it
 * is not genuine. For the command alone: of a file that was extended the sealed part is opened. Throws for what is no certificate.
 */
export async function checkWithCertificates(bytes: Uint8Array, certificatePem: string): Promise<Checked> {
  const pinned = (certificatePem.match(CERTIFICATE) ?? []).map((one) => new X509Certificate(one).raw);
  const sealedLength = lengthOfSealedPart(bytes);
  const verdict = verifySealed(bytes.subarray(0, sealedLength), pinned);
  if (verdict.type !== 'genuine' || sealedLength === bytes.length) return inWords(verdict);
  const appended = await checkAppended(bytes, sealedLength);
  if (appended.type !== 'done')
    return { type: 'altered', sentences: appended.type === 'refused' ? appended.reasons : [] };
  const stamps = appended.value.map(({ at, authority }) => `Time-stamp over the whole ${at} by ${authority}`);
  const sentences = [...inWords(verdict).sentences, EXTENDED, ...stamps, NOT_JUDGED];
  return { type: 'genuine', sentences };
}

const EXTENDED =
  'It was extended after it was sealed, by what its seal is checked by for longer, and by nothing else (B-LTA).';
const NOT_JUDGED = 'Whether the time-stamp authorities are to be trusted does not follow from the certificate given.';

/** How long the part of a file is that its first seal covers; the whole, where there is no seal or but one. */
function lengthOfSealedPart(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const [, to = 0, rest = 0] = (FIRST_RANGE.exec(text) ?? []).map(Number);
  const length = to + rest;
  return text.indexOf('/ByteRange', length) < 0 ? bytes.length : length;
}

function inWords(verdict: Verdict): Checked {
  switch (verdict.type) {
    case 'genuine': {
      const { sealedBy, timeStamp } = verdict;
      const stamped = timeStamp ? [`Time-stamp ${timeStamp.at} by ${timeStamp.authority}`] : [];
      return { type: 'genuine', sentences: [`Sealed by ${sealedBy}`, ...stamped] };
    }
    case 'altered':
      return { type: 'altered', sentences: verdict.reasons };
    case 'not-ours':
      return { type: 'not ours', sentences: verdict.reasons };
  }
}
