import type { Database } from '~/db/connection';
import { listDisclosures } from '~/db/disclosures';
import type { DisclosureFacts, WentOut } from '~/forms/copies/record';

/** What went out under the lines of one form, or was asked, the latest first. The words that went are not among it. Reads only. */
export async function disclosuresOfForm(
  db: Database,
  { id, childId }: { readonly id: string; readonly childId: string },
): Promise<readonly DisclosureFacts[]> {
  const all = await listDisclosures(db, childId);
  return all
    .filter(({ agreementId }) => agreementId === id)
    .map(({ disclosed, childId: _child, agreementId: _form, recordedBy: _by, ...facts }) => ({
      ...facts,
      kind: disclosed.kind,
    }));
}

/** To whom anything about a child went, or who was asked, under any form or none. Reads only. */
export async function everythingSent(db: Database, childId: string): Promise<readonly WentOut[]> {
  const all = await listDisclosures(db, childId);
  return all.map(({ slot, recipientId, recipientName }) => ({
    recipientId,
    recipientName,
    // A name of its own, where no form was put, holds no item.
    itemId: slot.split('|')[1] ?? null,
  }));
}
