import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from '~/forms/copies/protected-strings';
import type { CopyRecord } from '~/forms/copies/record';
import { RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import { aRecord, decided } from './a-receipt';
import { anyRecord } from './any-receipt';

const AT = { document: null, at: null };
const textsOf = (receipt: ReturnType<typeof makeReceipt>) =>
  receipt ? Object.values(RECEIPT_FORMATS).map(({ text }) => text(receipt)) : [];

/** A record of which some words are kept from whoever answered it. */
const protectedRecord = fc
  .tuple(
    anyRecord,
    fc.subarray(['only attendance', 'r-gp', 'Nguyễn Thị An', 'Maya Ellwood', 'demain'], { minLength: 1 }),
  )
  .map(([record, words]) => {
    const { id: personId, name } = record.proposal.person;
    const detail = { kind: 'school', words, barred: [{ personId, name }], why: '', recordedAt: '' } as const;
    return { words, record: { ...record, protections: [{ id: 'x', ...detail }] } satisfies CopyRecord };
  });

describe('a receipt is for its reader', () => {
  it('of a person holds what they said themself, and nothing of the office’s', () => {
    const secrets = { decisions: [decided({ article6: 'e' })], others: [aRecord({ standing: 'carer' })] };
    for (const audience of ['family:p-jo', 'subject-access:p-jo'] as const) {
      const own = makeReceipt(aRecord(secrets), audience, AT);
      expect(own).toMatchObject({
        decisions: [],
        disclosures: [],
        child: { birth: null },
        agreement: { purpose: null },
      });
      expect(own?.wishes).toHaveLength(1);
      expect(own?.wishes[0]).toMatchObject({
        person: { id: 'p-jo', relationship: null, responsibility: null },
        asked: { sha256: null, by: { id: null } },
        answered: { pressed: null, strokesSha256: null },
      });
    }
  });

  it('of the office holds everybody’s, each apart', () => {
    const ruth = aRecord({ answers: { 'r-school': { choice: 'no' } } });
    const other = { ...ruth, proposal: { ...ruth.proposal, person: { ...ruth.proposal.person, id: 'p-ruth' } } };
    const receipt = makeReceipt(aRecord({ others: [other] }), 'office', AT);
    expect(receipt?.wishes.map(({ person, lines }) => [person.id, lines.length]).sort()).toEqual([
      ['p-jo', 4],
      ['p-ruth', 2],
    ]);
  });

  it('is for nobody else: a recipient, a child’s Easy Read, a blank, or somebody who did not answer', () => {
    for (const audience of ['recipient:r-school', 'child', 'blank', 'family:p-x', 'subject-access:p-x'] as const) {
      expect(makeReceipt(aRecord(), audience, AT)).toBeNull();
    }
  });

  it('holds nothing that is kept from them, whatever it was made from', () => {
    let made = 0;
    fc.assert(
      fc.property(protectedRecord, ({ record, words }) => {
        const { id } = record.proposal.person;
        const find = finderOf(words);
        for (const audience of [`family:${id}`, `subject-access:${id}`] as const) {
          const texts = textsOf(makeReceipt(record, audience, AT));
          made += texts.length;
          expect(texts.flatMap((text) => find(text.replaceAll('\\n', '\n')))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    expect(made).toBeGreaterThan(300);
  });
});
