import { X509Certificate } from 'node:crypto';
import { verifySealed } from '~/app/pdf/verify.server';
import { councilSigner } from '~/app/services/council-seal.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { readFile } from '~/app/services/strongbox.server';
import type { Database } from '~/db/connection';
import { type DocumentVersion, listVersionsOfDocument, type SealLevel } from '~/db/document-versions';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { findStoredFile } from '~/db/stored-files';
import { done, type Outcome, refused } from '~/forms/outcome';

/** What a seal tells anyone: its level, when it was made, and with which certificate. */
export type SealFacts = {
  readonly level: SealLevel;
  /** As the council’s clock had it. */
  readonly sealedAt: string;
  readonly certificate: SealCertificate;
};

/** A certificate by its name and the hexadecimal SHA-256 of its DER. */
export type SealCertificate = { readonly subject: string; readonly fingerprint: string };

/** Every certificate that ever sealed for the council, and those above them, as DER. */
export async function councilCertificates(db: Database): Promise<readonly Uint8Array[]> {
  const kept = await listPinnedCertificates(db, 'seal');
  const { certificateDer, chainDer } = await councilSigner();
  // The one of the settings has sealed nothing since it was kept, where nothing was sealed since an upgrade.
  const more = [certificateDer, ...chainDer].filter((one) => !kept.some((pin) => pin.equals(one)));
  return [...kept, ...more];
}

/** How a certificate is called, by its fingerprint; null where it is none of these. */
export function certificateNamed(fingerprint: string, certificatesDer: readonly Uint8Array[]): SealCertificate | null {
  const der = certificatesDer.find((one) => sha256(one) === fingerprint);
  return der ? { subject: new X509Certificate(der).subject, fingerprint } : null;
}

/**
 * Whether the seal of a stored file holds, and what it says. Refused with a sentence where it does not. Throws where the file is
 * not there, cannot be decrypted, or is not what was put in.
 */
export async function checkStoredVersion(
  db: Database,
  version: DocumentVersion,
  certificatesDer: readonly Uint8Array[],
): Promise<Outcome<SealFacts>> {
  const bytes = await readFile(db, version.fileId);
  if (sha256(bytes) !== version.sha256) return refused('The file is not the one that was sealed.');
  const sealed = await sealedPart(db, version, bytes);
  if (!sealed) return refused('The file does not begin with the document as it was sealed.');
  const verdict = verifySealed(sealed, certificatesDer);
  if (verdict.type !== 'genuine') return refused(verdict.reasons.join(' '));
  const { sealedBy: subject, certificateDer } = verdict;
  const certificate = { subject, fingerprint: sha256(certificateDer) };
  return done({ level: version.level, sealedAt: version.madeAt, certificate });
}

/** A long-term version is the document as it was sealed, byte for byte, and after it what was added to check it by. */
async function sealedPart(db: Database, version: DocumentVersion, bytes: Uint8Array): Promise<Uint8Array | null> {
  if (version.level === 'B-B' || version.level === 'B-T') return bytes;
  const before = (await listVersionsOfDocument(db, version.documentId)).find(({ level }) => level === 'B-T');
  const length = before ? (await findStoredFile(db, before.fileId))?.bytes : undefined;
  const part = bytes.subarray(0, length);
  return before && sha256(part) === before.sha256 ? part : null;
}
