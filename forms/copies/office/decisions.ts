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

function oneDecision(kept: KeptDecision): readonly Block[] {
  const version = kept.version > 1 ? ` (version ${kept.version})` : '';
  return [
    heading(3, `${decisionTitle(kept)}${version}`),
    factTable('The decision', asFacts([...decisionInWords(kept), ...promptsInWords(kept.decision)])),
    ...kept.decision.lines.map((line) =>
      factTable(lineTitle(line), [
        ...asFacts(lineInWords(line, kept)),
        ...lineWarnings(line, kept).map(({ text }) => ['To note', text] as const),
      ]),
    ),
  ];
}

function asFacts(rows: readonly { readonly key: string; readonly value: string }[]) {
  return rows.map(({ key, value }) => [key, value] as const);
}
