import type { Draft } from '~/forms/agreement/draft';
import { slotKey } from '~/forms/agreement/slot-key';
import { takenBackOf } from '~/forms/agreement/taken-back';
import { blankForm, blankOfficeSheet } from '~/forms/copies/blank-form';
import type { DocumentContent } from '~/forms/copies/content';
import { contentFor, receiptFor } from '~/forms/copies/content-for';
import { decisionPaper, type PaperFacts } from '~/forms/copies/decision-paper';
import type { CopyRecord, WithdrawalFacts } from '~/forms/copies/record';
import { takeHomeCopy } from '~/forms/copies/take-home-copy';
import { transferManifest } from '~/forms/copies/transfer-manifest';
import { gapsOf } from '~/forms/sharing/gaps';
import {
  COUNCIL,
  DRAFT,
  FORM,
  SCHOOL,
  SIGNED_AT,
  sampleProposal,
  sampleRecord,
  WORDING,
} from '~/test/forms/copies/sample-record';
import { decided } from '~/test/forms/receipts/a-receipt';
import { contentOf, paragraph } from '~/test/pdf/composed';
import { rightToLeftContent } from '~/test/pdf/right-to-left-content';
import { SCRIPT_LINES } from '~/test/pdf/script-lines';
import { aTelling } from '~/test/support/decisions';

const REFERENCE = 'K7QM-4XPD-2AB';

/** One document of every kind that the product writes, by what it is called among ourselves. */
export function everyDocument(): ReadonlyMap<string, DocumentContent> {
  const record = sampleRecord();
  const of = (audience: Parameters<typeof contentFor>[1], from = record) =>
    there(contentFor(from, audience, WORDING, REFERENCE));
  const { office: _kept, ...shown } = record.proposal;
  return new Map([
    ['office copy', of('office', { ...record, withdrawals: [withdrawal()] })],
    ['family copy', of('family:p-jo')],
    ['family copy in large print', of('family:p-jo', inLargePrint())],
    ['child’s copy', of('child', agedNine())],
    ['confirmation for a recipient', of('recipient:r-school')],
    ['copy that was asked for', of('subject-access:p-jo')],
    ['receipt of a withdrawal', receipt()],
    ['copy to take home', takeHomeCopy(shown, WORDING, REFERENCE)],
    ['blank form', blankForm(FORM, WORDING, COUNCIL)],
    ['blank sheet for the office', blankOfficeSheet(FORM, WORDING, COUNCIL)],
    ['manifest of a transfer', manifest()],
    ['decision on paper', decisionPaper(urgentShare(), REFERENCE)],
    ['page in every script', everyScript()],
    ['page that is read from right to left', rightToLeftContent()],
  ]);
}

function everyScript(): DocumentContent {
  return contentOf(...SCRIPT_LINES.map(({ text, lang }) => paragraph(text, lang)));
}

function there(content: DocumentContent | null): DocumentContent {
  if (!content) throw new Error('There is no such document');
  return content;
}

function inLargePrint(): CopyRecord {
  const { who } = DRAFT;
  if (!who) throw new Error('Nobody is asked');
  const draft: Draft = { ...DRAFT, who: { ...who, support: { ...who.support, formats: ['large_print'] } } };
  return sampleRecord({ proposal: sampleProposal(draft) });
}

function agedNine(): CopyRecord {
  const proposal = sampleProposal();
  return sampleRecord({ proposal: { ...proposal, child: { ...proposal.child, dateOfBirth: '2017-03-12' } } });
}

function withdrawal(): WithdrawalFacts {
  const record = sampleRecord();
  const at = '2027-01-05T10:30:00.000Z';
  const slots = SCHOOL.topics.map((itemId) =>
    slotKey({ recipientId: SCHOOL.id, itemId, purpose: 'family_help' }, 'tell'),
  );
  const [found] = takenBackOf({ ...record, signedAt: SIGNED_AT }, [
    {
      type: 'withdrew',
      id: 'w-1',
      at,
      recordedAt: at,
      personId: 'p-jo',
      personName: 'Jo Ellwood',
      channel: 'telephone',
      slots,
      words: `I do not want ${SCHOOL.name} to know any more.`,
    },
  ]);
  if (!found) throw new Error('Nothing of this form was taken back');
  return { ...found, recordedBy: 'Tom Oduya', sharedBefore: [], anotherBasis: null };
}

function receipt(): DocumentContent {
  const record = sampleRecord({ withdrawals: [withdrawal()] });
  return there(receiptFor(record, 'family:p-jo', 'w-1', WORDING, REFERENCE));
}

function urgentShare(): PaperFacts {
  const kept = decided({});
  const { at, recordedAt } = { at: kept.decidedAt, recordedAt: kept.recordedAt };
  return {
    child: { ...sampleProposal().child, birthKind: 'born', birthLatest: null },
    council: COUNCIL,
    last: { ...kept, version: 2, since: [{ type: 'told', id: 'f1', at, recordedAt, telling: aTelling() }] },
    earlier: [kept],
    gaps: gapsOf({ ...kept.decision, isUrgent: true }, []),
    disclosures: [
      { decisionSeriesId: 'series-1', slot: '', at, what: 'Attendance', recipientName: 'Police', channel: 'Telephone' },
    ],
  };
}

function manifest(): DocumentContent {
  const at = '2026-11-18T15:00:00.000Z';
  const papers = {
    id: 'f1',
    type: 'papers_sent',
    at,
    recordedAt: at,
    by: 'Priya Nair',
    to: 'Helen Adeyemi',
    channel: 'Secure email',
    summary: 'Maya gets help with her speech.',
    papers: [
      {
        documentId: 'd1',
        reference: REFERENCE,
        title: 'Office copy',
        sealedAt: at,
        sha256: '0123456789abcdef'.repeat(4),
      },
    ],
    seriesId: 's1',
    beforeFlagsWhy: '',
  } as const;
  const { child } = sampleProposal();
  return transferManifest(
    { id: 'm1', to: 'Northmoor Council', movesOn: '2026-12-01', facts: [papers] },
    child,
    COUNCIL,
    REFERENCE,
  );
}
