import { createHash, X509Certificate } from 'node:crypto';
import { traceFinder } from '~/app/pdf/traces.server';
import { database } from '~/app/services/database.server';
import {
  certificateNamed,
  checkStoredVersion,
  type SealFacts,
  type SealPins,
  sealPins,
} from '~/app/services/stored-seal.server';
import type { Database } from '~/db/connection';
import { findVersionBySha256 } from '~/db/document-versions';
import type { SealedDocument } from '~/db/documents';
import { findSealedPaper } from '~/db/sealed-papers';
import { findSealed } from '~/db/stored-documents';

/** What a file is, to anyone who holds it: nothing of the record, nor whether there is one. */
export type FileVerdict =
  | {
      readonly type: 'genuine';
      readonly seal: SealFacts;
      /** As the council’s clock had it. */
      readonly sealedAt: string;
      /** For staff who may see its record, and nobody else; null for another paper about a child, which is of no record. */
      readonly document: SealedDocument | null;
    }
  | { readonly type: 'altered' }
  | { readonly type: 'not ours' };

/** A file as it comes, piece by piece: nothing of it is kept but its hash, its first bytes, and whether it carries a seal of ours. */
export type FileCheck = {
  readonly take: (bytes: Buffer) => void;
  readonly finish: () => Promise<FileVerdict | { readonly type: 'empty' } | { readonly type: 'not a PDF' }>;
};

/** Readers take a file for a PDF that says so within so many bytes (ISO 32000-1, annex H, 3.4.1). */
const HEAD = 1024;

/**
 * Begins to check a file. Genuine is a file whose SHA-256 is that of one that we stored, and whose seal holds; altered, one that
 * carries our seal and is none of those; everything else is not ours. No object of it is parsed, whatever it holds.
 */
export async function beginFileCheck(): Promise<FileCheck> {
  const db = await database();
  const pins = await sealPins(db);
  const traces = traceFinder(pins.seals.filter((der) => !new X509Certificate(der).ca));
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  return {
    take: (bytes) => {
      hash.update(bytes);
      traces.take(bytes);
      if (head.length < HEAD) head = Buffer.concat([head, bytes.subarray(0, HEAD - head.length)]);
    },
    finish: async () => {
      if (head.length === 0) return { type: 'empty' };
      const ours = await ourFile(db, hash.digest('hex'), pins);
      if (ours) return ours;
      if (traces.found()) return { type: 'altered' };
      return { type: head.includes('%PDF-') ? 'not ours' : 'not a PDF' };
    },
  };
}

async function ourFile(db: Database, sha256: string, pins: SealPins): Promise<FileVerdict | null> {
  const version = await findVersionBySha256(db, sha256);
  if (!version) return ourPaper(db, sha256, pins);
  const checked = await checkStoredVersion(db, version, pins);
  // Not what anybody sent, but what we keep is wrong: `verify -- --all` says what.
  if (checked.type !== 'done') throw new Error('The seal of a stored document does not hold');
  const known = await findSealed(db, version.documentId);
  if (!known) throw new Error('A version of nothing that was sealed');
  return { type: 'genuine', seal: checked.value, sealedAt: known.sealedAt, document: known.document };
}

async function ourPaper(db: Database, sha256: string, pins: SealPins): Promise<FileVerdict | null> {
  const paper = await findSealedPaper(db, sha256);
  const certificate = paper && certificateNamed(paper.sealedBy, pins);
  if (!paper || !certificate) return null;
  const seal = { level: paper.level, timeStamp: null, certificate };
  return { type: 'genuine', seal, sealedAt: paper.madeAt, document: null };
}
