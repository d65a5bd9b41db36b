import { randomBytes, randomUUID } from 'node:crypto';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueFamilyCopy, queueOfficeCopy, releaseOfficeCopy } from '~/app/services/document-queue.server';
import { putFile } from '~/app/services/strongbox.server';
import { insertAgreement } from '~/db/agreements';
import { insertChild } from '~/db/children';
import { type HandBack, insertHandBack } from '~/db/hand-backs';
import { insertPerson } from '~/db/people';
import { insertProposal } from '~/db/proposals';
import { insertSignature } from '~/db/signatures';
import { insertSigningSession } from '~/db/signing-sessions';
import { insertStoredFile } from '~/db/stored-files';
import { insertWishes } from '~/db/wishes';
import { EMPTY_DRAFT } from '~/forms/agreement/draft';
import { makeProposal } from '~/forms/agreement/make-proposal';
import { outcomeOf } from '~/forms/agreement/proposal';
import { NO_DETAILS } from '~/forms/agreement/signing-details';
import { TOPICS } from '~/forms/agreement/topics';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { makeReference } from '~/forms/values/references';
import { COUNCIL, DRAFT, FORM, sampleProposal, THREE_OF_FOUR, WORDING } from '~/test/forms/copies/sample-record';
import { sampleStrokes } from '~/test/pdf/sample-strokes';

type Choices = {
  readonly answers?: CardAnswers;
  readonly why?: string;
  /** When the answers were given, where they were written down later. */
  readonly saidAt?: string;
  /** The day that was set for the review. */
  readonly reviewOn?: string;
  /** The last day on which an agreement stands. */
  readonly lastDay?: string;
};

/** A family that has just signed, with their copies queued; nobody has answered after the hand-back. Gives what tests ask by. */
export async function finishedForm(
  worker: { readonly staffId: string; readonly teamId: string },
  { answers = THREE_OF_FOUR, why = DRAFT.why, saidAt, reviewOn = '', lastDay = '' }: Choices = {},
) {
  const db = await database();
  const at = now();
  const strokes = await putFile('strokes', Buffer.from(JSON.stringify(sampleStrokes())));
  return db.transaction().execute(async (trx) => {
    const { child } = sampleProposal();
    const more = { caseSystemId: null, isRestricted: false, otherNames: [], createdBy: worker.staffId };
    const childId = await insertChild(trx, { ...child, ...more, teamId: worker.teamId }, at);
    const personId = await insertPerson(trx, 'Jo Ellwood', worker.staffId, at);
    const reference = makeReference(randomBytes(10));
    const form = { formId: FORM.id, formVersion: FORM.version, language: WORDING.language };
    const agreementId = await insertAgreement(
      trx,
      { ...form, reference, childId, teamId: worker.teamId, draft: EMPTY_DRAFT, createdBy: worker.staffId },
      at,
    );
    const context = { ...DRAFT.context, reviewOn, lastDay };
    const draft = { ...DRAFT, why, context, who: DRAFT.who && { ...DRAFT.who, personId } };
    const content = makeProposal(
      draft,
      {
        form: { id: FORM.id, version: FORM.version },
        wording: WORDING,
        english: null,
        topics: TOPICS,
        standing: 'holder',
        council: COUNCIL,
        child: { ...child, id: childId },
        worker: { staffId: worker.staffId, name: 'Priya Nair', jobTitle: 'Family help practitioner' },
      },
      at,
    );
    const proposal = await insertProposal(trx, agreementId, content, {
      wordingHash: 'b2'.repeat(32),
      agreementRevision: 1,
      at,
    });
    const about = { agreementId, proposalId: proposal.id, personId };
    const signingSessionId = await insertSigningSession(trx, { ...about, startedBy: worker.staffId }, at);
    await insertWishes(trx, { ...about, signingSessionId }, outcomeOf(content, answers).wishes, at);
    await insertStoredFile(trx, strokes, at);
    await insertSignature(trx, {
      ...about,
      signingSessionId,
      capacity: content.person.capacity,
      method: 'drawn',
      typedName: null,
      strokesFileId: strokes.id,
      askedAgain: false,
      optOut: null,
      idempotencyKey: randomUUID(),
      signedAt: saidAt ?? at,
      recordedAt: at,
      details: NO_DETAILS,
    });
    await queueFamilyCopy(trx, { agreementId, signingSessionId, personId }, at);
    await queueOfficeCopy(trx, { agreementId, signingSessionId }, at);
    return { agreementId, signingSessionId, childId, personId, signedAt: at, reference };
  });
}

/** The worker's answers after the tablet came back, which let the office copy go. */
export async function handBack(
  form: { readonly agreementId: string; readonly signingSessionId: string },
  staffId: string,
  howSigned: HandBack['howSigned'] = 'alone',
): Promise<void> {
  const db = await database();
  const at = now();
  const answers = { howSigned, detail: 'zz-detail', ownWords: 'zz-own-words', recordedBy: staffId, recordedAt: at };
  await db.transaction().execute(async (trx) => {
    await insertHandBack(trx, form.agreementId, form.signingSessionId, answers);
    await releaseOfficeCopy(trx, form, at);
  });
}
