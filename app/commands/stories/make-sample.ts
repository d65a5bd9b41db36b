import { config } from '~/app/services/config.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { ensureDemonstrationFamilies, findAdder } from '~/app/services/demonstration-families.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import type { Printer } from '~/app/services/printed-forms.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { STAFF } from '~/db/cast';
import type { Outcome } from '~/forms/outcome';
import type { ToldStory } from './told-story';

/** A story that a sample can be made of. */
export type SampleStory = Pick<ToldStory, 'title' | 'worker' | 'tell'> & { readonly id: string };

/** One PDF of a story, with what it is and for whom: nothing of this stands in its file name. */
export type SampleDocument = {
  readonly reference: string;
  readonly audience: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Tells a story in a new demonstration council and gives every sealed document that it leaves. */
export async function makeSample(story: SampleStory): Promise<readonly SampleDocument[]> {
  makeDemonstrationKeys(config());
  const staff = await ensureDemonstrationStaff();
  const [north, south] = [await findAdder(staff.priya), await findAdder(staff.gareth)];
  await ensureDemonstrationFamilies((team) => (team === 'south' ? south : north));
  const agreementIds = await story.tell(staff[story.worker]);
  await runDueJobs();
  const worker = await findAdder(staff[story.worker]);
  const { name, jobTitle, role } = STAFF[story.worker];
  const printer = { ...worker, name, jobTitle, role, visitChildId: null };
  const documents: SampleDocument[] = [];
  for (const agreementId of agreementIds) documents.push(...(await sealedOf(printer, agreementId)));
  return documents;
}

async function sealedOf(printer: Printer, agreementId: string): Promise<readonly SampleDocument[]> {
  const documents: SampleDocument[] = [];
  for (const { documentId, name } of (await copiesMade(agreementId)).sealed) {
    const { document, bytes } = there(await openDocument(printer, documentId));
    const { reference, audience } = document;
    documents.push({ reference, audience, name, bytes });
  }
  return documents;
}

function there<Value>(outcome: Outcome<Value>): Value {
  if (outcome.type === 'done') return outcome.value;
  throw new Error(`The sample stopped: ${outcome.type === 'refused' ? outcome.reasons.join(' ') : 'missing'}`);
}
