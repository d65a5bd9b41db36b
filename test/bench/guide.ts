import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { checkChoice } from '~/forms/sharing/check-choice';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import { CONCERNS, COUNCIL, type LineFacts } from '~/forms/sharing/guide-facts';
import { keysOf } from '~/forms/values/keys';

type Row = { readonly bench: string; readonly name: string; readonly value: number; readonly unit: string };

const RUNS = 2000;
const TODAY = '2026-11-18';

/** Warm medians of one proposal of the lawful-basis guide, and of a check of what was chosen, over lines that differ. */
export async function bench(print: (row: Row) => void): Promise<void> {
  const lines = someLines();
  const row = (name: string, value: number) =>
    print({ bench: 'guide', name, value: Math.round(value * 10_000) / 10_000, unit: 'ms' });
  const proposals = times(lines, (facts) => proposeBasis(facts, TODAY));
  row('one proposal', at(proposals, 0.5));
  row('one proposal: slowest twentieth', at(proposals, 0.95));
  const chosen = basisFrom(proposeBasis(someLine(0), TODAY));
  row(
    'one check of a choice',
    at(
      times(lines, (facts) => checkChoice(chosen, facts, TODAY, ['swindon'])),
      0.5,
    ),
  );
}

function someLines(): readonly LineFacts[] {
  return Array.from({ length: 200 }, (_none, index) => someLine(index));
}

function someLine(index: number): LineFacts {
  const concerns = keysOf(CONCERNS);
  return {
    us: COUNCIL,
    recipient: { body: index % 3 ? 'public' : 'voluntary', listed: index % 4 ? 'yes' : 'no' },
    special: index % 2 ? ['health'] : [],
    offences: index % 5 === 0,
    answer: LINE_OUTCOMES[index % LINE_OUTCOMES.length] ?? 'agreed',
    notAsked: null,
    canConsent: 'yes',
    concern: concerns[index % concerns.length] ?? 'none',
    purpose: index % 7 ? 'family_help' : 'child_protection',
    isAuthorised: false,
    shareAnyway: null,
  };
}

function times(lines: readonly LineFacts[], work: (facts: LineFacts) => unknown): readonly number[] {
  for (const facts of lines) work(facts);
  const found = Array.from({ length: RUNS }, (_none, run) => {
    const facts = lines[run % lines.length] ?? someLine(run);
    const start = performance.now();
    work(facts);
    return performance.now() - start;
  });
  return found.sort((one, other) => one - other);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
