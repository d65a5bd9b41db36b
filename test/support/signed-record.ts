import { randomBytes, randomUUID } from 'node:crypto';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertCopy } from '~/db/copies';
import { insertCopyWish } from '~/db/copy-wishes';
import { insertDocument } from '~/db/documents';
import { insertHandBack } from '~/db/hand-backs';
import { insertPerson } from '~/db/people';
import { insertProposal } from '~/db/proposals';
import { insertSignature } from '~/db/signatures';
import { insertSigningSession, moveSigningSession } from '~/db/signing-sessions';
import { insertStoredFile } from '~/db/stored-files';
import { insertWishes } from '~/db/wishes';
import { PLAIN_CONTEXT, type Purpose } from '~/forms/agreement/context';
import type { Recipient } from '~/forms/agreement/lines';
import { makeProposal } from '~/forms/agreement/make-proposal';
import { NO_DETAILS } from '~/forms/agreement/signing-details';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { TOPICS } from '~/forms/agreement/topics';
import { currentForm, wordingOf } from '~/forms/catalogue';
import { makeReference } from '~/forms/values/references';

export const SCHOOL: Recipient = {
  id: 'larkfield',
  name: 'Larkfield Primary School',
  kind: 'school',
  role: 'teaches Maya',
  onwardTo: '',
  onwardWhy: '',
  direction: 'both',
  mayShareAnyway: false,
  topics: ['attendance', 'speech'],
};

/** Gives an agreement what a mother's visit leaves behind: her answers and signature, and her sealed copy, given on paper. */
export async function signAgreement(
  db: Database,
  { agreementId, childId }: { readonly agreementId: string; readonly childId: string },
  { at, mother, purpose }: { readonly at: string; readonly mother?: string; readonly purpose?: Purpose },
) {
  const personId = mother ?? (await insertPerson(db, 'Jo Ellwood', 'priya', at));
  const proposal = await insertProposal(db, agreementId, proposalFor(personId, childId, at, purpose), {
    wordingHash: 'a'.repeat(64),
    agreementRevision: 1,
    at,
  });
  const about = { agreementId, proposalId: proposal.id, personId };
  const signingSessionId = await insertSigningSession(db, { ...about, startedBy: 'priya' }, at);
  const wishes = [
    { lineId: 'larkfield.attendance', wish: 'agree', limitText: null },
    { lineId: 'larkfield.speech', wish: 'refuse', limitText: null },
  ] as const;
  await insertWishes(db, { ...about, signingSessionId }, wishes, at);
  await insertSignature(db, {
    ...about,
    signingSessionId,
    capacity: 'Mother, with parental responsibility',
    method: 'typed',
    typedName: 'Jo Ellwood',
    strokesFileId: null,
    askedAgain: false,
    optOut: 'Do not tell Dean Ellwood.',
    idempotencyKey: randomUUID(),
    signedAt: at,
    recordedAt: at,
    details: NO_DETAILS,
  });
  await insertCopyWish(db, signingSessionId, personId, { how: 'paper', detail: null }, at);
  await moveSigningSession(db, signingSessionId, 'finished', at);
  const handBack = {
    howSigned: 'pressed',
    detail: 'He stood behind her.',
    ownWords: 'School can know she was ill.',
  } as const;
  await insertHandBack(db, agreementId, signingSessionId, { ...handBack, recordedBy: 'priya', recordedAt: at });
  const document = await sealCopy(db, agreementId, personId, at);
  await insertCopy(db, {
    documentId: document.id,
    how: 'paper',
    givenTo: 'Jo Ellwood',
    note: 'In a plain envelope',
    recordedBy: 'priya',
    recordedAt: at,
  });
  const event = { type: 'wishes_expressed', signingSessionId, method: 'typed' } as const;
  await appendAuditEvent(db, { at, actor: { kind: 'family', id: personId }, event, agreementId, childId });
  return { personId, document };
}

function proposalFor(personId: string, childId: string, at: string, purpose: Purpose = PLAIN_CONTEXT.purpose) {
  const form = currentForm();
  const who = {
    personId,
    name: 'Jo Ellwood',
    relationship: 'mother',
    prRoute: 'mother',
    prEvidence: 'automatic',
    courtOrder: 'no',
    courtOrderDetail: '',
    help: 'none',
    helpDetail: '',
    registeredOn: '',
    support: NO_SUPPORT,
  } as const;
  const views = { said: 'I like Mrs Bell.', askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  const contact = 'office@example.org, 01632 960101';
  return makeProposal(
    { who, why: 'to help Maya talk', recipients: [SCHOOL], views, unsaved: {}, context: { ...PLAIN_CONTEXT, purpose } },
    {
      form: form.definition,
      wording: wordingOf(form, 'en-GB'),
      english: null,
      topics: TOPICS,
      standing: 'holder',
      council: {
        name: 'Example City Council',
        basis: 'public_task',
        dpo: contact,
        complaints: contact,
        withdraw: contact,
        outOfHours: contact,
      },
      child: { id: childId, givenNames: 'Maya', familyName: 'Ellwood', knownAs: null, dateOfBirth: '2019-03-12' },
      worker: { staffId: 'priya', name: 'Priya Nair', jobTitle: 'Family worker' },
    },
    at,
  );
}

async function sealCopy(db: Database, agreementId: string, personId: string, at: string) {
  const fileId = randomUUID();
  const file = {
    id: fileId,
    kind: 'document',
    storedAs: randomUUID(),
    plainHash: 'd'.repeat(64),
    bytes: 1000,
  } as const;
  await insertStoredFile(db, { ...file, keyId: 'one', wrappedKey: 'wrapped' }, at);
  const document = { id: randomUUID(), reference: makeReference(randomBytes(10)), agreementId, version: 1 } as const;
  await insertDocument(
    db,
    {
      ...document,
      audience: `family:${personId}`,
      title: 'What you agreed',
      fileId,
      contentHash: 'e'.repeat(64),
      sealedBy: 'f'.repeat(64),
      sealedAt: at,
    },
    { level: 'B-B', sha256: file.plainHash },
  );
  return document;
}
