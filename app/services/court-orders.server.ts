import { isDeepStrictEqual } from 'node:util';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertRestriction, listRestrictions } from '~/db/restrictions';
import type { Actor } from '~/forms/access/permissions';
import { type CourtOrder, restrictionOf } from '~/forms/agreement/court-order';

/**
 * Records an order that bears on an adult's say, with its event, inside the caller's transaction. An order that bears on nobody's
 * say stands on the form alone; one that is recorded already, word for word, is not recorded again.
 */
export async function rememberCourtOrder(
  db: Database,
  actor: Actor,
  childId: string,
  order: CourtOrder,
  at: string,
): Promise<void> {
  const restriction = restrictionOf(order);
  if (!restriction) return;
  const known = await listRestrictions(db, childId);
  const { aboutId: personId } = order;
  if (known.some((one) => one.personId === personId && isDeepStrictEqual(one.restriction, restriction))) return;
  await insertRestriction(db, { childId, personId }, restriction, actor.staffId, at);
  const by = { kind: 'staff', id: actor.staffId } as const;
  await appendAuditEvent(db, { at, actor: by, event: { type: 'court_order_recorded', personId }, childId });
}
