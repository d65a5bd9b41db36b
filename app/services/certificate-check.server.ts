import { X509Certificate } from 'node:crypto';
import { verifySealed } from '~/app/pdf/verify.server';
import type { FileVerdict } from '~/app/services/file-check.server';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * What a file is by its seal alone, with nothing of the store: genuine, where one of these certificates (PEM) sealed the whole of it
 * as it stands. What was added to a document afterwards to check it by for longer cannot be judged so. Sentences say who sealed it,
 * or why not. Throws for what is no certificate.
 */
export function checkWithCertificates(
  bytes: Uint8Array,
  certificatePem: string,
): { readonly type: FileVerdict['type']; readonly sentences: readonly string[] } {
  const pinned = (certificatePem.match(CERTIFICATE) ?? []).map((one) => new X509Certificate(one).raw);
  const verdict = verifySealed(bytes, pinned);
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
