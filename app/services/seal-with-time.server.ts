import { addTimeStamp, seal, stampImprint } from '~/app/pdf/seal.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { fromNow } from '~/app/services/clock.server';
import { councilSigner, fingerprintOf } from '~/app/services/council-seal.server';
import { askForTimeStamp } from '~/app/services/time-stamp-authority.server';
import type { Database } from '~/db/connection';
import { queueJob } from '~/db/jobs';
import { pinCertificates } from '~/db/pinned-certificates';
import { done, type Outcome } from '~/forms/outcome';

/** A document with its seal; without a time-stamp `problem` says why, for administrators. */
export type SealedFile = StampedFile & {
  readonly level: 'B-B' | 'B-T';
  readonly sealedBy: string;
  readonly problem: string | null;
};

/** Its bytes, and the certificates that its seal and its time-stamp are checked by. */
export type StampedFile = {
  readonly bytes: Uint8Array;
  readonly sealChain: readonly Uint8Array[];
  readonly stampChain: readonly Uint8Array[];
};

const FIRST_TRY = 10_000;
/** Until then an authority has published what it withdrew since: validation data that is younger than the seal. */
const UNTIL_EXTENDED = 24 * 60 * 60 * 1000;

/**
 * Seals a composed document and has it time-stamped; where the authority does not answer at once, it is sealed all the same: no
 * family waits for it. In the worker only.
 */
export async function sealWithTime(composed: Uint8Array): Promise<SealedFile> {
  const signer = await councilSigner();
  const sealChain = [signer.certificateDer, ...signer.chainDer];
  const sealed = await seal(composed, signer);
  const stamped = await stampSealed(sealed, sealChain);
  const sealedBy = fingerprintOf(signer);
  if (stamped.type === 'done') return { ...stamped.value, level: 'B-T', sealedBy, problem: null };
  mustHold(sealed, sealChain, []);
  const problem = stamped.type === 'refused' ? stamped.reasons.join(' ') : null;
  return { bytes: sealed, sealChain, stampChain: [], level: 'B-B', sealedBy, problem };
}

/**
 * Has a sealed document time-stamped. `sealChain`: the certificates that its seal may be made with. Refused with a sentence for
 * administrators where the authority gives none that can be used.
 */
export async function stampSealed(sealed: Uint8Array, sealChain: readonly Uint8Array[]): Promise<Outcome<StampedFile>> {
  const asked = await askForTimeStamp(stampImprint(sealed));
  if (asked.type !== 'done') return asked;
  const { token, timeStamp } = asked.value;
  const stamped = addTimeStamp(sealed, token);
  if (stamped.type !== 'done') return stamped;
  mustHold(stamped.value, sealChain, timeStamp.certificatesDer);
  return done({ bytes: stamped.value, sealChain, stampChain: timeStamp.certificatesDer });
}

/** Keeps for good what a new document's seal is checked by, and queues what is still to be done to it. In its transaction. */
export async function keepSealing(db: Database, documentId: string, sealed: SealedFile, at: string): Promise<void> {
  await keepPins(db, sealed, at);
  if (sealed.level === 'B-T') await queueExtension(db, documentId);
  else await queueTimeStamp(db, documentId, sealed.problem);
}

/** Keeps the certificates of a seal and its time-stamp: whatever the settings say later, it is checked by these. */
export async function keepPins(db: Database, { sealChain, stampChain }: StampedFile, at: string): Promise<void> {
  await pinCertificates(db, 'seal', sealChain, at);
  await pinCertificates(db, 'time-stamp', stampChain, at);
}

/** Queues the time-stamp of a document that has none; a second time changes nothing. `problem`: why it has none. */
export async function queueTimeStamp(db: Database, documentId: string, problem: string | null): Promise<void> {
  await queueJob(db, {
    kind: 'time-stamp',
    subjectId: documentId,
    uniqueKey: `time-stamp:${documentId}`,
    payload: {},
    runAt: fromNow(FIRST_TRY),
    lastError: problem,
  });
}

/** Queues the long-term version of a document that has its time-stamp; a second time changes nothing. */
export async function queueExtension(db: Database, documentId: string): Promise<void> {
  await queueJob(db, {
    kind: 'extend',
    subjectId: documentId,
    uniqueKey: `extend:${documentId}`,
    payload: {},
    runAt: fromNow(UNTIL_EXTENDED),
  });
}

function mustHold(sealed: Uint8Array, sealChain: readonly Uint8Array[], stampChain: readonly Uint8Array[]): void {
  if (verifySealed(sealed, sealChain, stampChain).type !== 'genuine') throw new Error('A seal that does not hold');
}
