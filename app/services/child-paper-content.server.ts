import { decisionContent } from '~/app/services/decision-content.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { manifestContent } from '~/app/services/manifest-content.server';
import type { PaperOf } from '~/db/child-papers';
import type { Database } from '~/db/connection';
import type { DocumentContent } from '~/forms/copies/content';

/** What a paper about a child says today, and by which hash a sealed one is known to say the same. */
export type PaperContent = { readonly content: DocumentContent; readonly contentHash: string };

const CONTENTS = { manifest: manifestContent, decision: decisionContent } as const;

/**
 * What a paper says as things are known today, without anything that is kept from whoever gets it. Null where there is nothing to
 * make; 'cannot leave out' where what is kept cannot be left out.
 */
export async function paperContent(
  db: Database,
  { kind, childId, subjectId }: PaperOf,
): Promise<PaperContent | 'cannot leave out' | null> {
  const content = await CONTENTS[kind](db, childId, subjectId);
  if (content === null || content === 'cannot leave out') return content;
  return { content, contentHash: sha256(JSON.stringify(content)) };
}
