import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { monthsUntil, type PicturedDecision, pictureOf, waitingOf } from '~/forms/sharing/picture';
import { concernRows, decisionRows, partsOf, pictureFileRows } from '~/forms/sharing/picture-rows';
import { monthWords, waitedWords } from '~/forms/sharing/picture-words';
import { csvOf } from '~/forms/values/csv';
import { keysOf } from '~/forms/values/keys';
import { aCompleteOverride, aDecision, aLine, aTelling } from '~/test/support/decisions';

const AT = '2026-11-18T14:30:00.000Z';
const one = (more: Partial<PicturedDecision> = {}): PicturedDecision => ({
  decision: aDecision(),
  decidedAt: AT,
  firstSentAt: null,
  facts: [],
  ...more,
});
const picture = (decisions: readonly PicturedDecision[], withdrawals: readonly string[] = []) =>
  pictureOf({ decisions, kinds: new Map([['r-police', 'police']]), withdrawals, months: monthsUntil('2026-11-18') });
const countOf = (counts: readonly { readonly label: string; readonly count: number }[], label: string) =>
  counts.find((row) => row.label === label)?.count;

describe('the picture', () => {
  it('Trap 26: has a row for every outcome, in the same order and with the same weight, shared or not', () => {
    const all = keysOf(DECISION_OUTCOMES).map((outcome) => one({ decision: aDecision({ outcome }) }));
    expect(picture(all).outcomes).toEqual(
      keysOf(DECISION_OUTCOMES).map((outcome) => ({ label: DECISION_OUTCOMES[outcome].label, count: 1 })),
    );
  });

  it('Trap 26: no word of it calls not sharing a failure, or sharing a success', () => {
    const words = JSON.stringify([...partsOf(picture([])), pictureFileRows(picture([]))]);
    expect(words).not.toMatch(/fail|success|achiev|miss(ed|ing)|poor|good|target|rate|only \d|%/i);
  });

  it('counts grounds, bases, kinds of recipient and telling, with what nobody has said yet', () => {
    const decided = picture([
      one({ decision: aCompleteOverride({ telling: [aTelling(), aTelling({ who: 'Noah Reid', told: 'not_told' })] }) }),
      one({ decision: aDecision({ lines: [aLine({ recipientId: 'r-police' }), aLine({ key: 'other' })] }) }),
    ]);
    expect(countOf(decided.grounds, 'A child is suffering, or is likely to suffer, significant harm')).toBe(1);
    expect(countOf(decided.grounds, 'Not said yet')).toBe(1);
    expect(countOf(decided.bases, 'Legal obligation')).toBe(1);
    expect(countOf(decided.bases, 'Not said yet')).toBe(2);
    expect(countOf(decided.recipients, 'Police')).toBe(1);
    expect(countOf(decided.recipients, 'Not in the directory')).toBe(2);
    expect(decided.told.map(({ count }) => count)).toEqual([1, 0, 1, 1]);
  });

  it('counts whoever a decision concerns and nothing was written down of, beside somebody who was told', () => {
    const lines = [aLine({ people: ['Ruth Hale', 'Dean Hale'] })];
    const told = aTelling({ who: 'Ruth Hale' });
    const decided = picture([
      one({ decision: aDecision({ lines, telling: [told] }) }),
      one({ decision: aDecision({ lines }) }),
    ]);
    expect(decided.told).toEqual([
      { label: 'Told', count: 1 },
      { label: 'To be told later', count: 0 },
      { label: 'Not told, with a reason', count: 0 },
      { label: 'Not written down yet', count: 3 },
    ]);
    const nobody = picture([one({ decision: aDecision({ lines: [aLine({ people: [] })] }) })]);
    expect(countOf(nobody.told, 'Not written down yet')).toBe(1);
    expect(pictureFileRows(decided)).toContainEqual(['Whether families were told', 'Not written down yet', 3]);
  });

  it('counts no basis of what a share in part keeps back', () => {
    const lines = [aLine({ recipientId: 'r-police' }), aLine({ key: 'other', isKeptBack: true })];
    const { bases } = picture([one({ decision: aDecision({ outcome: 'share_in_part', lines }) })]);
    expect(countOf(bases, 'Not said yet')).toBe(1);
  });

  it('calls only answers to "what changed for the child?" impact', () => {
    const impact = { id: 'i', type: 'impact', changed: 'better', words: 'He sleeps.', at: AT, recordedAt: AT } as const;
    expect(picture([one({ firstSentAt: AT })]).impacts.every(({ count }) => count === 0)).toBe(true);
    expect(countOf(picture([one({ facts: [impact] })]).impacts, 'Something got better')).toBe(1);
  });

  it('counts the last twelve months, each withdrawal in its own', () => {
    const { months, withdrawals } = picture([one()], ['2026-11-01T10:00:00.000Z', '2026-03-31T23:30:00.000Z']);
    expect([months.length, months[0]?.month, months[11]?.month]).toEqual([12, '2025-12', '2026-11']);
    expect(months[11]).toEqual({ month: '2026-11', parts: [1, 0, 0], withdrawals: 1 });
    // Half past midnight on 1 April in England.
    expect(months[4]).toEqual({ month: '2026-04', parts: [0, 0, 0], withdrawals: 1 });
    expect(withdrawals).toBe(2);
    expect(monthWords('2026-04')).toBe('April 2026');
  });

  it('every decision counts once, in its outcome and in its month', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keysOf(DECISION_OUTCOMES)), { maxLength: 30 }), (outcomes) => {
        const counted = picture(outcomes.map((outcome) => one({ decision: aDecision({ outcome }) })));
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
        expect(sum(counted.outcomes.map(({ count }) => count))).toBe(outcomes.length);
        expect(sum(counted.months.flatMap(({ parts }) => parts))).toBe(outcomes.length);
      }),
      { numRuns: 200 },
    ));
});

describe('how long it took', () => {
  it('is measured from the decision to the first thing sent; what was sent before waited for nothing', () => {
    const sentAt = (firstSentAt: string) => one({ firstSentAt });
    const { toShare } = picture([sentAt('2026-11-18T15:05:00.000Z'), sentAt('2026-11-18T14:00:00.000Z'), one()]);
    expect(toShare).toEqual({ counted: 2, median: 0, ninetieth: 35 });
  });

  it('is measured from the day on which the concern was first known, and says of how many it speaks', () => {
    const known = (on: string | null) =>
      one({ decision: aDecision({ firstKnown: { on } }), firstSentAt: '2026-11-18T23:30:00.000Z' });
    const unsaid = one({ firstSentAt: AT });
    const { sinceKnown } = picture([known('2026-11-16'), known('2026-11-18'), known(null), unsaid, one()]);
    expect(sinceKnown).toEqual({ counted: 2, median: 0, ninetieth: 2, unknown: 2 });
    const rows = concernRows(picture([known('2026-11-16'), unsaid])).map(({ value }) => value);
    expect(rows).toEqual(['2 days', '2 days', '1', '1']);
  });

  it('makes up no day where nobody wrote one down', () =>
    expect(picture([one({ firstSentAt: AT })]).sinceKnown).toEqual({
      counted: 0,
      median: null,
      ninetieth: null,
      unknown: 1,
    }));

  it('is a time that was measured, by the nearest rank', () => {
    expect(waitingOf([])).toEqual({ counted: 0, median: null, ninetieth: null });
    expect(waitingOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({ counted: 10, median: 5, ninetieth: 9 });
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), (minutes) => {
        const { median, ninetieth } = waitingOf(minutes);
        expect(minutes).toContain(median);
        expect(minutes).toContain(ninetieth);
        const within = (limit: number | null) => minutes.filter((one) => one <= (limit ?? 0)).length / minutes.length;
        expect(within(median)).toBeGreaterThanOrEqual(0.5);
        expect(within(ninetieth)).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });

  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [125, '2 hours 5 minutes'],
    [60, '1 hour'],
    [4_560, '3 days 4 hours'],
  ])('%i minutes in words', (minutes, words) => expect(waitedWords(minutes)).toBe(words));

  it('says that nothing was sent where nothing was', () =>
    expect(decisionRows(picture([]))[0]?.value).toBe('Nothing to count yet'));
});

describe('the file', () => {
  it('names nobody', () => {
    const named = aCompleteOverride({ lines: [aLine({ recipientId: 'r-police', recipientName: 'Example Police' })] });
    const file = csvOf(pictureFileRows(picture([one({ decision: named })])));
    expect(file).not.toMatch(/Reid|Nair|Oduya|Example Police|bruis/i);
    expect(file).toContain('"For which kind of recipient",Police,1');
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1'])('runs nothing: %j', (cell) =>
    expect(csvOf([[cell]])).toContain(`'${cell}`),
  );

  it('quotes what needs it and leaves numbers alone', () =>
    expect(csvOf([['Say "no"', 'a,b', -2]])).toBe('\uFEFF"Say ""no""","a,b",-2\r\n'));
});
