import { expect, it } from 'vitest';
import type { KeptDecision } from '~/forms/sharing/decision';
import { decisionFollowed } from '~/forms/sharing/decision-followed';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import { aDecision, aLine } from '~/test/support/decisions';

const LINE = 'school learning';

function kept(seriesId: string, version: number, outcome: DecisionOutcome, decidedAt: string): KeptDecision {
  const decision = aDecision({ outcome, lines: [aLine({ key: LINE })] });
  const id = `${seriesId} ${version}`;
  const recordedAt = `2026-11-18T15:0${version}:00.000Z`;
  return {
    id,
    seriesId,
    version,
    childId: 'child',
    teamId: 'team',
    decision,
    decidedAt,
    recordedAt,
    recordedBy: 'priya',
  };
}

const JULY = '2026-07-02T09:00:00.000Z';
const NOVEMBER = '2026-11-18T10:00:30.000Z';
const followed = (decisions: readonly KeptDecision[], at: string) => decisionFollowed(decisions, LINE, at)?.id ?? null;

it('is no decision that was decided otherwise since: neither by another decision, nor by a later version of it', () => {
  const shared = kept('shared', 1, 'share', JULY);
  for (const outcome of ['do_not_share', 'defer'] as const) {
    expect(followed([kept('other', 1, outcome, NOVEMBER), shared], '2026-11-18T12:00:00.000Z')).toBeNull();
    expect(followed([kept('shared', 2, outcome, NOVEMBER), shared], '2026-11-18T12:00:00.000Z')).toBeNull();
  }
});

it('is the decision that stood when it went, for what is written down late; to the minute in which it is typed', () => {
  const decisions = [kept('other', 1, 'do_not_share', NOVEMBER), kept('shared', 1, 'share', JULY)];
  expect(followed(decisions, '2026-08-01T09:00:00.000Z')).toBe('shared 1');
  expect(followed([kept('shared', 2, 'do_not_share', NOVEMBER), kept('shared', 1, 'share', JULY)], JULY)).toBe(
    'shared 1',
  );
  expect(followed([kept('again', 1, 'refer_only', NOVEMBER), ...decisions.slice(1)], '2026-11-18T10:00:00.000Z')).toBe(
    'again 1',
  );
});

it('is the one of which a version put right when it was decided, as that says', () => {
  const decisions = [kept('shared', 2, 'do_not_share', JULY), kept('shared', 1, 'share', NOVEMBER)];
  expect(followed(decisions, '2026-11-18T12:00:00.000Z')).toBeNull();
});

it('is the first one afterwards where nothing was decided yet, and none where nothing ever was', () => {
  const decisions = [kept('not', 1, 'do_not_share', '2026-11-19T09:00:00.000Z'), kept('shared', 1, 'share', NOVEMBER)];
  expect(followed(decisions, JULY)).toBe('shared 1');
  expect(followed([kept('not', 1, 'do_not_share', NOVEMBER)], JULY)).toBeNull();
  expect(followed([], JULY)).toBeNull();
  expect(decisionFollowed(decisions, 'another line', NOVEMBER)).toBeNull();
});
