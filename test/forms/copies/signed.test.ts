import { describe, expect, it } from 'vitest';
import { NO_DETAILS, type SigningDetails } from '~/forms/agreement/signing-details';
import { SIGNING_METHODS, type SigningMethod } from '~/forms/agreement/signing-methods';
import { contentFor } from '~/forms/copies/content-for';
import type { CopyRecord } from '~/forms/copies/record';
import { keysOf } from '~/forms/values/keys';
import { sampleStrokes } from '~/test/pdf/sample-strokes';
import { SIGNED_AT, sampleRecord, WORDING } from './sample-record';

const YES = { 'r-school': { choice: 'yes' }, 'r-speech': { choice: 'yes' } } as const;
const CALL: SigningDetails = {
  ...NO_DETAILS,
  exactWords: 'Yes, tell them all.',
  call: { number: '07700 900123', identityCheck: 'His voice', script: 'consent-to-share, version 2, en-GB' },
  confirmBy: '2026-11-25',
  confirmHow: 'a letter to his work',
};

function answeredBy(method: SigningMethod, change: Partial<CopyRecord['signature']> = {}, choice: object = YES) {
  const { signature } = sampleRecord();
  const plain = { ...signature, method, strokes: null, strokesHash: null, typedName: null, ...change };
  return sampleRecord({ signature: plain }, { ...YES, ...choice });
}

const copyOf = (record: CopyRecord, audience: 'office' | 'family:p-jo') =>
  JSON.stringify(contentFor(record, audience, WORDING, 'K7QM-4XPD-2AB'));

describe('how somebody answered, on their copy and the office’s', () => {
  it.each([
    ['telephone', 'Agreed by telephone on 18 November 2026 at 3:05pm GMT, not signed.'],
    ['spoken', 'Agreed in person on 18 November 2026 at 3:05pm GMT, not signed.'],
    ['paper', 'Signed on paper on 18 November 2026 at 3:05pm GMT.'],
    ['button', 'Confirmed with a button on our tablet on 18 November 2026 at 3:05pm GMT.'],
    ['unsigned', 'finished on 18 November 2026 at 3:05pm GMT and did not sign.'],
    ['refused_to_sign', 'answered on 18 November 2026 at 3:05pm GMT and would not sign.'],
    ['unable_to_sign', 'answered on 18 November 2026 at 3:05pm GMT and could not sign.'],
  ] as const)('%s is said in a sentence', (method, sentence) => {
    for (const audience of ['family:p-jo', 'office'] as const) {
      const text = copyOf(answeredBy(method), audience);
      expect(text).toContain(sentence);
      expect(text).not.toContain('"type":"signature"');
    }
  });

  it('a no by telephone is never called agreed', () => {
    const text = copyOf(answeredBy('telephone', {}, { 'r-school': { choice: 'no' } }), 'family:p-jo');
    expect(text).toContain('Answered by telephone on');
    expect(text).not.toContain('Agreed by telephone');
  });

  it('a mark is a mark, drawn as it was made', () => {
    const text = copyOf(answeredBy('mark', { strokes: sampleStrokes() }), 'family:p-jo');
    expect(text).toContain('Made their mark on our tablet');
    expect(text).toContain('"alternative":"Mark of Jo Ellwood');
  });

  it('by telephone holds the call, on the office copy alone, and says when it was written down', () => {
    const record = answeredBy('telephone', { details: CALL, recordedAt: '2026-11-18T15:40:00.000Z' });
    const office = copyOf(record, 'office');
    const facts = ['07700 900123', 'His voice', 'Yes, tell them all.', 'a letter to his work', '3:40pm', '25 November'];
    for (const fact of facts) expect(office).toContain(fact);
    expect(office).toContain('Nobody used the tablet');
    expect(office).not.toMatch(/By signing|tablet was handed over|After the tablet/);
    const own = copyOf(record, 'family:p-jo');
    for (const fact of facts) expect(own).not.toContain(fact);
    expect(own).not.toContain('By signing');
  });
});

describe('No path yields a signature image for a spoken agreement', () => {
  it('whatever is kept with it: every combination there is', () => {
    const methods = keysOf(SIGNING_METHODS).filter((method) => !SIGNING_METHODS[method].signs);
    expect(methods.length).toBeGreaterThan(0);
    for (const method of methods)
      for (const strokes of [null, sampleStrokes()])
        for (const typedName of [null, 'Jo Ellwood'])
          for (const details of [NO_DETAILS, CALL])
            for (const recordedAt of [SIGNED_AT, '2026-11-20T09:00:00.000Z'])
              for (const audience of ['office', 'family:p-jo'] as const) {
                const record = answeredBy(method, { method, strokes, typedName, details, recordedAt });
                const types = contentFor(record, audience, WORDING, 'K7QM-4XPD-2AB')?.blocks.map(({ type }) => type);
                expect(types).toContain('table');
                expect(types).not.toContain('signature');
              }
  });
});
