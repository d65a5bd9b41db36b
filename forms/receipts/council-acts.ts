import { slotParts } from '~/forms/agreement/slot-key';
import type { CopyRecord } from '~/forms/copies/record';
import type { ReceiptBasis, ReceiptDecision, ReceiptDisclosure } from '~/forms/receipts/receipt';
import type { DecidedLine, KeptDecision } from '~/forms/sharing/decision';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { isOverride } from '~/forms/sharing/override';

/** What was decided about the lines of a form: outcomes, bases and grounds by their ids. For the office alone. */
export function receiptDecisions(record: CopyRecord): readonly ReceiptDecision[] {
  return record.decisions.map((kept) => receiptDecision(kept, record));
}

function receiptDecision({ seriesId, version, decision, decidedAt, recordedAt }: KeptDecision, record: CopyRecord) {
  const { override, authorisedBy, decidedBy } = decision;
  return {
    id: seriesId,
    version,
    outcome: decision.outcome,
    urgent: decision.isUrgent,
    decidedAt,
    recordedAt,
    decidedBy: { name: decidedBy.name, role: decidedBy.role },
    authorisedBy: authorisedBy && { name: authorisedBy.name, role: authorisedBy.role, at: authorisedBy.at },
    notAsked: decision.notAsked?.reason ?? null,
    againstWish: isOverride(decision),
    override: override && { grounds: override.grounds, threshold: override.threshold },
    reviewOn: decision.reviewOn,
    lines: decision.lines.map((line) => decidedLine(line, record)),
  };
}

function decidedLine(line: DecidedLine, record: CopyRecord): ReceiptDecision['lines'][number] {
  return {
    line: lineNamed(line.recipientId, line.itemId, record),
    recipient: line.recipientId,
    recipientName: line.recipientName,
    what: line.what,
    way: line.way,
    said: line.said.outcome,
    basis: receiptBasis(line.basis),
  };
}

function receiptBasis(basis: LineBasis): ReceiptBasis {
  const { article6, article9, schedule1, article10, gateways, duty16la, agreement } = basis;
  // That a yes lifts confidentiality makes it no basis: no machine may read the word for one.
  const confidentiality = basis.confidentiality === 'consent' ? 'agreed' : basis.confidentiality;
  return { article6, article9, schedule1, article10, confidentiality, gateways, duty16la, agreement };
}

/** What went out under the lines of a form, or was asked: to whom, what, how and after which decision. Never the words. */
export function receiptDisclosures(record: CopyRecord): readonly ReceiptDisclosure[] {
  return record.disclosures.map((one) => {
    const way = one.slot.endsWith('|ask') ? 'ask' : 'tell';
    return {
      id: one.id,
      at: one.at,
      recordedAt: one.recordedAt,
      line: lineNamed(one.recipientId, itemIn(one.slot), record),
      recipient: one.recipientId,
      recipientName: one.recipientName,
      what: one.what,
      way,
      channel: one.channel,
      kind: one.kind,
      decision: one.decisionSeriesId,
    };
  });
}

/** What a slot of the record of wishes is about; null for a line that no form put, which has a name of its own. */
function itemIn(slot: string): string | null {
  return /^[^|]+\|[^|]+\|[^|]+\|(?:tell|ask)$/.test(slot) ? slotParts(slot).itemId : null;
}

/** The line of the form that is about this, whoever it was put to; null where none is. */
function lineNamed(recipientId: string | null, topic: string | null, record: CopyRecord): string | null {
  const lines = [record, ...record.others].flatMap(({ proposal }) => proposal.lines);
  return lines.find((line) => line.recipientId === recipientId && line.topic === topic)?.id ?? null;
}
