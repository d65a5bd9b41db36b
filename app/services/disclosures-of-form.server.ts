import type { Database } from '~/db/connection';
import { listDisclosures } from '~/db/disclosures';
import type { DisclosureFacts, WentOut } from '~/forms/copies/record';
import type { RecordedSending } from '~/forms/records/record-view';
import { lineTitle } from '~/forms/sharing/decision-in-words';

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

/**
 * What went out under the lines of one form, or was asked, and what went out about its child on no form (an urgent share), in words
 * for whoever reads the record; the latest first. Reads only.
 */
export async function sentOnRecord(
  db: Database,
  { id, childId }: { readonly id: string; readonly childId: string },
): Promise<readonly RecordedSending[]> {
  const all = await listDisclosures(db, childId);
  return all
    .filter(({ agreementId }) => agreementId === id || agreementId === null)
    .map(({ id: sendingId, at, slot, what, recipientName, channel, agreementId }) => ({
      id: sendingId,
      at,
      text: `${lineTitle({ what, recipientName, way: slot.endsWith('|ask') ? 'ask' : 'tell' })}. ${channel}`,
      isOnForm: agreementId !== null,
    }));
}
