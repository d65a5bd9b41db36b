import { describe, expect, it } from 'vitest';
import type { Draft } from '~/forms/agreement/draft';
import { NO_SUPPORT } from '~/forms/agreement/support';
import type { Audience } from '~/forms/copies/audience';
import { readAudience } from '~/forms/copies/audience';
import { contentFor } from '~/forms/copies/content-for';
import { takeHomeCopy } from '~/forms/copies/take-home-copy';
import { DRAFT, SCHOOL, sampleProposal, sampleRecord, THERAPIST, WORDING } from './sample-record';

/** Words that stand nowhere else, one in each field that only some may read. */
const OFFICE_ONLY = {
  courtOrderDetail: 'zz-court-order',
  helpDetail: 'zz-help',
  childSaid: 'zz-child-said',
  notToldWhy: 'zz-not-told-why',
  pressure: 'zz-pressure',
  ownWords: 'zz-own-words',
  copyPlace: 'zz-copy-place',
  strokesHash: 'zz-strokes-hash',
  hashes: 'zz-hash',
  ending: 'Zz-ending',
  endedBy: 'zz-ended-by',
  recordedBy: 'zz-recorded-by',
  agreementReference: 'zz-agreement-reference',
  disputed: 'Somebody disputes',
  prRoute: 'Guardian named in a will',
  prEvidence: 'Disputed',
} as const;

const FAMILY_ONLY = {
  optOut: 'zz-opt-out',
  why: 'zz-why',
  person: 'Zz Person',
  capacity: 'who has parental responsibility',
  typedName: 'Zz Typed',
} as const;

const draft: Draft = {
  ...DRAFT,
  why: `so that ${FAMILY_ONLY.why}`,
  who: {
    personId: 'p-jo',
    name: FAMILY_ONLY.person,
    relationship: 'other_carer',
    prRoute: 'testamentary_guardian',
    prEvidence: 'disputed',
    courtOrder: 'yes',
    courtOrderDetail: OFFICE_ONLY.courtOrderDetail,
    help: 'interpreter',
    helpDetail: OFFICE_ONLY.helpDetail,
    registeredOn: '',
    support: NO_SUPPORT,
  },
  views: { said: OFFICE_ONLY.childSaid, askWho: '', askOn: '', told: 'no', notToldWhy: OFFICE_ONLY.notToldWhy },
};

const { hashes: hash, ...office } = OFFICE_ONLY;

function canaries(method: 'typed' | 'drawn' = 'typed') {
  const plain = sampleRecord({ proposal: sampleProposal(draft) });
  return sampleRecord({
    proposal: sampleProposal(draft),
    agreementReference: office.agreementReference,
    hashes: { proposal: hash, wording: hash, notice: hash },
    optOut: FAMILY_ONLY.optOut,
    signature: {
      ...plain.signature,
      method,
      typedName: method === 'typed' ? FAMILY_ONLY.typedName : null,
      strokes: method === 'typed' ? null : plain.signature.strokes,
      strokesHash: office.strokesHash,
    },
    handBack: {
      howSigned: 'pressed',
      detail: office.pressure,
      ownWords: office.ownWords,
      recordedBy: office.recordedBy,
      recordedAt: '2026-11-18T15:12:00.000Z',
    },
    copyWish: { how: 'email', detail: office.copyPlace },
    ending: { reason: office.ending, recordedBy: office.endedBy, recordedAt: '2026-11-20T09:00:00.000Z' },
  });
}

function textFor(audience: Audience): string {
  return JSON.stringify(contentFor(canaries(), audience, WORDING, 'K7QM-4XPD-2AB') ?? '');
}

describe('who may read what', () => {
  it('puts everything on the office copy', () => {
    const text = textFor('office').replace(/(zz-hash) /g, '$1');
    const hashed: readonly string[] = [OFFICE_ONLY.strokesHash, OFFICE_ONLY.hashes];
    for (const words of [...Object.values(office), ...Object.values(FAMILY_ONLY)]) {
      if (!hashed.includes(words)) expect(text, words).toContain(words);
    }
    expect(text).toContain('zz-strok es-hash');
    expect(text).toContain('zz-hash');
    expect(text).toContain('somebody pressed');
  });

  it('keeps every office paper from the person who was asked, however they signed', () => {
    const typed = textFor('family:p-jo');
    const drawn = JSON.stringify(contentFor(canaries('drawn'), 'family:p-jo', WORDING, 'K7QM-4XPD-2AB'));
    for (const text of [typed, drawn]) {
      for (const words of Object.values(OFFICE_ONLY)) expect(text).not.toContain(words);
      expect(text).not.toContain('zz-strok');
      expect(text).not.toMatch(/pressed|12 March 2019|interpreter|special category/i);
    }
    for (const words of Object.values(FAMILY_ONLY)) expect(typed, words).toContain(words);
  });

  it('tells a recipient nothing but its own lines: no other recipient, no refusal, nobody’s name or words', () => {
    // Whoever was pressed agrees to nothing that a recipient is told of.
    expect(textFor('recipient:r-speech')).toBe('""');
    const { handBack, ...record } = canaries();
    const unpressed = { ...record, handBack: handBack && { ...handBack, howSigned: 'helped' as const } };
    const text = JSON.stringify(contentFor(unpressed, 'recipient:r-speech', WORDING, 'K7QM-4XPD-2AB'));
    for (const words of [...Object.values(OFFICE_ONLY), ...Object.values(FAMILY_ONLY)]) {
      expect(text).not.toContain(words);
    }
    expect(text).toContain(THERAPIST.name);
    expect(text).not.toContain(SCHOOL.name);
    expect(text).not.toContain(SCHOOL.onwardTo);
    expect(text).not.toContain('days at school');
    expect(text).not.toMatch(/you said no|refus|not sure/i);
  });

  it('makes nothing for a recipient to whom nobody said yes, for another person, or for an audience without copies', () => {
    const no = sampleRecord({}, { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'not_sure' } });
    const nothing: readonly Audience[] = [
      'recipient:r-school',
      'recipient:r-speech',
      'recipient:other',
      'family:p-dean',
      'child',
      'blank',
    ];
    for (const audience of nothing) expect(contentFor(no, audience, WORDING, 'R')).toBeNull();
  });

  it('takes nothing of the office home', () => {
    const { office: _kept, ...shown } = sampleProposal(draft);
    const text = JSON.stringify(takeHomeCopy(shown, WORDING, 'R'));
    for (const words of Object.values(OFFICE_ONLY)) expect(text).not.toContain(words);
  });
});

describe('an audience as it is stored', () => {
  it('is read back as it was', () => {
    for (const text of ['office', 'child', 'blank', 'family:p1', 'recipient:a:b', 'subject-access:p1']) {
      expect(readAudience(text)).toBe(text);
    }
  });

  it('is refused when it is of no known kind', () => {
    for (const text of ['', 'family:', 'family', 'everyone', 'office:1']) {
      expect(() => readAudience(text)).toThrow('no known kind');
    }
  });
});
