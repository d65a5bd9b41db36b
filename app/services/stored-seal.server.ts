import { X509Certificate } from 'node:crypto';
import { checkLastStamp } from '~/app/pdf/long-term/last-stamp.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { councilSigner } from '~/app/services/council-seal.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { readFile } from '~/app/services/strongbox.server';
import type { Database } from '~/db/connection';
import { type DocumentVersion, listVersionsOfDocument, type SealLevel } from '~/db/document-versions';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { findStoredFile } from '~/db/stored-files';
import { done, type Outcome, refused } from '~/forms/outcome';

/** What a seal tells anyone: its level, its time-stamp where it has one, and with which certificate it was made. */
export type SealFacts = {
  readonly level: SealLevel;
  readonly timeStamp: { readonly at: string; readonly authority: string } | null;
  readonly certificate: SealCertificate;
};

/** A certificate by its name and the hexadecimal SHA-256 of its DER. */
export type SealCertificate = { readonly subject: string; readonly fingerprint: string };

/** The certificates that seals and time-stamps are checked by, as DER: every one that was ever used, and those above them. */
export type SealPins = { readonly seals: readonly Uint8Array[]; readonly authorities: readonly Uint8Array[] };

export async function sealPins(db: Database): Promise<SealPins> {
  const kept = await listPinnedCertificates(db, 'seal');
  return {
    // None is kept where nothing was started since an upgrade: only then is the key itself opened.
    seals: kept.length > 0 ? kept : await certificatesOfSettings(),
    authorities: await listPinnedCertificates(db, 'time-stamp'),
  };
}

async function certificatesOfSettings(): Promise<readonly Uint8Array[]> {
  const { certificateDer, chainDer } = await councilSigner();
  return [certificateDer, ...chainDer];
}

/** How a certificate is called, by its fingerprint; null where it is none of those that sealed. */
export function certificateNamed(fingerprint: string, { seals }: SealPins): SealCertificate | null {
  const der = seals.find((one) => sha256(one) === fingerprint);
  return der ? { subject: new X509Certificate(der).subject, fingerprint } : null;
}

/**
 * Whether the seal of a stored file holds, and what it says: the first seal over its own revision, and in a long-term version the
 * last time-stamp over the whole. Refused with a sentence where one does not. Throws where the file is not there, cannot be
 * decrypted, or is not what was put in.
 */
export async function checkStoredVersion(
  db: Database,
  version: DocumentVersion,
  pins: SealPins,
): Promise<Outcome<SealFacts>> {
  const { level } = version;
  const bytes = await readFile(db, version.fileId);
  if (sha256(bytes) !== version.sha256) return refused('The file is not the one that was sealed.');
  const isLongTerm = level === 'B-LT' || level === 'B-LTA';
  const sealed = isLongTerm ? await sealedPart(db, version, bytes) : bytes;
  if (!sealed) return refused('The file does not begin with the document as it was sealed.');
  const verdict = verifySealed(sealed, pins.seals, pins.authorities);
  if (verdict.type !== 'genuine') return refused(verdict.reasons.join(' '));
  const { sealedBy: subject, certificateDer, timeStamp } = verdict;
  if ((timeStamp === null) !== (level === 'B-B')) return refused(`The seal is not of the level ${level}.`);
  const last = level === 'B-LTA' ? checkLastStamp(bytes, pins.authorities) : null;
  if (last && last.type !== 'done') return last;
  return done({ level, timeStamp, certificate: { subject, fingerprint: sha256(certificateDer) } });
}

/** A long-term version begins with the document as it was given out, byte for byte; what follows is what it is checked by. */
async function sealedPart(
  db: Database,
  { documentId }: DocumentVersion,
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  const before = (await listVersionsOfDocument(db, documentId)).find(({ level }) => level === 'B-T');
  const file = before && (await findStoredFile(db, before.fileId));
  const part = bytes.subarray(0, file?.bytes ?? 0);
  return sha256(part) === before?.sha256 ? part : null;
}
