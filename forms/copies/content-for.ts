import { readInEnglish } from '~/forms/agreement/proposal';
import { wordedFor } from '~/forms/agreement/spoken-to';
import { type Audience, audienceKind } from '~/forms/copies/audience';
import { besideEnglish } from '~/forms/copies/beside-english';
import { childsCopy } from '~/forms/copies/childs-copy';
import type { DocumentContent } from '~/forms/copies/content';
import { familyCopy } from '~/forms/copies/family-copy';
import { finderOfAudience } from '~/forms/copies/for-reader';
import { officeCopy } from '~/forms/copies/office-copy';
import { recipientCopy } from '~/forms/copies/recipient-copy';
import type { CopyRecord } from '~/forms/copies/record';
import { askedOfChild, requestedCopy } from '~/forms/copies/subject-access-copy';
import { visibleTo } from '~/forms/copies/visible';
import { withdrawalReceipt } from '~/forms/copies/withdrawal-receipt';
import { withoutProtected } from '~/forms/copies/without-protected';
import type { Wording } from '~/forms/definition';
import { attachReceipts } from '~/forms/receipts/attach-receipts';

/**
 * The document of an audience, from a record; null where there is nothing of it that this audience may see. `english` is the
 * same wording in English where another language was shown: the family's copy is in both then, and everybody else's in English.
 * Nothing that is kept from its reader is in it: neither what is known to name it, nor any sentence that does; null too where
 * that cannot be left out, as in the council's own name.
 */
export function contentFor(
  record: CopyRecord,
  audience: Audience,
  wording: Wording,
  reference: string,
  english: Wording | null = null,
): DocumentContent | null {
  return forItsReader(contentOf(record, audience, wording, reference, english), record, audience);
}

/** Every document ends here: whatever it was made from, its reader finds nothing that is kept from them. */
function forItsReader(content: DocumentContent | null, record: CopyRecord, audience: Audience): DocumentContent | null {
  return content && withoutProtected(content, finderOfAudience(record, audience));
}

function contentOf(
  record: CopyRecord,
  audience: Audience,
  wording: Wording,
  reference: string,
  english: Wording | null,
): DocumentContent | null {
  const own = readIn(record, audience, wording);
  const office = readIn(inEnglish(record), audience, english ?? wording);
  if (!own || !office) return null;
  switch (audienceKind(audience)) {
    case 'office':
      return attachReceipts(officeCopy(office.visible, office.wording, reference), record);
    case 'family': {
      const copy = familyCopy(own.visible, own.wording, reference);
      return english ? besideEnglish(copy, familyCopy(office.visible, office.wording, reference)) : copy;
    }
    case 'recipient':
      return recipientCopy(office.visible, office.wording, reference);
    case 'subject-access': {
      if (!own.visible.ownPart) return askedOfChild(office.visible, office.wording, reference);
      const copy = familyCopy(own.visible, own.wording, reference);
      const both = english ? besideEnglish(copy, familyCopy(office.visible, office.wording, reference)) : copy;
      return requestedCopy(both, office.visible);
    }
    case 'child': {
      const copy = childsCopy(own.visible, wordedFor(wording, 'own'), reference);
      return english ? besideEnglish(copy, childsCopy(office.visible, wordedFor(english, 'own'), reference)) : copy;
    }
    case 'blank':
      return null;
  }
}

/**
 * The receipt of one withdrawal, in both languages where two were shown; null for an audience that may not see it, and for a
 * withdrawal that was written down wrongly.
 */
export function receiptFor(
  record: CopyRecord,
  audience: Audience,
  withdrawalId: string,
  wording: Wording,
  reference: string,
  english: Wording | null = null,
): DocumentContent | null {
  return forItsReader(receiptOf(record, audience, withdrawalId, wording, reference, english), record, audience);
}

function receiptOf(
  record: CopyRecord,
  audience: Audience,
  withdrawalId: string,
  wording: Wording,
  reference: string,
  english: Wording | null,
): DocumentContent | null {
  const own = readIn(record, audience, wording);
  const other = english && readIn(inEnglish(record), audience, english);
  const withdrawal = own?.visible.ownPart?.withdrawals.find(({ withdrew }) => withdrew.id === withdrawalId);
  if (!own || !withdrawal) return null;
  const receipt = withdrawalReceipt(own.visible, withdrawal, own.wording, reference);
  return other
    ? besideEnglish(receipt, withdrawalReceipt(other.visible, withdrawal, other.wording, reference))
    : receipt;
}

/** What an audience may see of a record, with the words in which it is said to whoever was asked. */
function readIn(record: CopyRecord, audience: Audience, wording: Wording) {
  const visible = visibleTo(record, audience);
  return visible && { visible, wording: wordedFor(wording, record.proposal.person.spokenTo) };
}

function inEnglish(record: CopyRecord): CopyRecord {
  return { ...record, proposal: readInEnglish(record.proposal), others: record.others.map(inEnglish) };
}
