import { type Audience, audienceKind } from '~/forms/copies/audience';
import type { DocumentContent } from '~/forms/copies/content';
import { familyCopy } from '~/forms/copies/family-copy';
import { officeCopy } from '~/forms/copies/office-copy';
import { recipientCopy } from '~/forms/copies/recipient-copy';
import type { CopyRecord } from '~/forms/copies/record';
import { visibleTo } from '~/forms/copies/visible';
import { withdrawalReceipt } from '~/forms/copies/withdrawal-receipt';
import type { Wording } from '~/forms/definition';

/** The document of an audience, from a record; null where there is nothing of it that this audience may see. */
export function contentFor(
  record: CopyRecord,
  audience: Audience,
  wording: Wording,
  reference: string,
): DocumentContent | null {
  const visible = visibleTo(record, audience);
  if (!visible) return null;
  switch (audienceKind(audience)) {
    case 'office':
      return officeCopy(visible, wording, reference);
    case 'family':
      return familyCopy(visible, wording, reference);
    case 'recipient':
      return recipientCopy(visible, wording, reference);
    case 'child':
    case 'subject-access':
    case 'blank':
      return null;
  }
}

/** The receipt of one withdrawal; null for an audience that may not see it, and for a withdrawal that was written down wrongly. */
export function receiptFor(
  record: CopyRecord,
  audience: Audience,
  withdrawalId: string,
  wording: Wording,
  reference: string,
): DocumentContent | null {
  const visible = visibleTo(record, audience);
  const withdrawal = record.withdrawals.find(({ withdrew }) => withdrew.id === withdrawalId);
  return visible?.ownPart && withdrawal ? withdrawalReceipt(visible, withdrawal, wording, reference) : null;
}
