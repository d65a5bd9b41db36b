import type { CardAnswers } from '~/forms/agreement/wishes';
import type { CopyRecord, DecisionOfForm } from '~/forms/copies/record';
import type { Capacity } from '~/forms/deciders/capacities';
import type { NoticeBasis } from '~/forms/definition';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import type { Receipt } from '~/forms/receipts/receipt';
import { type LineBasis, NO_BASIS } from '~/forms/sharing/line-basis';
import { COUNCIL, DRAFT, sampleProposal, sampleRecord, THREE_OF_FOUR } from '~/test/forms/copies/sample-record';
import { aDecision, aLine } from '~/test/support/decisions';

type Told = Partial<
  Pick<CopyRecord, 'decisions' | 'disclosures' | 'withdrawals' | 'corrections' | 'ending' | 'others'>
> & {
  readonly basis?: NoticeBasis;
  readonly standing?: Capacity;
  readonly answers?: CardAnswers;
};

/** The record of story A1, with what a test tells otherwise. */
export function aRecord({ basis = 'public_task', standing = 'holder', answers = THREE_OF_FOUR, ...more }: Told = {}) {
  const proposal = sampleProposal(DRAFT, { standing, council: { ...COUNCIL, basis } });
  return sampleRecord({ proposal, ...more }, answers);
}

/** Its receipt for the office. */
export function aReceipt(told: Told = {}): Receipt {
  const document = { reference: 'K7QM-4XPD-2AB', sha256: null };
  const receipt = makeReceipt(aRecord(told), 'office', { document, at: null });
  if (!receipt) throw new Error('There is no receipt');
  return receipt;
}

/** A decision that the school is told of attendance, on a basis. */
export function decided(basis: Partial<LineBasis>): DecisionOfForm {
  const line = aLine({ recipientId: 'r-school', itemId: 'attendance', basis: { ...NO_BASIS, ...basis } });
  const override = { grounds: ['significant_harm'], threshold: 'none_needed', reasons: 'zz-reasons' } as const;
  return {
    id: 'd-1',
    seriesId: 'series-1',
    version: 1,
    childId: 'c-maya',
    teamId: 't',
    decision: aDecision({ lines: [line], override, reasons: 'zz-reasons', facts: 'zz-facts' }),
    decidedAt: '2026-11-19T09:00:00.000Z',
    recordedAt: '2026-11-19T09:10:00.000Z',
    recordedBy: 's-priya',
    since: [],
  };
}
