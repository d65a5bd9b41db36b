import type { Proposal } from '~/forms/agreement/proposal';
import { topicIn } from '~/forms/agreement/topics';
import { type Audience, audienceKind } from '~/forms/copies/audience';
import { finderOfAudience } from '~/forms/copies/for-reader';
import type { CopyRecord } from '~/forms/copies/record';
import { type Visible, visibleTo } from '~/forms/copies/visible';
import { receiptDecisions, receiptDisclosures } from '~/forms/receipts/council-acts';
import { RECEIPT_SCHEMA } from '~/forms/receipts/identifiers';
import { lastKnown } from '~/forms/receipts/last-known';
import type { Receipt } from '~/forms/receipts/receipt';
import { receiptWish, receiptWithdrawals } from '~/forms/receipts/what-people-said';
import { receiptWithout } from '~/forms/receipts/without-protected';

/** The sealed document that a receipt goes with, and the moment it was asked for; null: the last thing that it knows of. */
export type MadeFor = { readonly document: Receipt['document']; readonly at: string | null };

/** What a receipt says besides whom it is for. */
export type ReceiptFacts = Omit<Receipt, 'schema' | 'audience' | 'asOf' | 'document'>;

/** What one person answered, as an audience may see it. */
export type Part = { readonly visible: Visible; readonly record: CopyRecord };

/**
 * The machine-readable copy of a record for an audience: the office’s holds everything that it may hold, a person’s own (their
 * family copy, or their subject access) what they said themself. Null for everybody else, who have no such copy: whoever did
 * not answer, a recipient, a child’s Easy Read; and where what is kept from its reader cannot be left out.
 */
export function makeReceipt(record: CopyRecord, audience: Audience, { document, at }: MadeFor): Receipt | null {
  if (!['office', 'family', 'subject-access'].includes(audienceKind(audience))) return null;
  const visible = visibleTo(record, audience);
  if (!visible?.ownPart) return null;
  const facts = factsOf(record, visible);
  const { ending, handBack } = visible.office ?? {};
  const asOf = at ?? lastKnown(facts, [ending?.recordedAt, handBack?.recordedAt]);
  const receipt: Receipt = { schema: RECEIPT_SCHEMA, audience, asOf, document, ...facts };
  return receiptWithout(receipt, finderOfAudience(record, audience));
}

function factsOf(record: CopyRecord, visible: Visible): ReceiptFacts {
  const { office, council, child } = visible;
  const parts = partsOf(record, visible);
  const shown = new Set(parts.flatMap((part) => part.visible.answers.map(({ lineId }) => lineId)));
  const proposals = parts.map((part) => part.record.proposal);
  const lines = unique(proposals.flatMap((proposal) => proposal.lines)).filter(({ id }) => shown.has(id));
  const recipients = unique(proposals.flatMap((proposal) => proposal.recipients));
  const told = recipients.filter(({ id }) => lines.some(({ recipientId }) => recipientId === id));
  return {
    agreement: {
      reference: record.agreementReference,
      form: { id: record.proposal.form.id, version: record.proposal.form.version },
      status: office?.ending ? 'entered_in_error' : 'counts',
      purpose: office?.proposal.office.context.purpose ?? null,
      why: visible.ownPart?.why ?? '',
    },
    council: { name: council.name, dataProtection: council.dpo, changeOfMind: council.withdraw },
    child: {
      id: record.proposal.child.id,
      givenNames: child.givenNames,
      familyName: child.familyName,
      knownAs: child.knownAs,
      birth: child.dateOfBirth === null ? null : birthIn(record.proposal),
    },
    recipients: told.map(({ id, name, kind }) => ({ id, name, kind })),
    topics: topicsIn(proposals, new Set(lines.map(({ topic }) => topic))),
    lines: lines.map(({ id, recipientId, topic, direction, about = [] }) => ({
      id,
      recipient: recipientId,
      topic,
      direction,
      about: office ? about : [],
    })),
    wishes: parts.map(receiptWish),
    withdrawals: parts.flatMap(receiptWithdrawals),
    decisions: office ? receiptDecisions(office) : [],
    disclosures: office ? receiptDisclosures(office) : [],
  };
}

/** Everybody whose answers this reader may see, whoever finished first in front. */
function partsOf(record: CopyRecord, visible: Visible): readonly Part[] {
  const everybody = [record, ...record.others];
  return [visible, ...visible.others]
    .map((one) => {
      const own = everybody.find(({ proposal }) => proposal.person.id === one.ownPart?.person.id);
      if (!own) throw new Error('Somebody whose answers are not there');
      return { visible: one, record: own };
    })
    .sort((one, other) => (one.visible.decidedAt < other.visible.decidedAt ? -1 : 1));
}

function birthIn({ child }: Proposal): Receipt['child']['birth'] {
  return { kind: child.birthKind ?? 'born', on: child.dateOfBirth, latest: child.birthLatest ?? null };
}

/** By the council’s own short names: what a family was shown may be in their language, or said as “you”. */
function topicsIn(proposals: readonly Proposal[], ids: ReadonlySet<string>): Receipt['topics'] {
  const last = proposals.at(-1);
  return [...ids].map((id) => {
    const { name, tier, special, offences } = topicIn(
      (proposals.find(({ topics }) => topics[id]) ?? last)?.topics ?? {},
      id,
    );
    return { id, name, tier, special, offences };
  });
}

function unique<One extends { readonly id: string }>(all: readonly One[]): readonly One[] {
  return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place);
}
