import { type Permission, ROLES, type Role } from '~/forms/access/roles';

/** A member of staff who is signed in. */
export type Actor = { readonly staffId: string; readonly role: Role; readonly teamId: string };

/** What they want to see or change. `sealed`: at least one sealed document exists. `isRestricted`: the child it is about is. */
export type Subject = { readonly teamId: string; readonly sealed: boolean; readonly isRestricted: boolean };

/**
 * Whether an actor may do a thing, to a subject where there is one. Deny by default; what is denied is shown as not existing.
 * A practitioner and a manager see their team's records but nothing of a restricted child, a records officer every sealed one,
 * an administrator none.
 */
export function can(actor: Actor, permission: Permission, subject?: Subject): boolean {
  const role = ROLES[actor.role];
  const allowed: readonly Permission[] = role.permissions;
  if (!allowed.includes(permission)) return false;
  if (!subject) return true;
  switch (role.standing) {
    case 'team':
      return subject.teamId === actor.teamId && !subject.isRestricted;
    case 'sealed':
      return subject.sealed;
    case 'none':
      return false;
  }
}
