import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { type OpenDecision, openDecision, recordDecisionFact } from '~/app/services/decision-facts.server';
import { listAgencies } from '~/db/agencies';
import { listOtherNames } from '~/db/child-names';
import { listFamily } from '~/db/people';
import { listProtectedDetails } from '~/db/protected-details';
import type { Actor } from '~/forms/access/permissions';
import { done, type Outcome } from '~/forms/outcome';
import { anonymisedSummary, type KnownNames } from '~/forms/sharing/advice';
import type { AdviceAnswers } from '~/forms/sharing/answers/advice';
import type { EscalationAnswers } from '~/forms/sharing/answers/escalation';
import type { Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { latestTelling, peopleOf } from '~/forms/sharing/telling';
import { formatDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

type Worker = Actor & { readonly visitChildId: string | null };

/** What an anonymised note about a decision begins with. The decision was opened before. */
export async function adviceSummary({ last: { decision } }: OpenDecision): Promise<string> {
  const agencies = new Map((await listAgencies(await database())).map(({ id, kind }) => [id, kind]));
  const recipients = [...new Map(decision.lines.map((line) => [line.recipientName, line])).values()];
  return anonymisedSummary(
    decision,
    recipients.map(({ recipientId }) => (recipientId ? (agencies.get(recipientId) ?? null) : null)),
  );
}

/** Whoever and whatever a note about this decision must not name: child, adults of the family, recipients, and what is protected. */
export async function namesKnown({ child, last: { decision } }: OpenDecision): Promise<KnownNames> {
  const db = await database();
  const adults = (await listFamily(db, child.id)).map(({ name }) => name);
  const kept = (await listProtectedDetails(db, child.id)).flatMap(({ words }) => words);
  const { givenNames, familyName, knownAs, dateOfBirth, caseSystemId } = child;
  const born = [dateOfBirth, formatDate(dateOfBirth), dateOfBirth.split('-').reverse().join('/')];
  return {
    people: [givenNames, familyName, knownAs ?? '', ...(await listOtherNames(db, child.id)), ...adults],
    wholes: [...decision.lines.map(({ recipientName }) => recipientName), ...born, caseSystemId ?? '', ...kept],
  };
}

/** Records one professional's advice. Missing for a decision that this actor may not see. A second tap changes nothing. */
export async function recordAdvice(
  worker: Worker,
  place: { readonly childId: string; readonly seriesId: string },
  answers: AdviceAnswers,
  key: string,
): Promise<Outcome<DecisionFact>> {
  const opened = await openDecision(worker, place.childId, place.seriesId);
  if (opened.type !== 'done') return opened;
  return done(await recordDecisionFact(worker, opened.value, { type: 'advised', ...answers }, key));
}

/** Records a step of a disagreement between agencies. Missing, and a second tap, as above. */
export async function recordEscalation(
  worker: Worker,
  place: { readonly childId: string; readonly seriesId: string },
  answers: EscalationAnswers,
  key: string,
): Promise<Outcome<DecisionFact>> {
  const opened = await openDecision(worker, place.childId, place.seriesId);
  if (opened.type !== 'done') return opened;
  return done(await recordDecisionFact(worker, opened.value, { type: 'escalated', ...answers }, key));
}

/** Everybody of the family who may be told of a decision: those who answered and those it speaks of, the adults, then the child. */
export async function peopleToTell({ child, last, facts }: OpenDecision): Promise<readonly string[]> {
  const family = (await listFamily(await database(), child.id)).map(({ name }) => name);
  const spokenOf = latestTelling(last.decision, facts).map(({ who }) => who);
  return [...new Set([...peopleOf(last.decision.lines), ...spokenOf, ...family, fullName(child)])];
}

/** Records whether somebody of the family was told. Missing, and a second tap, as above. */
export async function recordTelling(
  worker: Worker,
  place: { readonly childId: string; readonly seriesId: string },
  telling: Telling,
  key: string,
): Promise<Outcome<DecisionFact>> {
  const opened = await openDecision(worker, place.childId, place.seriesId);
  if (opened.type !== 'done') return opened;
  const at = telling.at ?? now();
  return done(await recordDecisionFact(worker, opened.value, { type: 'told', telling, at }, key));
}
