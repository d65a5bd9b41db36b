import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { database } from '~/app/services/database.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { giveTablet } from '~/app/services/proposals.server';
import { saveInformation, saveNextPerson, savePeople, saveViews } from '~/app/services/steps.server';
import { listFamily } from '~/db/people';
import { asRecipient } from '~/forms/agreement/answers/information';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { answered, childOf, confirm, familyBehind, revisionOf, value, workerOf } from '~/test/support/visit-steps';

// Story A2 through services: Oscar’s two parents hold parental responsibility, and answer one form one after the other.

export type Parent = 'Ruth Hale' | 'Dean Hale';
export type Choice = 'yes' | 'no' | 'not_sure';

/** A parent as the people page would send them. */
export async function whoIs(name: Parent) {
  const family = await listFamily(await database(), await childOf('A2', 'Oscar'));
  const member = family.find((one) => one.name === name);
  if (!member) throw new Error(`${name} is not there`);
  const { personId, relationship, prRoute, prEvidence } = member;
  const plain = { courtOrder: 'no', courtOrderDetail: '', help: 'none', helpDetail: '' } as const;
  return { personId, name, relationship, prRoute, prEvidence, ...plain, registeredOn: '', support: NO_SUPPORT };
}

/** A form about Oscar, complete but for the tablet; the first parent is the one who is asked. */
export async function draftFor(first: Parent): Promise<string> {
  const priya = await workerOf('priya');
  const id = value(await startAgreement(priya, await childOf('A2', 'Oscar')));
  const { agencies } = value(await openAgreement(priya, id, 'prepare an agreement'));
  value(await savePeople(priya, id, await revisionOf(priya, id), await whoIs(first)));
  const shared = { topics: ['feelings', 'health'], direction: 'tell' } as const;
  const recipients = agencies.map((agency) => asRecipient(agency, shared, []));
  const why = { why: 'so that Oscar gets help', recipients, newAgency: null, shared };
  value(await saveInformation(priya, id, await revisionOf(priya, id), why));
  const views = { said: 'I want it to stop.', askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  value(await saveViews(priya, id, await revisionOf(priya, id), views));
  return id;
}

/** The tablet goes to whoever is asked. */
export async function give(id: string) {
  const worker = await workerOf('priya');
  const { cookie } = value(await giveTablet(worker, id, await revisionOf(worker, id)));
  return familyBehind(cookie);
}

/** Whoever is asked answers every card alike, signs, and gives the tablet back; the worker says how it went. */
export async function answer(id: string, choice: Choice): Promise<void> {
  const { form } = await give(id);
  value(await confirm(await answered(form, [choice]), { method: 'typed', name: form.proposal.person.name }));
  value(await recordHandBack(await workerOf('priya'), id, { howSigned: 'alone', detail: null, ownWords: null }));
}

/** Names the parent who is asked next. */
export async function next(id: string, name: Parent) {
  const priya = await workerOf('priya');
  return saveNextPerson(priya, id, await revisionOf(priya, id), await whoIs(name));
}

/** A form that one parent has answered; its id. */
export async function answeredBy(first: Parent, choice: Choice): Promise<string> {
  const id = await draftFor(first);
  await answer(id, choice);
  return id;
}
