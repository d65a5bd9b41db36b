import { a9 } from '~/app/commands/stories/a9';
import type { Story } from '~/app/commands/stories/story';
import { tellStory } from '~/app/commands/stories/tell-story';
import { today } from '~/app/services/clock.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { ensureDemonstrationFamilies, findAdder } from '~/app/services/demonstration-families.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { AGENCIES, type CastAgencyId } from '~/db/cast-agencies';
import type { Topics } from '~/forms/agreement/topics';
import { seenField } from '~/forms/sharing/answers/names';
import type { LineToDecide } from '~/forms/sharing/to-decide';
import { freshCouncil } from './fresh-database';
import { childOf } from './visit-steps';

/** The council of the stories on their day, with its staff and families and no form yet. */
export async function decidingCouncil() {
  const db = await freshCouncil({ CLOCK: '2026-11-18T15:00:00Z' });
  const staff = await ensureDemonstrationStaff();
  const [priya, gareth] = [await findAdder(staff.priya), await findAdder(staff.gareth)];
  await ensureDemonstrationFamilies((team) => (team === 'south' ? gareth : priya));
  return { db, staff, priya: { ...priya, role: 'practitioner' }, gareth: { ...gareth, role: 'practitioner' } } as const;
}

type Told = Partial<Pick<Story, 'recipients' | 'topics' | 'direction' | 'choices'>> & {
  readonly topics: readonly (keyof Topics)[];
};

/** Kezia's mother says yes to the school, unless the test tells it otherwise: one form, answered and finished. */
export async function answeredForm(staffId: string, told: Told): Promise<{ childId: string; agreementId: string }> {
  const plain = { recipients: ['hillside'], direction: 'tell', choices: ['yes'] } as const;
  const agreementId = await tellStory({ ...a9, ...plain, ...told }, staffId);
  return { agreementId, childId: await childOf('A9', 'Kezia') };
}

/** The lines of one recipient about these topics, as a page about a decision shows them. */
export async function linesOf(childId: string, agency: CastAgencyId): Promise<readonly LineToDecide[]> {
  const lines = await linesToDecide(childId, today());
  return lines.filter(({ recipientName }) => recipientName === AGENCIES[agency].name);
}

/** What the page sends unseen: what people had said when it was opened. */
export function seenIn(lines: readonly Pick<LineToDecide, 'key' | 'said'>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(lines.map(({ key, said }) => [seenField(key), said.meaning]));
}
