import { describe, expect, it } from 'vitest';
import { slotKey } from '~/forms/agreement/slot-key';
import { takenBackOf } from '~/forms/agreement/taken-back';
import type { Audience } from '~/forms/copies/audience';
import { contentFor, receiptFor } from '~/forms/copies/content-for';
import type { CopyRecord, WithdrawalFacts } from '~/forms/copies/record';
import { COUNCIL, SCHOOL, SIGNED_AT, sampleProposal, sampleRecord, THERAPIST, WORDING } from './sample-record';

const slotOf = (recipientId: string, itemId: string, way: 'tell' | 'ask' = 'tell') =>
  slotKey({ recipientId, itemId, purpose: 'family_help' }, way);

const schoolsPart = SCHOOL.topics.flatMap((topic) => [slotOf(SCHOOL.id, topic), slotOf(SCHOOL.id, topic, 'ask')]);

function withdrawalOf(slots: readonly string[], facts: Partial<WithdrawalFacts> = {}): WithdrawalFacts {
  const record = sampleRecord();
  const at = '2027-01-05T10:30:00.000Z';
  const withdrew = {
    type: 'withdrew',
    id: 'w-1',
    at,
    recordedAt: at,
    personId: 'p-jo',
    personName: 'Jo Ellwood',
    channel: 'telephone',
    slots,
    words: 'I do not want school to know any more.',
  } as const;
  const [found] = takenBackOf({ ...record, signedAt: SIGNED_AT }, [withdrew]);
  if (!found) throw new Error('Nothing of this form was taken back');
  return { ...found, recordedBy: 'Tom Oduya', sharedBefore: [], anotherBasis: null, ...facts };
}

function receipt(withdrawal: WithdrawalFacts, record: Partial<CopyRecord> = {}, audience: Audience = 'family:p-jo') {
  return receiptFor(sampleRecord({ withdrawals: [withdrawal], ...record }), audience, 'w-1', WORDING, 'K7QM-4XPD-2AB');
}

const textOf = (content: unknown) => JSON.stringify(content);

describe('a receipt', () => {
  it('says what they took back, when, how and in which words', () => {
    const text = textOf(receipt(withdrawalOf(schoolsPart)));
    expect(text).toContain('On 5 January 2027 you told us that you no longer agree to what stands below.');
    expect(text).toContain('You told us by phone. Tom Oduya wrote it down on 5 January 2027 at 10:30am GMT.');
    expect(text).toContain('I do not want school to know any more.');
    expect(text).toContain('We will tell Larkfield Primary School that you no longer agree.');
    expect(text).not.toContain('Speech and Language Therapy');
  });

  it('says so where nothing is left that they agree to', () => {
    const everything = [...schoolsPart, slotOf(THERAPIST.id, 'speech')];
    expect(textOf(receipt(withdrawalOf(everything)))).toContain('no longer agree to anything on this form');
  });

  it('promises to stop outright only where consent is the basis', () => {
    expect(textOf(receipt(withdrawalOf(schoolsPart)))).toContain('We will stop, or tell you why we must still share.');
    const proposal = { ...sampleProposal(), council: { ...COUNCIL, basis: 'consent' } } as const;
    const onConsent = textOf(receipt(withdrawalOf(schoolsPart), { proposal }));
    expect(onConsent).toContain('We will stop.');
    expect(onConsent).not.toContain('must still share');
  });

  it('lists what had been shared, which nobody can call back', () => {
    const shared = { recipientId: SCHOOL.id, topic: 'speech', way: 'tell', at: '2026-12-01T09:00:00.000Z' } as const;
    const text = textOf(receipt(withdrawalOf(schoolsPart, { sharedBefore: [shared] })));
    expect(text).toContain('On 1 December 2026 we told Larkfield Primary School about speech and language notes.');
    expect(text).toContain('We cannot call back what was shared before.');
    expect(textOf(receipt(withdrawalOf(schoolsPart)))).toContain(
      'We have not written down that we shared any of this.',
    );
  });

  it('is for the person who took it back and nobody else, and of nothing that was put right as never said', () => {
    expect(receipt(withdrawalOf(schoolsPart), {}, 'family:p-other')).toBeNull();
    expect(receipt(withdrawalOf(schoolsPart), {}, `recipient:${SCHOOL.id}`)).toBeNull();
    expect(receipt(withdrawalOf(schoolsPart), { withdrawals: [] })).toBeNull();
  });

  it('holds nothing of the office: not the note about another basis', () => {
    const anotherBasis = {
      exists: 'yes',
      note: 'zz-section 47',
      recordedBy: 'Tom Oduya',
      recordedAt: '2027-01-05T10:40:00.000Z',
    } as const;
    const withdrawal = withdrawalOf(schoolsPart, { anotherBasis });
    expect(textOf(receipt(withdrawal))).not.toContain('zz-section');
    const office = contentFor(sampleRecord({ withdrawals: [withdrawal] }), 'office', WORDING, 'K7QM-4XPD-2AB');
    expect(textOf(office)).toContain('Zz-section 47. Tom Oduya');
    expect(textOf(office)).toContain('Taken back in part by Jo Ellwood on 5 January 2027');
  });
});

it('what somebody said on the form is on their copy and on the office’s as it was said (trap 16)', () => {
  const withdrawals = [withdrawalOf(schoolsPart)];
  const copies = (record: CopyRecord) => contentFor(record, 'family:p-jo', WORDING, 'K7QM-4XPD-2AB');
  expect(copies(sampleRecord({ withdrawals }))).toEqual(copies(sampleRecord()));
});
