import { expect, it } from 'vitest';
import type { DecidedLine, KeptDecision } from '~/forms/sharing/decision';
import { linesAlike } from '~/forms/sharing/lines-alike';
import { aDecision, aLine } from '~/test/support/decisions';

const kept = (lines: readonly DecidedLine[]): KeptDecision => ({
  id: 'd',
  seriesId: 'd',
  version: 1,
  childId: 'c',
  teamId: 't',
  recordedBy: 's',
  decision: aDecision({ lines }),
  decidedAt: '2026-11-18T14:30:00.000Z',
  recordedAt: '2026-11-18T14:30:00.000Z',
});

const keysOf = (lines: readonly DecidedLine[]) => linesAlike(kept(lines)).map((group) => group.map(({ key }) => key));

it('puts lines together of which the same was decided, each once and in their order', () => {
  const lines = [aLine({ key: 'a' }), aLine({ key: 'b', what: 'Health' }), aLine({ key: 'c', way: 'ask' })];
  expect(keysOf(lines)).toEqual([['a', 'b', 'c']]);
});

it('keeps lines apart of which anything differs: the recipient, what people had said, the basis', () => {
  const [plain] = [aLine({ key: 'a' })];
  const lines = [
    plain,
    aLine({ key: 'b', recipientName: 'Somebody else' }),
    aLine({ key: 'c', said: { ...plain.said, meaning: 'Nobody was asked.' } }),
    aLine({ key: 'd', basis: { ...plain.basis, article6: plain.basis.article6 === 'a' ? 'e' : 'a' } }),
  ];
  expect(keysOf(lines)).toEqual([['a'], ['b'], ['c'], ['d']]);
});
