import { startClockAt } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { ensureDemonstrationFamilies, findAdder } from '~/app/services/demonstration-families.server';
import { runDueJobs, startDocumentWorker, stopDocumentWorker } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import type { Printer } from '~/app/services/printed-forms.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { STAFF } from '~/db/cast';
import { done } from './telling';
import type { SealedPaper, ToldStory } from './told-story';

/** The day of the stories, so that a sample says the same dates whenever it is made. */
export const STORY_DAY = '2026-11-18T14:40:00Z';

/** A story that a sample can be made of. */
export type SampleStory = Pick<
  ToldStory,
  'title' | 'worker' | 'toldAt' | 'tellBefore' | 'restToldAt' | 'tell' | 'otherPapers'
> & {
  readonly id: string;
};

/** Tells a story in a new demonstration council and gives every sealed document that it leaves. */
export async function makeSample(story: SampleStory): Promise<readonly SealedPaper[]> {
  makeDemonstrationKeys(config());
  const staff = await ensureDemonstrationStaff();
  const [north, south] = [await findAdder(staff.priya), await findAdder(staff.gareth)];
  await ensureDemonstrationFamilies((team) => (team === 'south' ? south : north));
  const before = await story.tellBefore?.(staff[story.worker]);
  await runDueJobs();
  if (before) startClockAt(story.restToldAt ?? STORY_DAY);
  const agreementIds = await story.tell(staff[story.worker], before);
  await runDueJobs();
  const worker = await findAdder(staff[story.worker]);
  const { name, jobTitle, role } = STAFF[story.worker];
  const printer = { ...worker, name, jobTitle, role, visitChildId: null };
  const documents: SealedPaper[] = [];
  for (const agreementId of agreementIds) documents.push(...(await sealedOf(printer, agreementId)));
  // A paper that is made when it is first asked for is waited for: somebody has to make it.
  startDocumentWorker();
  const others = (await story.otherPapers?.(staff[story.worker], agreementIds)) ?? [];
  await stopDocumentWorker();
  return [...documents, ...others];
}

async function sealedOf(printer: Printer, agreementId: string): Promise<readonly SealedPaper[]> {
  const documents: SealedPaper[] = [];
  for (const { documentId, name } of (await copiesMade(agreementId)).sealed) {
    const { document, bytes } = done(await openDocument(printer, documentId));
    const { reference, audience } = document;
    documents.push({ reference, audience, name, bytes });
  }
  return documents;
}
