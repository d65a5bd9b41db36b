import { heading } from '~/forms/copies/blocks';
import { type Block, plain } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import type { KeptDecision } from '~/forms/sharing/decision';
import {
  decisionInWords,
  decisionTitle,
  lineInWords,
  lineTitle,
  lineWarnings,
  promptsInWords,
} from '~/forms/sharing/decision-in-words';

/** What was decided about sharing, apart from what was said: each decision as it counts now. None: nothing. */
export function decisions({ record }: OfficeFacts): readonly Block[] {
  if (record.decisions.length === 0) return [];
  return [
    heading(2, 'What was decided'),
    {
      type: 'paragraph',
      text: plain('Decisions of the council’s staff, to share or not to share. They change nothing that anybody said.'),
    },
    ...record.decisions.flatMap(oneDecision),
  ];
}

/** Each decision in a line, for the head of the copy: “Decided. Share in part: Example City CAMHS.” */
export function decisionsInShort({ record }: OfficeFacts): readonly string[] {
  return record.decisions.map((kept) => `Decided. ${decisionTitle(kept)}.`);
}

function oneDecision(kept: KeptDecision): readonly Block[] {
  const version = kept.version > 1 ? ` (version ${kept.version})` : '';
  return [
    heading(3, `${decisionTitle(kept)}${version}`),
    factTable('The decision', asFacts([...decisionInWords(kept), ...promptsInWords(kept.decision)])),
    ...sameFacts(kept).map(({ titles, facts }) => factTable(titles.join('; '), facts)),
  ];
}

type Fact = readonly [name: string, value: string];

/** The lines of a decision, those of which the same is recorded together: it is read once. */
function sameFacts(
  kept: KeptDecision,
): readonly { readonly titles: readonly string[]; readonly facts: readonly Fact[] }[] {
  const together = new Map<string, { readonly titles: string[]; readonly facts: readonly Fact[] }>();
  for (const line of kept.decision.lines) {
    const warnings = lineWarnings(line, kept).map(({ text }) => ['To note', text] as const);
    const facts = [...asFacts(lineInWords(line, kept)), ...warnings];
    const known = together.get(JSON.stringify(facts));
    if (known) known.titles.push(lineTitle(line));
    else together.set(JSON.stringify(facts), { titles: [lineTitle(line)], facts });
  }
  return [...together.values()];
}

function asFacts(rows: readonly { readonly key: string; readonly value: string }[]) {
  return rows.map(({ key, value }) => [key, value] as const);
}
