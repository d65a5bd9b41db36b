import { type Agency, findAgencyNamed, insertAgency, insertFamilyAgency } from '~/db/agencies';
import type { Database } from '~/db/connection';
import { AGENCY_KINDS } from '~/forms/agreement/agencies';
import type { NewAgency } from '~/forms/agreement/answers/information';

/**
 * The directory's agency of this name, added where it is new, and remembered as one that this family uses. Whom a new one
 * tells in turn is not known: the form says so until somebody finds out.
 */
export async function rememberAgency(db: Database, childId: string, agency: NewAgency, at: string): Promise<Agency> {
  const known =
    (await findAgencyNamed(db, agency.name)) ??
    (await insertAgency(
      db,
      { ...agency, role: AGENCY_KINDS[agency.kind].role, onwardTo: '', onwardWhy: '', channel: '' },
      at,
    ));
  await insertFamilyAgency(db, childId, known.id, at);
  return known;
}
