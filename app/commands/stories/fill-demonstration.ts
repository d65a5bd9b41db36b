import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import {
  ensureDemonstrationFamilies,
  findAdder,
  findDemonstrationChild,
  hasForms,
} from '~/app/services/demonstration-families.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { STORIES } from './index';

/**
 * Fills the demonstration council: accounts, families, and each story told through the services, with its sealed documents.
 * What is there already stays as it is. `say` is told of each step. Throws in production.
 */
export async function fillDemonstration(say: (step: string) => void): Promise<void> {
  const staff = await ensureDemonstrationStaff();
  const north = await findAdder(staff.priya);
  const south = await findAdder(staff.gareth);
  await ensureDemonstrationFamilies((team) => (team === 'south' ? south : north));
  for (const story of STORIES) {
    const childId = await findDemonstrationChild(story.family, story.child);
    const isTold = story.isTold ?? hasForms;
    if (childId && (await isTold(childId))) continue;
    say(`Story ${story.id}: ${story.title}`);
    await story.tell(staff[story.worker]);
    await runDueJobs();
  }
}
