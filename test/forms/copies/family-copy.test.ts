import { describe, expect, it } from 'vitest';
import type { CardAnswers } from '~/forms/agreement/wishes';
import type { Block } from '~/forms/copies/content';
import { contentFor } from '~/forms/copies/content-for';
import type { CopyRecord } from '~/forms/copies/record';
import { COUNCIL, DRAFT, SCHOOL, sampleProposal, sampleRecord, WORDING } from './sample-record';

function copyOf(record: CopyRecord) {
  const content = contentFor(record, 'family:p-jo', WORDING, 'K7QM-4XPD-2AB');
  if (!content) throw new Error('There is no family copy');
  return content;
}

function inShort(answers: CardAnswers): string {
  const [first] = copyOf(sampleRecord({}, answers)).blocks;
  return first?.type === 'summary' ? first.items.map((item) => item.map(({ text }) => text).join('')).join('\n') : '';
}

describe('a family’s copy', () => {
  it('says first what they said on that day, and never more than that', () => {
    expect(
      inShort({ 'r-school': { choice: 'yes' }, 'r-speech': { choice: 'some', ticked: ['r-speech.speech'] } }),
    ).toMatch(/^On 18 November 2026 you said yes to 3 and no to 1\./);
    expect(inShort({ 'r-school': { choice: 'no' }, 'r-speech': { choice: 'no' } })).toMatch(
      /^On 18 November 2026 you said no to 4\./,
    );
    expect(inShort({ 'r-school': { choice: 'yes' }, 'r-speech': { choice: 'not_sure' } })).toMatch(
      /^On 18 November 2026 you said yes to 2\.\nYou were not sure yet about 2\./,
    );
    expect(inShort({ 'r-school': { choice: 'not_sure' } })).toMatch(
      /^On 18 November 2026 you did not say yes or no\.\nYou were not sure yet about 2\.\nYou did not answer about 2\./,
    );
  });

  it('carries every contact that a family may need', () => {
    const text = JSON.stringify(copyOf(sampleRecord()));
    for (const contact of [COUNCIL.withdraw, COUNCIL.complaints, COUNCIL.dpo, COUNCIL.outOfHours]) {
      expect(text).toContain(contact);
    }
  });

  it('says who they may tell in turn, or that we do not know', () => {
    const stranger = { ...SCHOOL, onwardTo: '', onwardWhy: '' };
    const text = JSON.stringify(
      copyOf(sampleRecord({ proposal: sampleProposal({ ...DRAFT, recipients: [stranger] }) })),
    );
    expect(text).toContain('Larkfield Primary School: we do not know who they may tell.');
  });

  it('repeats the warning of a card that said we may still have to share', () => {
    const anyway = { ...SCHOOL, mayShareAnyway: true };
    const text = JSON.stringify(copyOf(sampleRecord({ proposal: sampleProposal({ ...DRAFT, recipients: [anyway] }) })));
    expect(text).toContain('we may still have to share with Larkfield Primary School');
    expect(JSON.stringify(copyOf(sampleRecord()))).not.toContain('we may still have to share with');
  });

  it('shows a drawn and a typed signature with the capacity, and says plainly that nobody signed', () => {
    const drawn = signatureBlock(sampleRecord());
    expect(drawn).toMatchObject({
      mark: { kind: 'drawn' },
      alternative: 'Signature of Jo Ellwood, drawn on 18 November 2026',
    });
    const { signature } = sampleRecord();
    const typed = { ...signature, method: 'typed', typedName: 'Jo Ellwood', strokes: null } as const;
    expect(signatureBlock(sampleRecord({ signature: typed }))).toMatchObject({
      mark: { kind: 'typed', name: 'Jo Ellwood' },
    });
    const unsigned = { ...signature, method: 'unsigned', strokes: null } as const;
    const text = JSON.stringify(copyOf(sampleRecord({ signature: unsigned })));
    expect(signatureBlock(sampleRecord({ signature: unsigned }))).toBeUndefined();
    expect(text).toContain('finished on 18 November 2026 at 3:05pm GMT and did not sign');
    expect(text).not.toContain('By signing you said');
  });

  it('is the same twice', () => {
    expect(JSON.stringify(copyOf(sampleRecord()))).toBe(JSON.stringify(copyOf(sampleRecord())));
  });
});

function signatureBlock(record: CopyRecord): Block | undefined {
  return copyOf(record).blocks.find(({ type }) => type === 'signature');
}
