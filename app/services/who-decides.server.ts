import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { appendAuditEvent } from '~/db/audit-events';
import { appendRecordFact } from '~/db/record-facts';
import type { Actor } from '~/forms/access/permissions';
import type { DeciderAnswers } from '~/forms/agreement/answers/decider';
import { responsibilityWarning } from '~/forms/deciders/asked-responsibility';
import { isAssessedAge } from '~/forms/deciders/asked-themself';
import { AS_EXPECTED } from '~/forms/deciders/choice';
import { askedBeside, expectedSentence } from '~/forms/deciders/decided';
import { chooseOtherwise } from '~/forms/deciders/who-decides';
import { type YoungParent, youngParents } from '~/forms/deciders/young-parents';
import { done, missing, type Outcome } from '~/forms/outcome';

/** Who is expected to decide about a form today, in one line, and what has to be looked after; it stops nothing. */
export type ExpectedToday = {
  readonly sentence: string;
  readonly warnings: readonly string[];
  /** The child is of an age at which understanding is assessed, and nobody has. */
  readonly asksUnderstanding: boolean;
  /** Parents under 16: what each of them may decide rests on their own understanding. */
  readonly youngParents: readonly YoungParent[];
};

/** Who is expected to decide about a form's child today, and whether the person who is asked is one of them. */
export async function expectedToday({ child, agreement }: OpenAgreement): Promise<ExpectedToday> {
  const {
    child: facts,
    decision,
    chosen,
    assessment,
    policy,
    people,
  } = await whoDecidesFor(await database(), child.id, today());
  const deciding = chosen ?? decision;
  const { who } = agreement.draft;
  const standing = decision.standings.find(({ personId }) => personId === who?.personId);
  const beside = who ? askedBeside(deciding, who, standing ?? null) : [];
  const doubt = who && !standing ? responsibilityWarning(who) : null;
  return {
    sentence: expectedSentence(deciding),
    warnings: [...beside, ...(standing?.warnings ?? []).map(({ text }) => text), ...(doubt ? [doubt] : [])],
    asksUnderstanding: assessment === null && isAssessedAge(facts, policy, today()),
    youngParents: youngParents(people, today()).filter(({ personId }) => personId === who?.personId),
  };
}

/** Who decides today, why, who else may be chosen, and what a practitioner chose. */
export async function whoDecidesToday({ child }: OpenAgreement) {
  return whoDecidesFor(await database(), child.id, today());
}

/**
 * Records that somebody else decides than is expected, with the reason and the event, or that it is as expected again: for this
 * form, and for what is put from now on. Older agreements keep who decided then. The same key a second time records nothing.
 * Refuses somebody without standing: a court order, or no parental responsibility, is not put aside by choosing.
 */
export async function recordDecider(
  actor: Actor,
  agreementId: string,
  { personId, reason }: DeciderAnswers,
  key: string,
): Promise<Outcome<null>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { decision } = await whoDecidesToday(opened.value);
  const chosen =
    personId === AS_EXPECTED ? done({ governing: decision.governing }) : chooseOtherwise(decision, personId, reason);
  if (chosen.type !== 'done') return chosen;
  const childId = opened.value.child.id;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const personIds = chosen.value.governing.map((voice) => voice.personId);
    const fact = { type: 'governors_chosen', at, recordedAt: at, personIds, reasons: reason, agreementId } as const;
    const kept = await appendRecordFact(trx, { childId, agreementId, key }, fact, actor.staffId);
    if (!kept.isFirst) return done(null);
    const by = { kind: 'staff', id: actor.staffId } as const;
    const event = { type: 'decider_chosen', factId: kept.fact.id } as const;
    await appendAuditEvent(trx, { at, actor: by, event, agreementId, childId });
    return done(null);
  });
}
