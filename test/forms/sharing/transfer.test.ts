import { describe, expect, it } from 'vitest';
import { transferManifest } from '~/forms/copies/transfer-manifest';
import { readTransfer, TRANSFER_INTENTS } from '~/forms/sharing/answers/transfer';
import {
  flagsToPass,
  lastOf,
  type ManifestPaper,
  nextStep,
  type Transfer,
  type TransferFact,
} from '~/forms/sharing/transfer';
import { transferDecision, transferLines } from '~/forms/sharing/transfer-decision';

const AT = '2026-11-18T15:00:00.000Z';
const happened = { id: 'f1', at: AT, recordedAt: AT, by: 'Priya Nair' };
const sentTo = { to: 'Helen Adeyemi', channel: 'Telephone' };
const paper: ManifestPaper = {
  documentId: 'd1',
  reference: 'ECC-1234',
  title: 'Office copy',
  sealedAt: AT,
  sha256: '0123456789abcdef'.repeat(4),
};
const flags: TransferFact = {
  ...happened,
  type: 'flags_passed',
  ...sentTo,
  flags: ['Keep the address from somebody.'],
};
const papers: TransferFact = {
  ...happened,
  type: 'papers_sent',
  ...sentTo,
  summary: 'Maya gets help with her speech.',
  papers: [paper],
  seriesId: 's1',
  beforeFlagsWhy: '',
};
const receipt: TransferFact = { ...happened, type: 'acknowledged', from: 'Helen Adeyemi', words: '' };
const transfer = (...facts: TransferFact[]): Transfer => ({
  id: 'm1',
  to: 'Northmoor Council',
  movesOn: '2026-12-01',
  facts,
});

describe('the steps of a transfer', () => {
  it('protection goes first, and the receipt comes last', () => {
    expect(
      [transfer(), transfer(flags), transfer(flags, papers), transfer(flags, papers, receipt)].map(nextStep),
    ).toEqual(['flags', 'papers', 'acknowledgement', 'finished']);
    expect(nextStep(transfer(papers))).toBe('flags');
    expect(lastOf(transfer(flags), 'papers_sent')).toBeNull();
  });
});

describe('what protects somebody and is still to be passed on', () => {
  const known = 'Keep the address from somebody.';

  it('is all of it at first, that there is nothing too; then only what was recorded since', () => {
    expect(flagsToPass(transfer(), [known])).toEqual([known]);
    expect(flagsToPass(transfer(papers), [])).toEqual([]);
    expect(flagsToPass(transfer(flags), [known])).toBeNull();
    expect(flagsToPass(transfer(flags), [])).toBeNull();
    expect(flagsToPass(transfer(flags), [known, 'There is a court order.'])).toEqual(['There is a court order.']);
  });
});

describe('what is read of a step', () => {
  const fields = (intent: string, more: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries({ intent, ...more }).map(([name, text]) => [name, [text]]));
  const SENT = { papers_to: 'Helen Adeyemi', papers_channel: 'secure_email' };
  const fieldsOf = (read: ReturnType<typeof readTransfer>) =>
    read.type === 'wrong' ? read.errors.map(({ field }) => field) : [];

  it('asks who received it and how, at each step', () => {
    expect(fieldsOf(readTransfer(fields('flags'), false, AT))).toEqual(['flags_to', 'flags_channel']);
    expect(fieldsOf(readTransfer(fields('papers'), true, AT))).toEqual([
      'papers_to',
      'papers_channel',
      'summary',
      'reasons',
    ]);
    expect(fieldsOf(readTransfer(fields('acknowledged'), true, AT))).toEqual(['from']);
  });

  it('papers before flags ask for words, and go on with them; a dot is none', () => {
    const said = { ...SENT, summary: 'Speech help goes on.', reasons: 'The help stops otherwise.' };
    const early = (why: string) =>
      readTransfer(fields(TRANSFER_INTENTS.papers, { ...said, before_flags: why }), false, AT);
    expect(fieldsOf(early('.'))).toEqual(['before_flags']);
    expect(early('Their office is closed until Monday.')).toMatchObject({
      type: 'done',
      value: { step: 'papers', beforeFlagsWhy: 'Their office is closed until Monday.' },
    });
  });

  it('a paper without a summary will do; a day to come will not', () => {
    const alone = { ...SENT, reasons: 'They need the form itself.', documents: 'd1' };
    expect(readTransfer(fields('papers', alone), true, AT)).toMatchObject({
      value: { documentIds: ['d1'], summary: '' },
    });
    const tomorrow = {
      'papers_at-day': '19',
      'papers_at-month': '11',
      'papers_at-year': '2026',
      'papers_at-time': '9am',
    };
    expect(fieldsOf(readTransfer(fields('papers', { ...alone, ...tomorrow }), true, AT))).toEqual(['papers_at']);
  });
});

describe('Trap 15: a transfer is no reuse of what was agreed here', () => {
  const lines = transferLines('Northmoor Council', 'A summary', [paper], '2026-11-18');

  it('nobody was asked about the other council, and the basis is another than their agreement', () => {
    expect(lines.map(({ said, agreementId }) => [said.outcome, agreementId])).toEqual([
      ['not_on_form', null],
      ['not_on_form', null],
    ]);
    for (const { basis } of lines) {
      expect(basis).toMatchObject({ article6: 'e', article9: 'h', schedule1: 'para_2', duty16la: 'applies_share' });
      expect(basis.gateways).toContain('ca2004_s16la');
      expect(basis.agreement).toBeNull();
    }
  });

  it('is a decision to share in part, with why nobody was asked, never an override', () => {
    const decision = transferDecision(
      lines,
      { reasons: 'The help goes on.' },
      { name: 'Priya Nair', role: 'Practitioner' },
    );
    expect(decision).toMatchObject({ outcome: 'share_in_part', override: null, notAsked: { reason: 'another_basis' } });
    expect(decision.withheld).not.toBe('');
  });
});

describe('the manifest', () => {
  const child = { givenNames: 'Maya', familyName: 'Ellwood', knownAs: null };
  const text = (of: Transfer) => JSON.stringify(transferManifest(of, child, { name: 'Example City Council' }, 'ECC-9'));

  it('names each paper with its hash, what went first, and the receipt', () => {
    expect(text(transfer(flags, papers))).toContain('Not acknowledged yet');
    const whole = text(transfer(flags, papers, receipt));
    expect(whole.replaceAll(' ', '')).toContain(paper.sha256);
    expect(whole).toContain('by Helen Adeyemi.');
    expect(whole).toContain('is no agreement for another');
    expect(whole).not.toContain('Keep the address from somebody');
  });

  it('says so where the papers went first, and is not made of nothing', () => {
    expect(text(transfer(papers))).toContain('What protects somebody was not passed on before this.');
    expect(() => text(transfer(flags))).toThrow('A manifest of nothing');
  });
});
