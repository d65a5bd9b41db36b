import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import type { Worker } from '~/app/services/proposals.server';
import { addSiblingForms } from '~/app/services/siblings.server';
import { saveInformation, savePeople, saveViews } from '~/app/services/steps.server';
import type { SiblingChosen } from '~/forms/agreement/answers/siblings';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { childOf, revisionOf, value } from './visit-steps';

const NURSERY = { name: 'Birch Lane Nursery', kind: 'school' } as const;

/** A form about one of the Doyles, answered by an adult of theirs, complete but for what the child thinks where that is left out. */
export async function doyleForm(
  worker: Worker,
  { child = 'Ella', adult = 'Siobhán Doyle', said = 'I like my nursery.', why = 'so that the children get help' } = {},
): Promise<string> {
  const id = value(await startAgreement(worker, await childOf('A15', child)));
  const { family } = value(await openAgreement(worker, id, 'prepare an agreement'));
  const member = family.find(({ name }) => name === adult);
  if (!member) throw new Error(`${adult} is not of the family of ${child}`);
  const asked = { courtOrder: 'no', courtOrderDetail: '', help: 'none', helpDetail: '', support: NO_SUPPORT } as const;
  const who = { ...member, ...asked, registeredOn: member.registeredOn ?? '' };
  value(await savePeople(worker, id, await revisionOf(worker, id), who));
  const shared = { topics: ['attendance'], direction: 'tell' } as const;
  value(
    await saveInformation(worker, id, await revisionOf(worker, id), {
      why,
      recipients: [],
      newAgency: NURSERY,
      shared,
    }),
  );
  if (said) await sayViews(worker, id, said);
  return id;
}

export async function sayViews(worker: Worker, id: string, said: string): Promise<void> {
  const views = { said, askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  value(await saveViews(worker, id, await revisionOf(worker, id), views));
}

/** A form for each of these brothers and sisters, from one that stands; without a court order where nothing is said. */
export async function formsFor(
  worker: Worker,
  id: string,
  names: readonly string[],
  order: SiblingChosen['order'] = 'no',
): Promise<readonly string[]> {
  const chosen = await Promise.all(names.map(async (name) => ({ childId: await childOf('A15', name), order })));
  return value(await addSiblingForms(worker, id, chosen));
}
