import { copiesMade } from '~/app/services/copies-made.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { findDemonstrationChild, hasForms } from '~/app/services/demonstration-families.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { familyOf, recordProtection } from '~/app/services/protection.server';
import { takeReleaseStep } from '~/app/services/release-steps.server';
import { newestCopyFor } from '~/app/services/releases.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { askForCopy, whoMayAsk } from '~/app/services/subject-access.server';
import { AGENCIES } from '~/db/cast-agencies';
import type { ProtectedKind } from '~/forms/copies/protected-details';
import type { Story } from './story';
import { tellStory } from './tell-story';
import { done, there, workerIn } from './telling';
import type { SealedPaper, ToldStory } from './told-story';

/** What must not reach Amira's father: where she and her mother are, and who helped them. */
export const KEPT_FROM_KARIM: readonly { readonly kind: ProtectedKind; readonly words: readonly string[] }[] = [
  { kind: 'address', words: ['14 Quay Lane', 'ZZ9 4QL', 'Exbridge'] },
  { kind: 'telephone', words: ['01632 960177'] },
  { kind: 'refuge', words: ['Harbour House'] },
  { kind: 'school', words: [AGENCIES.oakbank.name] },
  { kind: 'gp', words: [AGENCIES.quayside.name] },
  { kind: 'office', words: ['Family Help South'] },
  { kind: 'neighbour', words: ['Ada Finch'] },
];

export const WHY_KEPT = 'He has hurt Samira and looks for her. There is a non-molestation order.';

const ORDER = {
  kind: 'non_molestation',
  aboutName: 'Karim Yusuf',
  court: 'Example Family Court',
  caseNumber: 'ZZ26F00014',
  madeOn: '2026-10-02',
  endsOn: '2027-10-02',
  coversThis: 'no',
  safeToMention: [],
} as const;

/** Amira's mother agrees that her new school, her new surgery and the clinic are told. */
export const SAMIRA: Story = {
  id: 'A14',
  title: 'Protected address',
  worker: 'gareth',
  child: 'Amira',
  adult: 'Samira Yusuf',
  courtOrder: 'yes',
  order: ORDER,
  why: 'so that Amira settles at Oakbank Primary School. Ada Finch walks her there from Harbour House',
  recipients: ['oakbank', 'quayside', 'camhs'],
  topics: ['feelings', 'attendance'],
  direction: 'tell',
  childSaid: 'I like the new school. I do not want Dad to come there.',
  choices: ['yes', 'yes', 'yes'],
  signing: 'drawn',
  copy: 'kept_by_worker',
  howSigned: 'alone',
  ownWords: 'You tell the school and the doctor so that she is safe. He must not learn where we are.',
};

/** Her father holds parental responsibility, answers a form of his own, and asks for a copy. */
export const KARIM: Story = {
  ...SAMIRA,
  adult: 'Karim Yusuf',
  why: 'so that Amira gets help with her worries',
  recipients: ['camhs'],
  topics: ['feelings'],
  childSaid: 'Amira said what she thinks when we talked with her mother.',
  choices: ['yes'],
  signing: 'typed',
  copy: 'paper',
  ownWords: 'You tell the clinic how she feels. I want a copy.',
};

export const a14: ToldStory = {
  id: 'A14',
  title: SAMIRA.title,
  worker: SAMIRA.worker,
  family: 'A14',
  child: SAMIRA.child,
  isTold: hasForms,
  tell: async (staffId) => {
    await protectAll(staffId);
    const hers = await tellStory(SAMIRA, staffId);
    const his = await tellStory(KARIM, staffId);
    await runDueJobs();
    await checkHisCopy(staffId, his);
    return [hers, his];
  },
  otherPapers: whatHeAskedFor,
};

/** What is protected is recorded before anything else. */
export async function protectAll(staffId: string): Promise<void> {
  const worker = await workerIn(await openStaffSession(staffId));
  const childId = there(await findDemonstrationChild('A14', 'Amira'), 'the child');
  const karim = there((await familyOf(childId)).find(({ name }) => name === KARIM.adult) ?? null, 'the father');
  const barred = [{ personId: karim.personId, name: karim.name }];
  for (const { kind, words } of KEPT_FROM_KARIM) {
    const detail = { type: 'protect', kind, words, barred, why: WHY_KEPT } as const;
    done(await recordProtection(worker, childId, detail, `A14 ${childId} ${kind}`));
  }
  await endSession(worker.sessionId);
}

/** A second person of the team reads his copy before he is given it. */
async function checkHisCopy(staffId: string, agreementId: string): Promise<void> {
  const copy = there(await newestCopyFor(agreementId, KARIM.adult), 'his copy').id;
  await haveItChecked(staffId, agreementId, copy, 'He asked for it at the desk.');
}

async function haveItChecked(staffId: string, agreementId: string, copy: string, note: string): Promise<void> {
  const staff = await ensureDemonstrationStaff();
  const [asker, checker] = [
    await workerIn(await openStaffSession(staffId)),
    await workerIn(await openStaffSession(staff.yvonne)),
  ];
  const asked = { type: 'asked', checker: checker.staffId, note } as const;
  done(await takeReleaseStep(asker, agreementId, copy, asked, `A14 asked ${copy}`));
  done(await takeReleaseStep(checker, agreementId, copy, { type: 'checked', note: '' }, `A14 checked ${copy}`));
  await endSession(asker.sessionId);
  await endSession(checker.sessionId);
}

/** He asks what is held: of the form that he answered and of hers, each checked by a second person too. */
async function whatHeAskedFor(staffId: string, agreementIds: readonly string[]): Promise<readonly SealedPaper[]> {
  const { margaret } = await ensureDemonstrationStaff();
  const officer = { ...(await workerIn(await openStaffSession(margaret))), visitChildId: null };
  const papers: SealedPaper[] = [];
  for (const agreementId of agreementIds) {
    const before = (await copiesMade(agreementId)).sealed.map(({ documentId }) => documentId);
    const { people } = done(await whoMayAsk(officer, agreementId));
    const karim = there(people.find(({ name }) => name === KARIM.adult) ?? null, 'the father').personId;
    done(await askForCopy(officer, agreementId, karim, `A14 ${agreementId}`));
    await runDueJobs();
    const made = (await copiesMade(agreementId)).sealed.find(({ documentId }) => !before.includes(documentId));
    const { documentId, name } = there(made ?? null, 'the copy that he asked for');
    await haveItChecked(staffId, agreementId, documentId, 'He asked what is held.');
    const { document, bytes } = done(await openDocument(officer, documentId));
    papers.push({ reference: document.reference, audience: document.audience, name, bytes });
  }
  await endSession(officer.sessionId);
  return papers;
}
