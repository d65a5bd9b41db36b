import { visibleChildren } from '~/app/services/child-searches.server';
import { readChild } from '~/app/services/children.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { type Child, findChild, insertChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { findTeam, findTeamByName } from '~/db/teams';
import { hasOpenedChild } from '~/db/viewings';
import { type Actor, can } from '~/forms/access/permissions';
import { type ChildTyped, lastNamesIn, newChildOf, readChildTyped } from '~/forms/sharing/child-typed';
import { ANOTHER_CHILD } from '~/forms/sharing/urgent-share';
import { foldName, fullName } from '~/forms/values/names';

/**
 * The child whose page was open when something was shared. Still there for whoever opened it before: what happened is stored, also
 * where the child was restricted or went to another team meanwhile. Null for a child whom this actor never opened.
 */
export async function childOfPage(actor: Actor, childId: string): Promise<Child | null> {
  const own = await readChild(actor, childId);
  const db = await database();
  if (own || !(await hasOpenedChild(db, childId, actor.staffId))) return own;
  return findChild(db, childId);
}

/** A child that somebody may mean: one of their own team by id, or that a team holds one of this name and birthday. */
export type ChildMeant = { readonly value: string; readonly label: string };

/**
 * The children whom somebody may mean by what they typed, by exact last name and date of birth and as a search gives them: nothing
 * of a restricted child, and of another team's only that it holds one. Nobody where no date of birth was typed. It is a search, and
 * is recorded as one: nobody finds out here unseen whether a child is known.
 */
export async function childrenMeant(actor: Actor, typed: string): Promise<readonly ChildMeant[]> {
  const db = await database();
  return db.transaction().execute(async (trx) => {
    const found = await meantIn(trx, actor, readChildTyped(typed, today()));
    await recordSearch(trx, actor, found.length);
    return found;
  });
}

async function recordSearch(db: Database, { staffId }: Actor, found: number): Promise<void> {
  const by = { kind: 'staff', id: staffId } as const;
  await appendAuditEvent(db, { at: now(), actor: by, event: { type: 'child_searched', found } });
}

async function meantIn(db: Database, actor: Actor, typed: ChildTyped): Promise<readonly ChildMeant[]> {
  const found = new Map<string, ChildMeant>();
  for (const child of await bornAs(db, typed)) {
    const meant = await asMeant(db, actor, child);
    found.set(meant.value, meant);
  }
  return [...found.values()];
}

async function asMeant(db: Database, actor: Actor, child: Child): Promise<ChildMeant> {
  if (can(actor, 'prepare an agreement', { ...child, sealed: false })) {
    return { value: child.id, label: `${fullName(child)}, known to your team` };
  }
  const team = (await findTeam(db, child.teamId))?.name ?? 'another team';
  return { value: `held ${team}`, label: `A child of this name and birthday who is known to ${team}` };
}

/** What an urgent share is about, as far as it can be told without asking. */
export type ResolvedChild =
  | { readonly type: 'child'; readonly child: Child }
  | { readonly type: 'new'; readonly typed: ChildTyped }
  | { readonly type: 'choose'; readonly found: readonly ChildMeant[] };

/**
 * Which child was meant: the one that was chosen, the only one of one's own team who bears exactly this name and birthday, or one
 * who is new. Otherwise it is asked; with `asItIs` nobody is asked, and it is a new child.
 */
export async function resolveChild(
  db: Database,
  actor: Actor,
  typed: string,
  { chosen, asItIs }: { readonly chosen: string; readonly asItIs: boolean },
): Promise<ResolvedChild> {
  const asNew = { type: 'new', typed: readChildTyped(typed, today()) } as const;
  const found = await meantIn(db, actor, asNew.typed);
  if (found.length === 0 || chosen === ANOTHER_CHILD) return asNew;
  if (found.some(({ value }) => value === chosen)) return (await chosenChild(db, asNew.typed, chosen)) ?? asNew;
  const named = await bearersOf(db, asNew.typed);
  const [only] = named;
  if (only && found.length === 1 && named.length === 1 && only.teamId === actor.teamId)
    return { type: 'child', child: only };
  if (asItIs) return asNew;
  await recordSearch(db, actor, found.length);
  return { type: 'choose', found };
}

/** A child of another team is taken where there is one alone: of twins only the one who bears the first name that was typed. */
async function chosenChild(db: Database, typed: ChildTyped, chosen: string): Promise<ResolvedChild | null> {
  const own = await findChild(db, chosen);
  if (own) return { type: 'child', child: own };
  const team = await findTeamByName(db, chosen.slice('held '.length));
  const held = (await bornAs(db, typed)).filter(({ teamId }) => teamId === team?.id);
  const [child] = held.length > 1 ? held.filter((one) => isNamed(one, typed)) : held;
  return child ? { type: 'child', child } : null;
}

async function bearersOf(db: Database, typed: ChildTyped): Promise<readonly Child[]> {
  return (await bornAs(db, typed)).filter((child) => isNamed(child, typed));
}

function isNamed(child: Child, { name }: ChildTyped): boolean {
  const names = [fullName(child), `${child.knownAs ?? ''} ${child.familyName}`];
  return names.some((one) => foldName(one) === foldName(name));
}

async function bornAs(db: Database, { name, dateOfBirth }: ChildTyped): Promise<readonly Child[]> {
  if (dateOfBirth === null) return [];
  const found = new Map<string, Child>();
  for (const familyName of lastNamesIn(name)) {
    for (const child of await visibleChildren(db, { familyName, dateOfBirth })) found.set(child.id, child);
  }
  return [...found.values()];
}

/** Enters a child who is new to the council with what is known of them, for the team of whoever shared something urgently. */
export async function addUrgentChild(db: Database, actor: Actor, typed: ChildTyped, at: string): Promise<Child> {
  const child = {
    teamId: actor.teamId,
    knownAs: null,
    caseSystemId: null,
    isRestricted: false,
    ...newChildOf(typed, today()),
  };
  const id = await insertChild(db, { ...child, otherNames: [], createdBy: actor.staffId }, at);
  const by = { kind: 'staff', id: actor.staffId } as const;
  await appendAuditEvent(db, { at, actor: by, event: { type: 'child_added' }, childId: id });
  return { id, ...child };
}
