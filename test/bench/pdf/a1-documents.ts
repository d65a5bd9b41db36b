import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Spelling, tellAllScripts } from '~/app/commands/stories/all-scripts';
import { findStory } from '~/app/commands/stories/index';
import { makeSample } from '~/app/commands/stories/make-sample';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { closeDatabase, database } from '~/app/services/database.server';
import { findLatestSigningSession } from '~/db/signing-sessions';
import type { DocumentContent } from '~/forms/copies/content';
import { contentFor } from '~/forms/copies/content-for';

/** A document of story A1: its content, and as it was sealed with an authority's time-stamp (PAdES B-T). */
export type A1Document = { readonly content: DocumentContent; readonly sealed: Uint8Array };

type BenchDocuments = {
  readonly family: A1Document;
  readonly office: A1Document;
  /** The office copy of the same form with names and words in every script, and in Latin letters alone. */
  readonly scripts: Readonly<Record<Spelling, DocumentContent>>;
};

/** The copies of story A1 for its family and for the office, told through the services in a council of its own. */
export async function a1Documents(): Promise<BenchDocuments> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const story = findStory('A1');
  if (!story) throw new Error('There is no story A1');
  let agreementId = '';
  const spelt = { own: '', latin: '' };
  const sealed = await makeSample({
    ...story,
    tell: async (staffId) => {
      const ids = await story.tell(staffId);
      agreementId = ids[0] ?? '';
      for (const spelling of ['own', 'latin'] as const) spelt[spelling] = await tellAllScripts(staffId, spelling);
      return ids;
    },
  });
  const { record, wording } = await gathered(agreementId);
  const scripts = { own: await officeCopy(spelt.own), latin: await officeCopy(spelt.latin) };
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
  const document = (kind: 'family' | 'office'): A1Document => {
    const made = sealed.find(({ audience }) => audience.startsWith(kind));
    const audience = kind === 'office' ? 'office' : (`family:${record.proposal.person.id}` as const);
    const content = made && contentFor(record, audience, wording, made.reference);
    if (!content) throw new Error(`Story A1 has no ${kind} copy`);
    return { content, sealed: made.bytes };
  };
  return { family: document('family'), office: document('office'), scripts };
}

async function gathered(agreementId: string) {
  const db = await database();
  const signing = await findLatestSigningSession(db, agreementId);
  return gatherCopyRecord(db, signing?.id ?? '');
}

async function officeCopy(agreementId: string): Promise<DocumentContent> {
  const { record, wording } = await gathered(agreementId);
  const content = contentFor(record, 'office', wording, '7KQM-2XH9-DTC');
  if (!content) throw new Error('There is no office copy');
  return content;
}
