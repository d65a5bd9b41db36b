import { describe, expect, it } from 'vitest';
import { RETENTION_CLASSES, type RetentionPeriod, retentionFor } from '~/forms/records/retention';
import { retentionClassOf } from '~/forms/records/retention-class';
import { keysOf } from '~/forms/values/keys';

const today = '2026-11-18';

describe('how long a record is kept', () => {
  it('early help: to age 30 in the example, with a review in time', () => {
    const kept = retentionFor('early_help', { birth: '2019-03-12' }, today);
    expect(kept).toMatchObject({
      className: 'Early help, Family Help or child in need',
      until: '2049-03-12',
      reviewOn: '2048-12-12',
    });
    expect(kept.caution).toMatch(/^Example: the council must set its own schedule/);
  });
  it('looked after: to the 75th birthday, by law', () => {
    const kept = retentionFor('looked_after', { birth: '2016-02-29' }, today);
    expect(kept.until).toBe('2091-02-28');
    expect(kept.caution).not.toMatch(/Example/);
  });
  it('waits for what has not happened yet', () =>
    expect(retentionFor('child_protection', { birth: '2019-03-12' }, today)).toMatchObject({
      until: null,
      reviewOn: null,
    }));
  it('counts from what has happened', () =>
    expect(retentionFor('child_protection', { closure: '2026-05-31' }, today).until).toBe('2061-05-31'));
  it('Trap 17: no period is for ever, and its end is reviewed by somebody before it comes', () => {
    for (const [kind, { periods }] of Object.entries(RETENTION_CLASSES)) {
      for (const { years } of periods) expect(years, kind).toBeLessThanOrEqual(100);
    }
    for (const kind of keysOf(RETENTION_CLASSES)) {
      const at = '2026-05-31';
      const { until, reviewOn } = retentionFor(kind, { birth: at, closure: at, order: at, 'last contact': at }, today);
      expect(reviewOn && until && reviewOn < until, kind).toBe(true);
    }
  });
  it('names a source for every period, and calls all but the law an example', () => {
    const all: RetentionPeriod[] = Object.values(RETENTION_CLASSES).flatMap(({ periods }) => [...periods]);
    expect(all.every(({ source }) => source.length > 20)).toBe(true);
    expect(all.filter(({ authority }) => authority === 'law')).toHaveLength(1);
  });
});

describe('the class of a record', () => {
  it.each([
    [['family_help'], 'early_help'],
    [['child_in_need'], 'early_help'],
    [['looked_after'], 'looked_after'],
    [['child_protection'], 'child_protection'],
    [['other'], 'early_help'],
    [[], 'early_help'],
  ] as const)('of %j is %s', (purposes, kind) => expect(retentionClassOf(purposes, today)).toBe(kind));
  it('Trap 17: of several forms is the one that is kept longest, in whatever order they were made', () => {
    expect(retentionClassOf(['family_help', 'looked_after', 'child_protection'], today)).toBe('looked_after');
    expect(retentionClassOf(['child_protection', 'family_help'], today)).toBe('child_protection');
  });
});
