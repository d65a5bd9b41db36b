import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { listAgencies } from '~/db/agencies';
import { listDecisionFacts } from '~/db/decision-facts';
import { listFirstSent, listWithdrawalTimes } from '~/db/picture';
import { listDecisionsSince } from '~/db/sharing-decisions';
import { type Actor, can } from '~/forms/access/permissions';
import { done, missing, type Outcome } from '~/forms/outcome';
import { monthsUntil, type Picture, pictureOf } from '~/forms/sharing/picture';
import { groupsOf } from '~/forms/values/groups';
import { londonInstant } from '~/forms/values/instants';

/**
 * What a safeguarding manager's team decided in the twelve months that end with this one: counts, and nobody's name. Of a decision
 * its last version counts. Missing for whoever does not look at decisions, and in a visit.
 */
export async function readPicture(actor: Actor & { readonly visitChildId: string | null }): Promise<Outcome<Picture>> {
  if (!can(actor, 'look at decisions') || actor.visitChildId !== null) return missing;
  const months = monthsUntil(today());
  const of = { teamId: actor.teamId, since: londonInstant(`${months[0]}-01`, 0) };
  const db = await database();
  const versions = groupsOf(await listDecisionsSince(db, of), ({ seriesId }) => seriesId);
  const last = [...versions.values()].flatMap(([first]) => first ?? []);
  const childIds = [...new Set(last.map(({ childId }) => childId))];
  const facts = groupsOf(await listDecisionFacts(db, childIds), ({ seriesId }) => seriesId);
  const sent = await listFirstSent(db, of);
  return done(
    pictureOf({
      decisions: last.map(({ seriesId, decision, decidedAt }) => ({
        decision,
        decidedAt,
        firstSentAt: sent.get(seriesId) ?? null,
        facts: (facts.get(seriesId) ?? []).map(({ fact }) => fact),
      })),
      kinds: new Map((await listAgencies(db)).map(({ id, kind }) => [id, kind])),
      withdrawals: await listWithdrawalTimes(db, of),
      months,
    }),
  );
}
