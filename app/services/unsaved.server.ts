import { openAgreement } from '~/app/services/agreements.server';
import { database } from '~/app/services/database.server';
import { findAgreement, saveUnsaved } from '~/db/agreements';
import type { Actor } from '~/forms/access/permissions';
import type { Permission } from '~/forms/access/roles';
import type { Fields } from '~/forms/agreement/answers/fields';
import { keepsUnsaved, type Screen, type Unsaved, withoutUnsaved, withUnsaved } from '~/forms/agreement/unsaved';

/**
 * Keeps what somebody typed on a screen and is no saved answer yet: a mistake in it, the screen locked, somebody else saved,
 * the family has the form. It changes no answer and no revision, and only who typed it is shown it again. Gives whether it
 * was kept: not for a form that this actor may not see, nor for a discarded draft.
 */
export async function keepUnsaved(
  actor: Actor,
  id: string,
  screen: Screen,
  fields: Fields,
  permission: Permission = 'prepare an agreement',
): Promise<boolean> {
  return changeUnsaved(actor, id, permission, (unsaved) => withUnsaved(unsaved, screen, actor.staffId, fields));
}

/** Lets go of what this member of staff typed on these screens: it was recorded, or they gave it up. */
export async function dropUnsaved(
  actor: Actor,
  id: string,
  screens: readonly Screen[],
  permission: Permission = 'prepare an agreement',
): Promise<void> {
  await changeUnsaved(actor, id, permission, (unsaved) => withoutUnsaved(unsaved, screens, actor.staffId));
}

async function changeUnsaved(
  actor: Actor,
  id: string,
  permission: Permission,
  change: (unsaved: Unsaved) => Unsaved,
): Promise<boolean> {
  if ((await openAgreement(actor, id, permission)).type !== 'done') return false;
  const db = await database();
  // Read again where it is written: a save or a colleague's words between the two would be lost.
  return db.transaction().execute(async (trx) => {
    const agreement = await findAgreement(trx, id);
    if (!agreement || !keepsUnsaved(agreement.state)) return false;
    const { draft, revision } = agreement;
    await saveUnsaved(trx, id, { ...draft, unsaved: change(draft.unsaved) }, revision);
    return true;
  });
}
