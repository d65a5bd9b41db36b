import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { councilFacts } from '~/app/services/council.server';
import { database } from '~/app/services/database.server';
import { handOver } from '~/app/services/hand-over.server';
import { unprintable } from '~/app/services/printable.server';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { insertProposal, sha256 } from '~/db/proposals';
import { findLatestSigningSession, insertSigningSession, moveSigningSession } from '~/db/signing-sessions';
import type { Actor } from '~/forms/access/permissions';
import { missingInformation } from '~/forms/agreement/draft';
import { makeProposal, type Proposal } from '~/forms/agreement/proposal';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export type Worker = Actor & { readonly sessionId: string; readonly name: string; readonly jobTitle: string };

export type HandOverRefusal = 'something is missing' | 'changed meanwhile' | 'no longer a draft' | 'cannot be printed';

/** What the family would be shown if the tablet were given to them now; null while something is missing. */
export function proposalOf(
  opened: OpenAgreement,
  worker: Pick<Worker, 'staffId' | 'name' | 'jobTitle'>,
): Proposal | null {
  const { agreement, child, wording } = opened;
  if (missingInformation(agreement.draft).length > 0) return null;
  return makeProposal(
    agreement.draft,
    {
      form: { id: agreement.formId, version: agreement.formVersion },
      wording,
      council: councilFacts(),
      child: {
        id: child.id,
        givenNames: child.givenNames,
        familyName: child.familyName,
        knownAs: child.knownAs,
        dateOfBirth: child.dateOfBirth,
      },
      worker: { staffId: worker.staffId, name: worker.name, jobTitle: worker.jobTitle },
    },
    now(),
  );
}

/**
 * The practitioner signs their statement of what they explained, and the tablet goes to the family: the proposal is frozen,
 * the practitioner's session is parked, and a signing session opens, all in one transaction. Refused while something is
 * missing, when somebody saved another revision than the one on the screen, and for characters that no font can print.
 */
export async function giveTablet(
  worker: Worker,
  agreementId: string,
  revision: number,
): Promise<Outcome<{ readonly cookie: string }, HandOverRefusal>> {
  const opened = await openAgreement(worker, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { agreement, child, wording } = opened.value;
  if (agreement.state !== 'draft') return refused('no longer a draft');
  if (agreement.revision !== revision) return refused('changed meanwhile');
  const content = proposalOf(opened.value, worker);
  if (!content) return refused('something is missing');
  if (unprintable(content).length > 0) return refused('cannot be printed');
  const db = await database();
  const at = content.signedAt;
  const actor = { kind: 'staff', id: worker.staffId } as const;
  const about = { agreementId, childId: child.id };
  return db.transaction().execute(async (trx) => {
    if (!(await moveAgreement(trx, agreementId, ['draft'], 'with_family', at))) return refused('no longer a draft');
    const wordingHash = sha256(JSON.stringify(wording));
    const stored = await insertProposal(trx, agreementId, content, { wordingHash, agreementRevision: revision, at });
    const personId = content.person.id;
    const signing = { agreementId, proposalId: stored.id, personId, startedBy: worker.staffId };
    const signingSessionId = await insertSigningSession(trx, signing, at);
    const { token } = await handOver(trx, worker.sessionId, signingSessionId, at);
    const signed = { type: 'proposal_signed', proposalId: stored.id, lines: content.lines.length } as const;
    await appendAuditEvent(trx, { at, actor, event: signed, ...about });
    await appendAuditEvent(trx, { at, actor, event: { type: 'tablet_handed_over', signingSessionId }, ...about });
    return done({ cookie: sessionCookie(token) });
  });
}

/** The family goes on from this tablet, with every answer so far: the first one is broken, or its page was left. */
export async function goOnHere(worker: Worker, agreementId: string): Promise<Outcome<{ readonly cookie: string }>> {
  const opened = await openAgreement(worker, agreementId, 'prepare an agreement');
  if (opened.type !== 'done' || opened.value.agreement.state !== 'with_family') return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const signing = await findLatestSigningSession(trx, agreementId);
    if (!signing || signing.state === 'finished') return missing;
    await moveSigningSession(trx, signing.id, 'open', at);
    const { token } = await handOver(trx, worker.sessionId, signing.id, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: worker.staffId },
      event: { type: 'signing_moved', signingSessionId: signing.id },
      agreementId,
      childId: opened.value.child.id,
    });
    return done({ cookie: sessionCookie(token) });
  });
}

/**
 * The form goes back to its draft: the family talked or wants to think, and something will be put differently. What was
 * frozen stays as evidence; answers that were not signed count for nothing.
 */
export async function takeBackToDraft(worker: Worker, agreementId: string): Promise<Outcome<null>> {
  const opened = await openAgreement(worker, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const signing = await findLatestSigningSession(trx, agreementId);
    if (!signing || signing.state === 'finished') return missing;
    if (!(await moveAgreement(trx, agreementId, ['with_family'], 'draft', at))) return missing;
    await moveSigningSession(trx, signing.id, 'replaced', at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: worker.staffId },
      event: { type: 'agreement_reopened' },
      agreementId,
      childId: opened.value.child.id,
    });
    return done(null);
  });
}
