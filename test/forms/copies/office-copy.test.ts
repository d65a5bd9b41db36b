import { describe, expect, it } from 'vitest';
import { NOT_BORN } from '~/forms/agreement/draft';
import { contentFor } from '~/forms/copies/content-for';
import type { CopyRecord } from '~/forms/copies/record';
import { DRAFT, FORM, sampleProposal, sampleRecord, WORDING } from './sample-record';

function textOf(record: CopyRecord): string {
  return JSON.stringify(contentFor(record, 'office', WORDING, 'K7QM-4XPD-2AB'));
}

function first(record: CopyRecord): string {
  return JSON.stringify(contentFor(record, 'office', WORDING, 'K7QM-4XPD-2AB')?.blocks[0]);
}

describe('the office copy', () => {
  it('holds what was shown, word for word, with the versions and hashes that prove it', () => {
    const record = sampleRecord();
    const text = textOf(record);
    const shown = [...Object.values(record.proposal.informed), ...record.proposal.notice];
    for (const { title, text: words } of shown) {
      expect(text).toContain(JSON.stringify(title).slice(1, -1));
      expect(text).toContain(JSON.stringify(words).slice(1, -1));
    }
    const asked = Object.entries(record.proposal.questions).filter(([id]) => id.startsWith('choices.'));
    for (const [id, label] of asked) {
      expect(text.includes(label.replace('{recipient}', '…')), id).toBe(true);
    }
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text).toContain(`version ${FORM.version}, en-GB`);
    for (const hash of ['a1a1a1a1', 'b2b2b2b2', 'c3c3c3c3', 'd4d4d4d4']) expect(text).toContain(`${hash} ${hash}`);
  });

  it('says when it was sealed without the answers after the hand-back', () => {
    expect(first(sampleRecord({ handBack: null }))).toContain('Sealed without the answers after the hand-back');
    expect(textOf(sampleRecord())).not.toContain('Sealed without the answers');
  });

  it('says that a child is not born yet, and nothing of what they think', () => {
    const text = textOf(sampleRecord({ proposal: sampleProposal({ ...DRAFT, views: NOT_BORN }, { notBorn: true }) }));
    expect(text).toContain('Not born yet');
    expect(text).toContain('Nobody holds it before a birth');
    expect(text).not.toContain('Automatic in law');
    expect(text).not.toMatch(/Who will ask the child|Will the child be told/);
  });

  it('says first that a form was entered in error, by whom and why', () => {
    const ending = { reason: 'Wrong child.', recordedBy: 'Priya Nair', recordedAt: '2026-11-20T09:00:00.000Z' };
    expect(first(sampleRecord({ ending }))).toMatch(/Entered in error\. Priya Nair.*20 November 2026.*Wrong child\./);
  });

  it('names who will ask the child and when, where the child was not asked', () => {
    const views = { said: '', askWho: 'Miss Okoro', askOn: '2026-12-01', told: 'no', notToldWhy: 'Too young' } as const;
    const text = textOf(sampleRecord({ proposal: sampleProposal({ ...DRAFT, views }) }));
    expect(text).toContain('Miss Okoro');
    expect(text).toContain('1 December 2026');
    expect(text).toContain('No, not yet: Too young');
  });
});
