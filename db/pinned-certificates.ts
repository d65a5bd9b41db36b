import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';

export type PinUse = 'seal' | 'time-stamp';

/**
 * Keeps certificates, as DER, that seals or time-stamps are checked by, for good: those above the one that signed too. One that is
 * kept already changes nothing.
 */
export async function pinCertificates(
  db: Database,
  usedFor: PinUse,
  certificatesDer: readonly Uint8Array[],
  at: string,
): Promise<void> {
  for (const der of certificatesDer) {
    await db
      .insertInto('pinned_certificates')
      .values({
        id: randomUUID(),
        fingerprint: createHash('sha256').update(der).digest('hex'),
        used_for: usedFor,
        certificate: Buffer.from(der).toString('base64'),
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.columns(['fingerprint', 'used_for']).doNothing())
      .execute();
  }
}

/** Every certificate that was ever kept for a use, as DER, the oldest first. */
export async function listPinnedCertificates(db: Database, usedFor: PinUse): Promise<readonly Buffer[]> {
  const rows = await db
    .selectFrom('pinned_certificates')
    .select('certificate')
    .where('used_for', '=', usedFor)
    .orderBy('recorded_at')
    .orderBy('fingerprint')
    .execute();
  return rows.map(({ certificate }) => Buffer.from(certificate, 'base64'));
}
