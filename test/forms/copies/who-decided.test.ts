import { describe, expect, it } from 'vitest';
import { contentFor } from '~/forms/copies/content-for';
import type { CopyRecord } from '~/forms/copies/record';
import { decidedFor } from '~/forms/deciders/decided';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import { FIRST_POLICY } from '~/forms/deciders/policy';
import { whoDecides } from '~/forms/deciders/who-decides';
import { aChild, anAdult, anAssessment, born, TODAY } from '../deciders/a-family';
import { sampleProposal, sampleRecord, WORDING } from './sample-record';

const maya = { ...aChild('Maya', born('2012-02-09')), id: 'c-maya' };
const jo = { ...anAdult('Jo Ellwood'), id: 'p-jo' };

/** What is kept where Maya is 14 and her own decision counts, and her mother is asked too. */
function kept(chosenWhy = ''): CopyRecord {
  const assessment = anAssessment('c-maya', { decision: SHARING_DECISION });
  const decision = whoDecides(maya, [jo], assessment, FIRST_POLICY, TODAY);
  const chosen = chosenWhy ? { governing: decision.alternatives, reasons: chosenWhy, on: TODAY } : null;
  const proposal = sampleProposal();
  const decided = decidedFor('p-jo', decision, chosen, assessment);
  return sampleRecord({ proposal: { ...proposal, office: { ...proposal.office, decided } } });
}

const textFor = (record: CopyRecord, audience: Parameters<typeof contentFor>[1]) =>
  JSON.stringify(contentFor(record, audience, WORDING, 'K7QM-4XPD-2AB'));

describe('who decides, on paper', () => {
  it('stands on the office copy with its reasons, what each rests on, and what was found of understanding', () => {
    const text = textFor(kept(), 'office');
    expect(text).toContain('Maya is expected to decide.');
    expect(text).toContain('[1986] AC 112 (text not checked yet)');
    expect(text).toContain('What Jo Ellwood says is kept as their own wish');
    expect(text).toContain('Told it back in her own order');
    expect(text).toContain('She only needs to know I get sad');
    expect(text).not.toMatch(/fraser/i);
  });

  it('says what was chosen otherwise, and why', () => {
    const text = textFor(kept('Maya asked her mother to'), 'office');
    expect(text).toContain('Jo Ellwood is expected to decide.');
    expect(text).toContain('Maya asked her mother to');
  });

  it('trap 6: is on no copy of a family or a recipient', () => {
    for (const audience of ['family:p-jo', 'recipient:r-school'] as const) {
      const text = textFor(kept('Maya asked her mother to'), audience);
      expect(text).not.toBe('null');
      expect(text).not.toMatch(/expected to decide|Told it back|understanding|asked her mother/i);
    }
  });
});
