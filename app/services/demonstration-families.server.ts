import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { findAgencyNamed, insertAgency, insertFamilyAgency } from '~/db/agencies';
import { listAgreementsAbout } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { AGENCIES, AGENCY_STANDING, type CastAgencyId } from '~/db/cast-agencies';
import { type CastFamily, FAMILIES, type StoryId } from '~/db/cast-families';
import { insertChild, listChildrenBorn } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertFamilyLink, insertPerson } from '~/db/people';
import { findStaff } from '~/db/staff';
import { AGENCY_KINDS } from '~/forms/agreement/agencies';

export type Adder = { readonly staffId: string; readonly teamId: string };

/** The families of the demonstration council that are not there yet, each with its team. `adderOf` gives who enters them. */
export async function ensureDemonstrationFamilies(adderOf: (team: CastFamily['team']) => Adder): Promise<void> {
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    for (const family of Object.values<CastFamily>(FAMILIES)) await ensureFamily(trx, family, adderOf(family.team), at);
  });
}

/** The ids of a story's agencies in the council's directory, in the order asked for. */
export async function findDemonstrationAgencies(ids: readonly CastAgencyId[]): Promise<readonly string[]> {
  const db = await database();
  const found: string[] = [];
  for (const id of ids) {
    const agency = await findAgencyNamed(db, AGENCIES[id].name);
    if (agency) found.push(agency.id);
  }
  return found;
}

/** The first child of a story's family that bears this name; null before the families are there. */
export async function findDemonstrationChild(story: StoryId, givenNames: string): Promise<string | null> {
  const cast = FAMILIES[story].children.find((child) => child.givenNames === givenNames);
  if (!cast) return null;
  const children = await listChildrenBorn(await database(), cast.familyName, cast.dateOfBirth);
  return children[0]?.id ?? null;
}

/** Whether a form was ever started about a child: a story is told once. */
export async function hasForms(childId: string): Promise<boolean> {
  return (await listAgreementsAbout(await database(), childId)).length > 0;
}

/** Who enters the families of a team: its first member of the cast. */
export async function findAdder(staffId: string): Promise<Adder> {
  const staff = await findStaff(await database(), staffId);
  if (!staff) throw new Error('A member of the cast without an account');
  return { staffId, teamId: staff.teamId };
}

async function ensureFamily(db: Database, family: CastFamily, adder: Adder, at: string): Promise<void> {
  const people = new Map<string, string>();
  for (const child of family.children) {
    const known = await listChildrenBorn(db, child.familyName, child.dateOfBirth);
    if (known.some(({ givenNames }) => givenNames === child.givenNames)) continue;
    const more = { knownAs: null, caseSystemId: null, isRestricted: false, otherNames: [] };
    const childId = await insertChild(db, { ...child, ...more, teamId: adder.teamId, createdBy: adder.staffId }, at);
    for (const adult of family.adults) {
      if (adult.of && !adult.of.includes(child.givenNames)) continue;
      const personId = people.get(adult.name) ?? (await insertPerson(db, adult.name, adder.staffId, at));
      people.set(adult.name, personId);
      await insertFamilyLink(db, childId, { ...adult, personId }, adder.staffId, at);
    }
    for (const id of family.agencies) await ensureFamilyAgency(db, childId, id, at);
    const actor = { kind: 'staff', id: adder.staffId } as const;
    await appendAuditEvent(db, { at, actor, event: { type: 'child_added' }, childId });
  }
}

async function ensureFamilyAgency(db: Database, childId: string, id: CastAgencyId, at: string): Promise<void> {
  const cast = AGENCIES[id];
  const agency =
    (await findAgencyNamed(db, cast.name)) ??
    (await insertAgency(
      db,
      {
        ...cast,
        ...AGENCY_STANDING[cast.kind],
        role: AGENCY_KINDS[cast.kind].role,
        channel: '',
        isRetired: false,
      },
      at,
    ));
  await insertFamilyAgency(db, childId, agency.id, at);
}
