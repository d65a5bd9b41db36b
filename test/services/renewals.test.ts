import { beforeAll, expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { newToFamily, renewAgreement } from '~/app/services/renewals.server';
import { saveInformation } from '~/app/services/steps.server';
import { findAgreement, moveAgreement, saveDraft } from '~/db/agreements';
import { DRAFT, SCHOOL, THERAPIST } from '~/test/forms/copies/sample-record';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
beforeAll(async () => {
  council = await sealingCouncil();
});

const asPriya = () => ({ ...council.priya, role: 'practitioner' }) as const;

async function completeForm() {
  const form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  const at = form.signedAt;
  const draft = { ...DRAFT, context: { ...DRAFT.context, lastDay: '2027-01-01' } };
  await saveDraft(council.db, form.agreementId, draft, 1, at);
  await moveAgreement(council.db, form.agreementId, ['draft'], 'complete', at);
  await runDueJobs();
  return form;
}

async function renewed(agreementId: string) {
  const outcome = await renewAgreement(asPriya(), agreementId);
  const agreement = outcome.type === 'done' ? await findAgreement(council.db, outcome.value) : null;
  if (!agreement) throw new Error('It was not renewed');
  return agreement;
}

it('asks again with all that the practitioner put, and nothing that the family or the child said (trap 15)', async () => {
  const form = await completeForm();
  const before = await audiencesOf(form.agreementId);
  const agreement = await renewed(form.agreementId);
  expect(agreement).toMatchObject({ state: 'draft', renewsId: form.agreementId, childId: form.childId });
  const { draft } = agreement;
  expect(draft.recipients).toEqual([SCHOOL, THERAPIST]);
  expect(draft.who).toEqual(DRAFT.who);
  expect(draft.why).toBe(DRAFT.why);
  expect(draft.views).toBeNull();
  expect(draft.context.lastDay).toBe('');
  expect(JSON.stringify(draft)).not.toContain('Miss Okoro');
  expect(await audiencesOf(form.agreementId)).toEqual(before);
  expect((await findAgreement(council.db, form.agreementId))?.state).toBe('complete');
});

it('twice is the same draft, and a form that nobody finished cannot be renewed', async () => {
  const form = await completeForm();
  const first = await renewed(form.agreementId);
  expect((await renewed(form.agreementId)).id).toBe(first.id);
  expect((await renewAgreement(asPriya(), first.id)).type).toBe('missing');
  const stranger = { staffId: council.staff.gareth, teamId: 'another team', role: 'practitioner' } as const;
  expect((await renewAgreement(stranger, form.agreementId)).type).toBe('missing');
});

it('says what is new to the family: an agreement is never stretched to another agency or topic (trap 15)', async () => {
  const form = await completeForm();
  const { id, revision } = await renewed(form.agreementId);
  const opened = async () => {
    const found = await openAgreement(asPriya(), id, 'prepare an agreement');
    if (found.type !== 'done') throw new Error('It cannot be opened');
    return found.value;
  };
  expect(await newToFamily(await opened())).toEqual([]);
  const gp = { ...THERAPIST, id: 'r-gp', name: 'Millbrook Surgery', topics: ['speech'] };
  const recipients = [{ ...SCHOOL, topics: [...SCHOOL.topics, 'home'] }, gp];
  const shared = { topics: ['speech'], direction: 'tell' } as const;
  await saveInformation(asPriya(), id, revision, { why: DRAFT.why, recipients, newAgency: null, shared });
  expect((await newToFamily(await opened())).map(({ what, why }) => `${what}: ${why}`)).toEqual([
    'Larkfield Primary School: Home and money: new information',
    'Millbrook Surgery: Speech and language: a new recipient',
  ]);
});
