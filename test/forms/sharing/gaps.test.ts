import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import type { DecidedLine, SharingDecision, Telling } from '~/forms/sharing/decision';
import { sharingDecisionSchema } from '~/forms/sharing/decision.schema';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { besideFields } from '~/forms/sharing/gap-fields';
import { type Gap, gapsOf } from '~/forms/sharing/gaps';
import { GROUNDS } from '~/forms/sharing/grounds';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { isOverride } from '~/forms/sharing/override';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { groupLines } from '~/forms/sharing/to-decide';
import { keysOf } from '~/forms/values/keys';
import { aCompleteOverride, aDecision, aLine, aNotice, aReview, aTelling } from '~/test/support/decisions';
import { someFacts } from './some-facts';

const partsOf = (gaps: readonly Gap[]) => gaps.map(({ part }) => part);

describe('an override', () => {
  it('lacks everything at first', () =>
    expect(partsOf(gapsOf(aDecision(), []))).toEqual([
      'ground',
      'threshold',
      'override_reasons',
      'facts',
      'opinions',
      'basis',
      'duty',
      'telling',
    ]));

  it('is complete with a ground, a threshold, reasons, facts apart from opinions, a basis, the duty to share and telling', () =>
    expect(gapsOf(aCompleteOverride(), [])).toEqual([]));

  it.each(['', '.', '...', '---', 'xxxx', 'n/a', ' \n '])(
    'Bad input: is not complete with %j as its reasons',
    (reasons) => {
      const complete = aCompleteOverride();
      const decision = { ...complete, override: complete.override && { ...complete.override, reasons } };
      expect(partsOf(gapsOf(decision, []))).toEqual(['override_reasons']);
    },
  );

  it('Bad input, traps 1 and 9: is not complete with consent as its basis, by Article 6 or Article 9', () => {
    for (const consent of [{ article6: 'a' as const }, { article6: 'e' as const, article9: 'a' as const }]) {
      const [gap, ...others] = gapsOf(
        aCompleteOverride({ lines: [aLine({ basis: { ...NO_BASIS, duty16la: 'applies_share', ...consent } })] }),
        [],
      );
      expect(gap?.text).toContain('Choose another basis than consent');
      expect(gap).toMatchObject({ part: 'basis', lineKey: 'police bruising', page: 'decision' });
      expect(others).toEqual([]);
    }
  });

  it('is not complete with a ground that only says why nobody was asked: they were asked, and said no', () => {
    const complete = aCompleteOverride();
    const [ground, ...others] = gapsOf(
      { ...complete, override: complete.override && { ...complete.override, grounds: ['not_practicable'] } },
      [],
    );
    expect([ground?.part, others]).toEqual(['ground', []]);
    expect(ground?.text).toContain('says why nobody was asked, and they answered');
    const both = { ...complete.override, grounds: ['not_practicable', 'significant_harm'] as const };
    expect(gapsOf({ ...complete, override: { threshold: null, reasons: '', ...both } }, [])).toEqual([]);
  });

  it.each(['b', 'ea', 'f'] as const)('is not complete with 6(1)(%s), which a council does not have', (article6) => {
    const lines = [aLine({ basis: { ...NO_BASIS, duty16la: 'applies_share', article6 } })];
    const [gap, ...others] = gapsOf(aCompleteOverride({ lines }), []);
    expect(gap).toMatchObject({ part: 'basis', lineKey: 'police bruising', page: 'decision' });
    expect(gap?.text).toContain(`${ARTICLE_6[article6].label} is not one`);
    expect(others).toEqual([]);
  });

  it('Trap 9: is not complete while nobody says what the duty to share asks of it', () =>
    expect(
      partsOf(gapsOf(aCompleteOverride({ lines: [aLine({ basis: { ...NO_BASIS, article6: 'e' } })] }), [])),
    ).toEqual(['duty']));

  it('names one line apart from every other, told or asked', () => {
    const lines = [aLine(), aLine({ key: 'asked', way: 'ask' })];
    const texts = gapsOf(aCompleteOverride({ lines }), []).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toContain('Say on what lawful basis: “Bruising seen at school”, asked of Police.');
  });

  it('is named person by person where somebody of the family was not told', () => {
    const telling = [
      aTelling({ told: 'to_tell', at: null }),
      aTelling({ who: 'Noah Reid' }),
      aTelling({ who: 'Gemma Reid', told: 'not_told', at: null }),
      aTelling({ who: 'Pat Reid', told: 'not_told', at: null, reason: 'other', words: '.' }),
      aTelling({ who: 'Ann Reid', told: 'not_told', at: null, reason: 'risk_to_child' }),
    ];
    expect(gapsOf(aCompleteOverride({ telling }), []).map(({ text }) => text)).toEqual([
      'Tell Craig Reid, or say why not.',
      'Say why Gemma Reid was not told.',
      'Say in your own words why Pat Reid was not told.',
    ]);
  });

  it('is not complete while only one of two who answered was told: it names who is left', () => {
    const [line] = aCompleteOverride().lines;
    const lines = [{ ...aLine(), ...line, people: ['Ruth Hale', 'Dean Hale'] }];
    const textsOf = (telling: readonly Telling[], facts: readonly DecisionFact[] = []) =>
      gapsOf(aCompleteOverride({ lines, telling }), facts).map(({ part, page, text }) => [part, page, text]);
    const left = (who: string) => ['telling', 'telling', `Say whether ${who} was told, or why not.`];
    expect(textsOf([])).toEqual([left('Ruth Hale'), left('Dean Hale')]);
    expect(textsOf([aTelling({ who: 'Ruth Hale' })])).toEqual([left('Dean Hale')]);
    const notTold = aTelling({ who: 'Ruth Hale', told: 'not_told', at: null, reason: 'risk_to_child' });
    expect(textsOf([notTold])).toEqual([left('Dean Hale')]);
    // Somebody else is not one of them, however often they are told; the same name in other letters is.
    expect(textsOf([aTelling({ who: 'Pat Hale' })])).toEqual([left('Ruth Hale'), left('Dean Hale')]);
    expect(textsOf([notTold], [aToldFact({ who: 'DEAN HALE' })])).toEqual([]);
  });

  it('asks of a decision that was kept before it held who answered whether the family was told', () => {
    const lines = aCompleteOverride().lines.map((line) => ({ ...line, people: [] }));
    expect(gapsOf(aCompleteOverride({ lines, telling: [] }), []).map(({ text }) => text)).toEqual([
      'Say whether the family was told, or why not.',
    ]);
    expect(gapsOf(aCompleteOverride({ lines }), [])).toEqual([]);
    const { people: _none, ...older } = aLine();
    const stored = { ...aCompleteOverride(), lines: [older] };
    expect(sharingDecisionSchema.parse(stored).lines.map(({ people }) => people)).toEqual([[]]);
  });

  it('counts what was said later over what the decision said', () => {
    const decision = aCompleteOverride({ telling: [aTelling({ told: 'to_tell', at: null })] });
    expect(gapsOf(decision, [aToldFact()])).toEqual([]);
  });

  it('is a share of what was refused, taken back or in dispute, or of what states its own ground', () => {
    for (const outcome of LINE_OUTCOMES) {
      const decision = aDecision({ lines: [aLine({ said: { outcome, meaning: '' } })] });
      expect(isOverride(decision)).toBe(['refused', 'withdrawn', 'conflicting'].includes(outcome));
    }
    const onNoForm = aDecision({ lines: [aLine({ said: { outcome: 'not_on_form', meaning: '' } })] });
    expect(isOverride(onNoForm)).toBe(false);
    expect(isOverride({ ...onNoForm, override: { grounds: [], threshold: null, reasons: '' } })).toBe(true);
  });

  it.each(['do_not_share', 'defer'] as const)('Trap 26: %s is no override, and lacks nothing of one', (outcome) =>
    expect(gapsOf(aDecision({ outcome }), [])).toEqual([]),
  );
});

it('Bad input: what an override lacks stands beside the field that mends it, and nowhere else', () => {
  const [first, second] = [aLine({ key: 'first' }), aLine({ key: 'second' })];
  const gaps = gapsOf(aDecision({ lines: [first, second] }), []);
  const toDecide = [first, second].map((line) => ({
    ...line,
    guide: someFacts(),
    isSure: true,
    reviewOn: null,
    alsoTell: [],
  }));
  const beside = besideFields(gaps, groupLines(toDecide, '2026-11-18'));
  expect(new Map(beside.map(({ field, text }) => [field, text]))).toEqual(
    new Map([
      ['grounds', 'Say on what ground you went against what they said.'],
      ['threshold', 'Say which threshold you used.'],
      ['override_reasons', 'Say why you went against what they said, in words that others can follow.'],
      ['facts', 'Write down the facts: what was seen, heard or measured.'],
      ['opinions', 'Write down what is opinion apart from the facts, or “none”.'],
      ['article6-first', expect.stringContaining('Say on what lawful basis')],
      ['duty16la-first', expect.stringContaining('Say whether the duty to share applies')],
    ]),
  );
});

describe('an urgent share', () => {
  const line = aLine({ said: { outcome: 'not_on_form', meaning: '' } });
  const urgent = aDecision({ isUrgent: true, lines: [line] });

  it('lacks basis, duty, since when, why nobody was asked, telling, the recipient’s notice and the manager’s look', () =>
    expect(partsOf(gapsOf(urgent, []))).toEqual([
      'basis',
      'duty',
      'first_known',
      'not_asked',
      'telling',
      'notice',
      'review',
    ]));

  it('is complete when all of them are there', () => {
    const answered = {
      ...urgent,
      lines: [{ ...line, basis: { ...NO_BASIS, article6: 'c' as const, duty16la: 'applies_share' as const } }],
      firstKnown: { on: '2026-11-17' },
      notAsked: { reason: 'risk_to_child' as const, words: '' },
      telling: [aTelling({ told: 'not_told', at: null, reason: 'risk_to_child' })],
    };
    expect(gapsOf(answered, [aReview(), aNotice()])).toEqual([]);
  });

  it('takes for an answer that nobody can say any more since when it was known; no day is made up', () =>
    expect(partsOf(gapsOf({ ...urgent, firstKnown: { on: null } }, []))).not.toContain('first_known'));

  it('asks of each recipient whether they were told how to keep it, and takes a no with its reason', () => {
    const lines = [line, { ...line, key: 'again' }, { ...line, key: 'other', recipientName: 'GP' }];
    const lacks = (facts: readonly DecisionFact[]) =>
      gapsOf({ ...urgent, lines }, facts).flatMap(({ part, text }) => (part === 'notice' ? [text.slice(0, 21)] : []));
    expect(lacks([])).toEqual(['Say whether Police wa', 'Say whether GP was to']);
    expect(lacks([aNotice({ told: 'not_told', words: 'A call to 999.' })])).toEqual(['Say whether GP was to']);
    // Only of what was told: nobody holds anything of a question that was put to them.
    expect(partsOf(gapsOf({ ...urgent, lines: [{ ...line, way: 'ask' }] }, []))).not.toContain('notice');
  });

  it('takes "not known yet" for an answer that is still to come', () =>
    expect(partsOf(gapsOf({ ...urgent, notAsked: { reason: 'not_known_yet', words: '' } }, []))).toContain(
      'not_asked',
    ));

  it('needs no reason for not asking where people had answered', () =>
    expect(
      partsOf(gapsOf({ ...urgent, lines: [aLine({ said: { outcome: 'agreed', meaning: '' } })] }, [])),
    ).not.toContain('not_asked'));

  it('Trap 9: asks why where the duty to share is said not to have been considered', () => {
    const basis = { ...NO_BASIS, article6: 'e' as const, duty16la: 'not_considered' as const };
    expect(partsOf(gapsOf({ ...urgent, lines: [{ ...line, basis }] }, []))).toContain('duty');
    const why = { ...basis, dutyWhy: 'No time before the flight left.' };
    expect(partsOf(gapsOf({ ...urgent, lines: [{ ...line, basis: why }] }, []))).not.toContain('duty');
  });
});

describe('whatever was decided', () => {
  const runs = { numRuns: 500 };

  it('gaps only shrink when something is filled in', () =>
    fc.assert(
      fc.property(anyDecision, anyFilling, (decision, fill) => {
        const before = new Set(gapsOf(decision, []).map(nameOf));
        for (const gap of gapsOf(fill(decision), [])) expect(before).toContain(nameOf(gap));
      }),
      runs,
    ));

  it('what happens afterwards only closes gaps', () =>
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const before = gapsOf(decision, []).length;
        expect(gapsOf(decision, [aReview()]).length).toBeLessThanOrEqual(before);
        expect(gapsOf(decision, [aToldFact()]).length).toBeLessThanOrEqual(before);
        expect(gapsOf(decision, [aNotice()]).length).toBeLessThanOrEqual(before);
      }),
      runs,
    ));

  it('consent as the basis of an override is always a gap', () =>
    fc.assert(
      fc.property(anyDecision.filter(isOverride), fc.nat(), (decision, chosen) => {
        const at = chosen % decision.lines.length;
        const lines = decision.lines.map((line, index) =>
          index === at ? { ...line, basis: { ...line.basis, article6: 'a' as const } } : line,
        );
        const key = lines[at]?.key;
        expect(gapsOf({ ...decision, lines }, [aReview()])).toContainEqual(
          expect.objectContaining({ part: 'basis', lineKey: key }),
        );
      }),
      runs,
    ));

  it('a wish is never changed by looking at what was decided against it', () =>
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const before = structuredClone(decision);
        gapsOf(decision, [aReview()]);
        expect(decision).toEqual(before);
      }),
      runs,
    ));
});

function aToldFact(more: Partial<Telling> = {}): DecisionFact {
  const at = '2026-11-19T09:00:00.000Z';
  return { id: 'told-1', type: 'told', telling: aTelling(more), at, recordedAt: at };
}

function nameOf({ part, lineKey }: Gap): string {
  return `${part} ${lineKey ?? ''}`;
}

const aText = fc.constantFrom('', '.', '----', 'Three bruises were seen.', 'none');
const maybe = <One>(arbitrary: fc.Arbitrary<One>) => fc.option(arbitrary, { nil: null });

const anyLine: fc.Arbitrary<DecidedLine> = fc
  .record({
    key: fc.uuid(),
    outcome: fc.constantFrom(...LINE_OUTCOMES, 'not_on_form' as const),
    article6: maybe(fc.constantFrom(...keysOf(ARTICLE_6))),
    article9: maybe(fc.constantFrom(...keysOf(ARTICLE_9))),
    duty16la: maybe(fc.constantFrom(...keysOf(DUTY_16LA))),
    dutyWhy: aText,
    people: fc.subarray(['Craig Reid', 'Gemma Reid', 'Noah Reid']),
  })
  .map(({ key, outcome, people, ...basis }) =>
    aLine({ key, people, said: { outcome, meaning: '' }, basis: { ...NO_BASIS, ...basis } }),
  );

const anyTelling = fc
  .record({
    who: fc.constantFrom('Craig Reid', 'Gemma Reid', 'Noah Reid'),
    told: fc.constantFrom('told' as const, 'to_tell' as const, 'not_told' as const),
    at: maybe(fc.constant('2026-11-18T16:30:00.000Z')),
    reason: maybe(fc.constantFrom(...keysOf(NOT_TOLD_REASONS))),
    words: aText,
  })
  .map(aTelling);

const anyDecision: fc.Arbitrary<SharingDecision> = fc
  .record({
    outcome: fc.constantFrom(...keysOf(DECISION_OUTCOMES)),
    isUrgent: fc.boolean(),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    facts: aText,
    opinions: aText,
    notAsked: maybe(fc.record({ reason: fc.constantFrom(...keysOf(NOT_ASKED_REASONS)), words: aText })),
    override: maybe(
      fc.record({
        grounds: fc.subarray([...keysOf(GROUNDS)]),
        threshold: maybe(fc.constantFrom(...keysOf(THRESHOLDS))),
        reasons: aText,
      }),
    ),
    telling: fc.array(anyTelling, { maxLength: 3 }),
  })
  .map(aDecision);

const NO_OVERRIDE = { grounds: [], threshold: null, reasons: '' } as const;

/** Things that a practitioner may fill in later. To state a ground where there is nothing to override begins an override. */
const anyFilling: fc.Arbitrary<(decision: SharingDecision) => SharingDecision> = fc.constantFrom(
  (decision) => ({ ...decision, facts: 'A teacher saw it.' }),
  (decision) => ({ ...decision, opinions: 'None.' }),
  (decision) => filledOverride(decision, { grounds: ['significant_harm'] }),
  (decision) => filledOverride(decision, { threshold: 'none_needed' }),
  (decision) => filledOverride(decision, { reasons: 'Waiting would leave him at risk.' }),
  (decision) => ({ ...decision, firstKnown: { on: '2026-11-17' } }),
  (decision) => ({ ...decision, notAsked: { reason: 'risk_to_child' as const, words: '' } }),
  (decision) => ({ ...decision, telling: decision.telling.map(({ who }) => aTelling({ who })) }),
  (decision) => ({ ...decision, lines: decision.lines.map((line) => withBasis(line)) }),
);

function filledOverride(
  decision: SharingDecision,
  filled: Partial<NonNullable<SharingDecision['override']>>,
): SharingDecision {
  return isOverride(decision)
    ? { ...decision, override: { ...(decision.override ?? NO_OVERRIDE), ...filled } }
    : decision;
}

function withBasis(line: DecidedLine): DecidedLine {
  const basis = { ...line.basis, article6: 'e', article9: 'g', duty16la: 'applies_share' } as const;
  return { ...line, basis };
}
