import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { answeredSoFar } from '~/app/services/answered.server';
import { now } from '~/app/services/clock.server';
import { councilFacts } from '~/app/services/council.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { unprintable } from '~/app/services/printable.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertProposal, sha256 } from '~/db/proposals';
import { insertSigningSession } from '~/db/signing-sessions';
import type { Actor } from '~/forms/access/permissions';
import { missingInformation } from '~/forms/agreement/draft';
import { makeProposal } from '~/forms/agreement/make-proposal';
import { aroundPut, hasAnswered, putAgain, waitsForNext } from '~/forms/agreement/next-person';
import type { Proposal } from '~/forms/agreement/proposal';
import { aroundForm } from '~/forms/agreement/whose-information';
import { findForm, wordingOf } from '~/forms/catalogue';
import { decidedFor } from '~/forms/deciders/decided';
import type { Voice } from '~/forms/deciders/who-decides';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import { londonDate } from '~/forms/values/dates';

export type Worker = Actor & { readonly sessionId: string; readonly name: string; readonly jobTitle: string };

export type HandOverRefusal =
  | 'something is missing'
  | 'changed meanwhile'
  | 'no longer a draft'
  | 'cannot be printed'
  | 'names a protected detail';

/** A form that can be put to the person who is asked, with what they will read. */
export type ReadyToPut = { readonly opened: OpenAgreement; readonly content: Proposal };

/**
 * Whether a form can be put to the person who is asked, as it stands on the screen that shows this revision: a draft, or one that
 * waits for another person.
 */
export async function readyToPut(
  worker: Worker,
  agreementId: string,
  revision: number,
): Promise<Outcome<ReadyToPut, HandOverRefusal>> {
  const opened = await openAgreement(worker, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { agreement } = opened.value;
  const { people } = await answeredSoFar(await database(), agreementId);
  const goesOn = agreement.state === 'draft' || waitsForNext(agreement.state, agreement.draft.who, people);
  if (!goesOn) return refused('no longer a draft');
  if (agreement.revision !== revision) return refused('changed meanwhile');
  const content = await proposalOf(opened.value, worker);
  if (!content) return refused('something is missing');
  if (unprintable(content).length > 0) return refused('cannot be printed');
  return done({ opened: opened.value, content });
}

/** Freezes what is put to a person and opens their signing session, inside the caller's transaction; gives the session's id. */
export async function freeze(
  trx: Database,
  worker: Worker,
  { opened: { agreement }, content }: ReadyToPut,
  revision: number,
): Promise<string> {
  const at = content.signedAt;
  const { wording, english } = wordingsFor(agreement, content.form.language);
  const wordingHash = sha256(JSON.stringify(english ? [wording, english] : wording));
  const stored = await insertProposal(trx, agreement.id, content, { wordingHash, agreementRevision: revision, at });
  const about = { agreementId: agreement.id, personId: content.person.id };
  const signing = { ...about, proposalId: stored.id, startedBy: worker.staffId };
  await appendAuditEvent(trx, {
    at,
    actor: { kind: 'staff', id: worker.staffId },
    event: { type: 'proposal_signed', proposalId: stored.id, lines: content.lines.length },
    agreementId: agreement.id,
    childId: agreement.childId,
  });
  return insertSigningSession(trx, signing, at);
}

/**
 * What the person who is asked would be shown if the tablet were given to them now: once somebody has answered the form, the
 * same lines, word for word. Null while something is missing, and for somebody who has answered it already.
 */
export async function proposalOf(
  opened: OpenAgreement,
  worker: Pick<Worker, 'staffId' | 'name' | 'jobTitle'>,
): Promise<Proposal | null> {
  const { agreement, child } = opened;
  const { people, first } = await answeredSoFar(await database(), agreement.id);
  const draft = first ? putAgain(first, agreement.draft.who) : agreement.draft;
  // What was put first stays as it was put: its topics, and whose own information each of them holds.
  const around = first ? aroundPut(first) : aroundForm(opened);
  if (missingInformation(draft, around).length > 0) return null;
  if (!draft.who || hasAnswered(people, draft.who.personId)) return null;
  const at = now();
  return makeProposal(
    draft,
    {
      form: { id: agreement.formId, version: agreement.formVersion },
      ...wordingsFor(agreement, draft.who.support.language),
      ...around,
      ...(await decidedAt(child.id, draft.who.personId, at)),
      council: councilFacts(),
      child: {
        id: child.id,
        givenNames: child.givenNames,
        familyName: child.familyName,
        knownAs: child.knownAs,
        dateOfBirth: child.dateOfBirth,
        birthKind: child.birthKind,
        birthLatest: child.birthLatest,
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

/** Who decides for a child on the day of an instant, and as what a person speaks; null for somebody of no standing on record. */
async function decidedAt(childId: string, personId: string, at: string) {
  const { decision, chosen, assessment } = await whoDecidesFor(await database(), childId, londonDate(at));
  const standings: readonly Pick<Voice, 'personId' | 'capacity'>[] = [
    ...decision.governing,
    ...decision.alternatives,
    ...decision.standings,
  ];
  const standing = standings.find((one) => one.personId === personId)?.capacity ?? null;
  return { standing, decided: decidedFor(personId, decision, chosen, assessment) };
}
