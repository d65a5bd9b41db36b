import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { councilFacts } from '~/app/services/council.server';
import { councilTopics } from '~/app/services/council-topics.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { handOver } from '~/app/services/hand-over.server';
import { unprintable } from '~/app/services/printable.server';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { insertProposal, sha256 } from '~/db/proposals';
import { findLatestSigningSession, insertSigningSession, moveSigningSession } from '~/db/signing-sessions';
import type { Actor } from '~/forms/access/permissions';
import { missingInformation } from '~/forms/agreement/draft';
import { makeProposal } from '~/forms/agreement/make-proposal';
import type { Proposal } from '~/forms/agreement/proposal';
import { findForm, wordingOf } from '~/forms/catalogue';
import { londonDate } from '~/forms/values/dates';
import type { Capacity } from '~/forms/deciders/capacities';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export type Worker = Actor & { readonly sessionId: string; readonly name: string; readonly jobTitle: string };

export type HandOverRefusal = 'something is missing' | 'changed meanwhile' | 'no longer a draft' | 'cannot be printed';

/** What the family would be shown if the tablet were given to them now; null while something is missing. */
export async function proposalOf(
  opened: OpenAgreement,
  worker: Pick<Worker, 'staffId' | 'name' | 'jobTitle'>,
): Promise<Proposal | null> {
  const { agreement, child } = opened;
  const { draft } = agreement;
  if (missingInformation(draft).length > 0 || !draft.who) return null;
  const at = now();
  return makeProposal(
    draft,
    {
      form: { id: agreement.formId, version: agreement.formVersion },
      ...wordingsFor(agreement, draft.who.support.language),
      topics: await councilTopics(),
      standing: await standingFor(child.id, draft.who.personId, at),
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
    at,
  );
}

/** The form in the language that the person asked for, where it has a wording in it, and then the same in English. */
function wordingsFor({ formId, formVersion, language }: OpenAgreement['agreement'], wanted: string) {
  const form = findForm(formId, formVersion);
  if (!form) throw new Error('An agreement on a form that is not in the catalogue');
  const english = wordingOf(form, language);
  const wording = wordingOf(form, wanted === 'en-GB' ? language : wanted);
  return { wording, english: wording.language === english.language ? null : english };
}

/** As what a person speaks for a child on the day of an instant; null for somebody of no standing that is recorded. */
async function standingFor(childId: string, personId: string, at: string): Promise<Capacity | null> {
  const { decision } = await whoDecidesFor(await database(), childId, londonDate(at));
  const voice = [...decision.governing, ...decision.alternatives].find((one) => one.personId === personId);
  return voice?.capacity ?? decision.standings.find((one) => one.personId === personId)?.capacity ?? null;
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
  const { agreement, child } = opened.value;
  if (agreement.state !== 'draft') return refused('no longer a draft');
  if (agreement.revision !== revision) return refused('changed meanwhile');
  const content = await proposalOf(opened.value, worker);
  if (!content) return refused('something is missing');
  if (unprintable(content).length > 0) return refused('cannot be printed');
  const db = await database();
  const at = content.signedAt;
  const actor = { kind: 'staff', id: worker.staffId } as const;
  const about = { agreementId, childId: child.id };
  return db.transaction().execute(async (trx) => {
    if (!(await moveAgreement(trx, agreementId, ['draft'], 'with_family', at))) return refused('no longer a draft');
    const wordingHash = sha256(JSON.stringify(wordingsFor(agreement, content.form.language)));
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
