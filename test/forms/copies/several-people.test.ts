import { describe, expect, it } from 'vitest';
import { agreedWishes, everybody } from '~/forms/copies/agreed-lines';
import type { Audience } from '~/forms/copies/audience';
import { contentFor } from '~/forms/copies/content-for';
import type { CopyRecord } from '~/forms/copies/record';
import { DRAFT, SCHOOL, sampleProposal, sampleRecord, THERAPIST, WORDING } from './sample-record';

/** One word for each thing that one parent said, wrote or was given. */
const RUTH = words('ruth');
const DEAN = words('dean');

function words(name: string) {
  return {
    name: `Zz-${name} Hale`,
    optOut: `zz-${name}-opt-out`,
    limit: `zz-${name}-limit`,
    typedName: `zz-${name}-typed-name`,
    pressure: `zz-${name}-pressure`,
    ownWords: `zz-${name}-own-words`,
    copyPlace: `zz-${name}-copy-place`,
    courtOrder: `zz-${name}-court-order`,
    exactWords: `zz-${name}-exact-words`,
  };
}

type Said = 'yes' | 'no' | 'limited';
type More = { readonly at?: string; readonly pressed?: boolean; readonly mayDecide?: boolean };

function answerOf(who: typeof RUTH, said: Said, { at = '10', pressed = false, mayDecide = true }: More = {}) {
  const person = DRAFT.who && { ...DRAFT.who, personId: who.name, name: who.name };
  const proposal = sampleProposal({ ...DRAFT, who: person && { ...person, courtOrderDetail: who.courtOrder } });
  const plain = sampleRecord();
  return sampleRecord({
    proposal: { ...proposal, person: { ...proposal.person, standing: mayDecide ? 'holder' : 'carer' } },
    wishes: proposal.lines.map(({ id }) => ({
      lineId: id,
      wish: said === 'yes' ? 'agree' : said === 'no' ? 'refuse' : 'agree_with_limits',
      limitText: said === 'limited' ? who.limit : null,
    })),
    optOut: who.optOut,
    signature: {
      ...plain.signature,
      method: 'typed',
      typedName: who.typedName,
      strokes: null,
      strokesHash: null,
      signedAt: `2026-11-${at}T15:05:00.000Z`,
      details: { ...plain.signature.details, exactWords: who.exactWords },
    },
    handBack: {
      howSigned: pressed ? 'pressed' : 'helped',
      detail: who.pressure,
      ownWords: who.ownWords,
      recordedBy: 'Priya Nair',
      recordedAt: `2026-11-${at}T15:12:00.000Z`,
    },
    copyWish: { how: 'email', detail: who.copyPlace },
  });
}

const together = (record: CopyRecord, ...others: readonly CopyRecord[]): CopyRecord => ({ ...record, others });
const textFor = (record: CopyRecord, audience: Audience) =>
  JSON.stringify(contentFor(record, audience, WORDING, 'K7QM-4XPD-2AB') ?? '');

describe('two parents with one form', () => {
  const ruth = answerOf(RUTH, 'limited');
  const dean = answerOf(DEAN, 'no', { at: '12' });

  it('have copies of their own: nothing that one said or wrote reaches the other', () => {
    const hers = textFor(together(ruth, dean), `family:${RUTH.name}`);
    const his = textFor(together(dean, ruth), `family:${DEAN.name}`);
    for (const word of Object.values(DEAN)) expect(hers).not.toContain(word);
    for (const word of Object.values(RUTH)) expect(his).not.toContain(word);
    expect(hers).toContain(RUTH.optOut);
    expect(his).toContain(DEAN.optOut);
    expect(contentFor(together(ruth, dean), `family:${DEAN.name}`, WORDING, 'R')).toBeNull();
  });

  it('stand on one office copy, each with what they said, and where they differ', () => {
    const text = textFor(together(dean, ruth), 'office');
    for (const who of [RUTH, DEAN]) {
      for (const word of [
        who.name,
        who.optOut,
        who.typedName,
        who.ownWords,
        who.pressure,
        who.copyPlace,
        who.courtOrder,
      ]) {
        expect(text, word).toContain(word);
      }
    }
    expect(text).toContain(RUTH.limit);
    expect(text).toContain('Where they differ');
    expect(text).toContain(`yes from ${RUTH.name}, no from ${DEAN.name}.`);
    expect(text).toContain('They differ about 4 of 4 lines.');
    expect(text).toContain(`${SCHOOL.name}, attendance: yes from ${RUTH.name}`);
    expect(textFor(together(ruth, dean), 'office')).toBe(text.replace('"madeAt":"2026-11-12', '"madeAt":"2026-11-10'));
  });

  it('who differ: no recipient is told that anything was agreed', () => {
    expect(textFor(together(dean, ruth), 'recipient:r-school')).toBe('""');
    expect(textFor(together(ruth, dean), 'recipient:r-speech')).toBe('""');
  });
});

describe('what recipients are told was agreed', () => {
  const told = (record: CopyRecord) => textFor(record, 'recipient:r-speech');
  const yes = answerOf(RUTH, 'yes');

  it('needs one yes of somebody who may decide; whoever may not counts neither way', () => {
    const carerNo = answerOf(DEAN, 'no', { mayDecide: false });
    expect(told(together(yes, carerNo))).toContain(THERAPIST.name);
    const carerYes = answerOf(DEAN, 'yes', { mayDecide: false });
    expect(told(carerYes)).toBe('""');
    expect(told(together(carerYes, yes))).toContain(THERAPIST.name);
  });

  it('is not what somebody was pressed to say', () => {
    expect(told(answerOf(RUTH, 'yes', { pressed: true }))).toBe('""');
    expect(told(together(answerOf(RUTH, 'yes', { pressed: true }), answerOf(DEAN, 'yes')))).toContain(THERAPIST.name);
  });

  it('holds every limit, in the same order whoever signed first, and names nobody', () => {
    const [one, other] = [answerOf(RUTH, 'limited'), answerOf(DEAN, 'limited', { at: '12' })];
    const text = told(together(one, other));
    expect(text).toContain(`${DEAN.limit}; ${RUTH.limit}`);
    for (const who of [RUTH, DEAN]) {
      for (const word of Object.values(who)) if (word !== who.limit) expect(text).not.toContain(word);
    }
    expect(agreedWishes(everybody(together(one, other)))).toEqual(agreedWishes(everybody(together(other, one))));
  });
});
