import { describe, expect, it } from 'vitest';
import { currentForm, wordingOf } from '~/forms/catalogue';
import type { Audience } from '~/forms/copies/audience';
import { contentFor } from '~/forms/copies/content-for';
import type { CopyRecord, DecisionOfForm } from '~/forms/copies/record';
import type { SharingDecision } from '~/forms/sharing/decision';
import { aTelling } from '~/test/support/decisions';
import { decided } from '../receipts/a-receipt';
import { SCHOOL, sampleRecord, WORDING } from './sample-record';

const NO_TO_SCHOOL = { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'yes' } } as const;
const JO = aTelling({ who: 'Jo Ellwood', at: '2026-11-19T16:30:00.000Z' });

/** Staff decided about one of the two things that the school would be told, and of telling people this is known. */
function school(decision: Partial<SharingDecision>, more: Partial<DecisionOfForm> = {}): DecisionOfForm {
  const kept = decided({});
  return { ...kept, ...more, decision: { ...kept.decision, outcome: 'do_not_share', ...decision } };
}

function copyFor(audience: Audience, record: Partial<CopyRecord>, wording = WORDING): string {
  return JSON.stringify(contentFor(sampleRecord(record, NO_TO_SCHOOL), audience, wording, 'K7QM-4XPD-2AB'));
}

const ownCopy = (decision: DecisionOfForm, more: Partial<CopyRecord> = {}) =>
  copyFor('family:p-jo', { decisions: [decision], ...more });

describe('what was decided, on the own copy of somebody who was told', () => {
  it('stands beside what they said, and never why', () => {
    const copy = ownCopy(school({ telling: [JO], reasons: 'zz-reasons', riskAccepted: 'zz-risk' }));
    expect(copy).toContain('What we decided');
    expect(copy).toContain('days at school and days missed. You said no. We have not shared.');
    expect(copy).not.toMatch(/zz-/);
  });

  it('says that it is shared all the same, where that was decided', () => {
    expect(ownCopy(school({ outcome: 'share', telling: [JO] }))).toContain('We decided to share it all the same.');
  });

  it('says of what a share in part keeps back that it was not shared, and of the rest that a part of it was', () => {
    const [line] = school({}).decision.lines;
    if (!line) throw new Error('Nothing was decided');
    const inPart = { outcome: 'share_in_part', telling: [JO] } as const;
    const held = ownCopy(school({ ...inPart, lines: [{ ...line, isKeptBack: true }] }));
    expect(held).toContain('You said no. We have not shared.');
    expect(held).not.toContain('share a part of it');
    expect(ownCopy(school(inPart))).toContain('We decided to share a part of it all the same.');
  });

  it('says that they are asked for help all the same, after a no', () => {
    const copy = ownCopy(school({ outcome: 'refer_only', telling: [JO] }));
    expect(copy).toContain('You said no. We decided to ask them for help all the same.');
  });

  it('counts what was written down of telling them afterwards', () => {
    const at = '2026-11-19T16:30:00.000Z';
    const since = [{ type: 'told', id: 'f', at, recordedAt: at, telling: JO }] as const;
    expect(ownCopy(school({ telling: [] }, { since }))).toContain('We have not shared.');
  });

  it.each([
    ['nobody said whether they were told', school({})],
    ['they were not told', school({ telling: [{ ...JO, told: 'not_told', reason: 'risk_to_child' }] })],
    ['they are still to be told', school({ telling: [{ ...JO, told: 'to_tell' }] })],
    ['somebody else was told', school({ telling: [{ ...JO, who: 'Dean Ellwood' }] })],
    [
      'it was decided otherwise since',
      school({ telling: [JO] }, { version: 2, decidedAt: '2026-11-20T09:00:00.000Z' }),
    ],
  ])('is not on it where %s', (_why, decision) => {
    expect(ownCopy(decision)).not.toMatch(/What we decided|have not shared/);
  });

  it('never says that nothing was shared where something was', () => {
    const went = { recipientId: null, recipientName: SCHOOL.name, itemId: null };
    expect(ownCopy(school({ telling: [JO] }), { wentOut: [went] })).not.toContain('have not shared');
    const other = { ...went, itemId: 'learning' };
    expect(ownCopy(school({ telling: [JO] }), { wentOut: [other] })).toContain('have not shared');
  });

  it('is on nobody else’s copy', () => {
    const decisions = [school({ telling: [JO] })];
    for (const audience of ['child', `recipient:${SCHOOL.id}`, 'recipient:r-speech'] as const) {
      expect(copyFor(audience, { decisions })).not.toMatch(/What we decided|have not shared/);
    }
  });

  it('is said in Polish too', () => {
    const polish = wordingOf(currentForm(), 'pl');
    const copy = copyFor('family:p-jo', { decisions: [school({ telling: [JO] })] }, polish);
    expect(copy).toContain('Co postanowiliśmy');
    expect(copy).toContain('Odpowiedź: „nie”. Nie przekazaliśmy tego.');
  });
});
