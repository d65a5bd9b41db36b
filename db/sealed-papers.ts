import { z } from 'zod';
import type { Database } from '~/db/connection';

const levelSchema = z.enum(['B-B', 'B-T']);

/** The manifest of a transfer that was sealed and not kept, as those of before were: the hash of its file, and the level of its seal. */
export type SealedPaper = {
  readonly sha256: string;
  readonly level: z.infer<typeof levelSchema>;
  /** Hexadecimal SHA-256 of the certificate that sealed it. */
  readonly sealedBy: string;
  readonly madeAt: string;
};

/** The paper whose file has this SHA-256, in hexadecimal; null: none has. */
export async function findSealedPaper(db: Database, sha256: string): Promise<SealedPaper | null> {
  const row = await db.selectFrom('sealed_papers').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (!row) return null;
  return { sha256, level: levelSchema.parse(row.level), sealedBy: row.sealed_by, madeAt: row.made_at };
}
