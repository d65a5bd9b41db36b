import { standingIn } from '~/forms/agreement/proposal';
import { signs } from '~/forms/agreement/signing-methods';
import type { Wish } from '~/forms/agreement/wishes';
import type { CopyRecord } from '~/forms/copies/record';
import type { Part } from '~/forms/receipts/make-receipt';
import type { ReceiptWish, ReceiptWithdrawal } from '~/forms/receipts/receipt';

/** What one person said: for the office with who they are, how it went, and what was put right since. */
export function receiptWish({ visible, record }: Part): ReceiptWish {
  const { proposal, signature } = record;
  const { office, worker, ownPart } = visible;
  const putRight = office ? lastCorrection(office) : undefined;
  const counted = { ...signature, wishes: wishesIn(visible), ...putRight };
  const { relationship, prRoute, prEvidence } = proposal.office.who;
  return {
    person: {
      id: proposal.person.id,
      name: proposal.person.name,
      capacity: standingIn(proposal),
      relationship: office ? relationship : null,
      responsibility: office ? { route: prRoute, evidence: prEvidence } : null,
    },
    asked: {
      at: proposal.signedAt,
      by: { id: office ? proposal.worker.staffId : null, name: worker.name, jobTitle: worker.jobTitle },
      language: proposal.form.language,
      noticeBasis: proposal.council.basis,
      sha256: office ? { shown: office.hashes.proposal, notice: office.hashes.notice } : null,
    },
    answered: {
      at: counted.at ?? signature.signedAt,
      recordedAt: signature.recordedAt,
      method: counted.method,
      signed: signs(counted.method),
      strokesSha256: office ? signature.strokesHash : null,
      confirmBy: signature.details.confirmBy,
      pressed: office?.handBack ? office.handBack.howSigned === 'pressed' : null,
    },
    standing: putRight === undefined ? 'counts' : putRight === null ? 'does_not_count' : 'put_right',
    until: proposal.office.context.lastDay || null,
    reviewOn: proposal.office.context.reviewOn || null,
    lines: counted.wishes.map(({ lineId, wish, limitText }) => ({ line: lineId, wish, limit: limitText })),
    exclusions: ownPart?.optOut || null,
  };
}

/** What one person took back since, the first one first. */
export function receiptWithdrawals({ visible }: Part): readonly ReceiptWithdrawal[] {
  return (visible.ownPart?.withdrawals ?? []).map(({ withdrew, lines, isAll }) => ({
    id: withdrew.id,
    person: withdrew.personId,
    at: withdrew.at,
    recordedAt: withdrew.recordedAt,
    channel: withdrew.channel,
    lines: lines.map(({ line, way }) => ({ line: line.id, way })),
    all: isAll,
  }));
}

function wishesIn({ answers }: Part['visible']): readonly Wish[] {
  return answers.flatMap(({ wish }) => wish ?? []);
}

/** What stands in the place of the answer: undefined where nothing was put right, null where it does not count. */
function lastCorrection({ corrections }: CopyRecord) {
  return corrections.findLast(({ answer }) => answer !== undefined)?.answer;
}
