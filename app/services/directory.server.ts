import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import {
  type Agency,
  findAgencyNamed,
  insertAgency,
  insertFamilyAgency,
  listAgencies,
  updateAgency,
} from '~/db/agencies';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { type Actor, can } from '~/forms/access/permissions';
import { AGENCY_KINDS, type AgencyFacts } from '~/forms/agreement/agencies';
import type { NewAgency } from '~/forms/agreement/answers/information';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/**
 * The directory's agency of this name, added where it is new, and remembered as one that this family uses. Whom a new one
 * tells in turn is not known: the form says so until somebody finds out.
 */
export async function rememberAgency(db: Database, childId: string, agency: NewAgency, at: string): Promise<Agency> {
  const known =
    (await findAgencyNamed(db, agency.name)) ??
    (await insertAgency(
      db,
      {
        ...agency,
        role: AGENCY_KINDS[agency.kind].role,
        onwardTo: '',
        onwardWhy: '',
        channel: '',
        body: null,
        hasDutyToShare: 'not_known',
        isRetired: false,
      },
      at,
    ));
  await insertFamilyAgency(db, childId, known.id, at);
  return known;
}

/** The council's directory, retired agencies last; empty for whoever may not keep it. */
export async function readDirectory(actor: Actor): Promise<readonly Agency[]> {
  return can(actor, 'set the council’s policy') ? listAgencies(await database()) : [];
}

/**
 * Adds an agency to the directory (`id` null) or changes one, with its event. Nothing that was put to a family changes. Refused for
 * a name that another agency has; missing for whoever may not keep the directory and for an agency that is not there.
 */
export async function keepAgency(
  actor: Actor,
  id: string | null,
  facts: AgencyFacts,
): Promise<Outcome<null, 'name taken'>> {
  if (!can(actor, 'set the council’s policy')) return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (id !== null && !(await listAgencies(trx)).some((agency) => agency.id === id)) return missing;
    const named = await findAgencyNamed(trx, facts.name);
    if (named && named.id !== id) return refused('name taken');
    const agencyId = id ?? (await insertAgency(trx, facts, at)).id;
    if (id !== null) await updateAgency(trx, id, facts, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'agency_kept', agencyId },
    });
    return done(null);
  });
}
