import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { DocumentVersionRow } from '~/db/seal-tables';

const levelSchema = z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']);

/**
 * The level of a PAdES baseline seal (EN 319 142-1): B-B sealed, and its time-stamp still pending; B-T with a time-stamp; B-LT with
 * what its certificates are checked by; B-LTA with a time-stamp over all of that.
 */
export type SealLevel = z.infer<typeof levelSchema>;

/**
 * One stored file of a document, or of another paper about a child: the one that it was sealed as, or what became of that later. Each
 * level is there once; B-LTA as often as it was time-stamped again.
 */
export type DocumentVersion = {
  readonly id: string;
  readonly documentId: string;
  readonly level: SealLevel;
  readonly fileId: string;
  /** Hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly madeAt: string;
};

/**
 * Adds a version of a document. The database refuses a second one of the same level but B-LTA. Call it in the transaction that
 * names the stored file.
 */
export async function insertDocumentVersion(db: Database, version: Omit<DocumentVersion, 'id'>): Promise<void> {
  await db
    .insertInto('document_versions')
    .values({
      id: randomUUID(),
      document_id: version.documentId,
      level: version.level,
      file_id: version.fileId,
      sha256: version.sha256,
      made_at: version.madeAt,
    })
    .execute();
}

/** Every version of a document, the one that it was sealed as first, the one that was time-stamped last at the end. */
export async function listVersionsOfDocument(db: Database, documentId: string): Promise<readonly DocumentVersion[]> {
  const rows = await db
    .selectFrom('document_versions')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('made_at')
    .execute();
  return rows.map(versionFrom).sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

/** The version whose file has this SHA-256, in hexadecimal; null: no file of ours has it. */
export async function findVersionBySha256(db: Database, sha256: string): Promise<DocumentVersion | null> {
  const row = await db
    .selectFrom('document_versions')
    .selectAll()
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row ? versionFrom(row) : null;
}

/** The version that is given out: with its time-stamp where it has one. Null: there is no such document. */
export async function findVersionToGive(db: Database, documentId: string): Promise<DocumentVersion | null> {
  return versionToGive(await listVersionsOfDocument(db, documentId)) ?? null;
}

/** The same among all versions of a document, in their order. */
export function versionToGive(versions: readonly DocumentVersion[]): DocumentVersion | undefined {
  return versions.find(({ level }) => level === 'B-T') ?? versions.at(0);
}

/** The last long-term version of each document that no job is to extend any further. */
export async function listLongTermUnwatched(db: Database): Promise<readonly DocumentVersion[]> {
  const rows = await db
    .selectFrom('document_versions')
    .selectAll()
    .where('level', '=', 'B-LTA')
    .where('document_id', 'not in', (watched) =>
      watched.selectFrom('jobs').select('subject_id').where('kind', '=', 'extend').where('done_at', 'is', null),
    )
    .orderBy('made_at')
    .execute();
  return [...new Map(rows.map((row) => [row.document_id, versionFrom(row)])).values()];
}

/** How many documents have a version of each level. */
export async function countDocumentsByLevel(db: Database): Promise<Readonly<Record<SealLevel, number>>> {
  const rows = await db
    .selectFrom('document_versions')
    .select(['level', (all) => all.fn.count<number>('document_id').distinct().as('count')])
    .groupBy('level')
    .execute();
  const counts = new Map(rows.map(({ level, count }) => [level, Number(count)]));
  return {
    'B-B': counts.get('B-B') ?? 0,
    'B-T': counts.get('B-T') ?? 0,
    'B-LT': counts.get('B-LT') ?? 0,
    'B-LTA': counts.get('B-LTA') ?? 0,
  };
}

/** A document that has no time-stamp yet, and how the work on it goes; `lastError` null: it was not tried, or nobody asked for it. */
export type PendingTimeStamp = {
  readonly documentId: string;
  readonly sealedAt: string;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** Every document without a time-stamp, the oldest first. */
export async function listPendingTimeStamps(db: Database): Promise<readonly PendingTimeStamp[]> {
  const rows = await db
    .selectFrom('document_versions')
    .leftJoin('jobs', (join) =>
      join.onRef('jobs.subject_id', '=', 'document_versions.document_id').on('jobs.kind', '=', 'time-stamp'),
    )
    .select(['document_id', 'made_at', 'attempts', 'last_error'])
    .where('level', '=', 'B-B')
    .where('document_id', 'not in', (stamped) =>
      stamped.selectFrom('document_versions').select('document_id').where('level', '=', 'B-T'),
    )
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    sealedAt: row.made_at,
    attempts: row.attempts ?? 0,
    lastError: row.last_error,
  }));
}

const levels = levelSchema.options;

/** A version as its row has it. */
export function versionFrom(row: DocumentVersionRow): DocumentVersion {
  return {
    id: row.id,
    documentId: row.document_id,
    level: levelSchema.parse(row.level),
    fileId: row.file_id,
    sha256: row.sha256,
    madeAt: row.made_at,
  };
}
