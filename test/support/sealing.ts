import { database } from '~/app/services/database.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { findAdder } from '~/app/services/demonstration-families.server';
import { log } from '~/app/services/log.server';
import { readFile } from '~/app/services/strongbox.server';
import { findDocumentFor, listDocuments } from '~/db/documents';
import type { Audience } from '~/forms/copies/audience';
import { freshCouncil } from '~/test/support/fresh-database';
import { flatTextOf } from '~/test/support/read-pdf';

/** A council with its staff on the day of the stories, for tests about documents. */
export async function sealingCouncil() {
  const db = await freshCouncil({ CLOCK: '2026-11-18T15:00:00Z' });
  log.level = 'silent';
  const staff = await ensureDemonstrationStaff();
  return { db, staff, priya: await findAdder(staff.priya) };
}

/** The documents of an agreement as "audience version", in order. */
export async function audiencesOf(agreementId: string): Promise<readonly string[]> {
  const documents = await listDocuments(await database(), agreementId);
  return documents.map(({ audience, version }) => `${audience} ${version}`).sort();
}

/** How often sealing a document of an agreement was recorded. */
export async function sealedEvents(agreementId: string): Promise<number> {
  const db = await database();
  const rows = await db
    .selectFrom('audit_events')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .where('type', '=', 'document_sealed')
    .execute();
  return rows.length;
}

/** The words of one version of a sealed document. */
export async function textFor(agreementId: string, audience: Audience, version: number): Promise<string> {
  const db = await database();
  const document = await findDocumentFor(db, agreementId, audience, version);
  if (!document) throw new Error('There is no such document');
  return flatTextOf(await readFile(db, document.fileId));
}
