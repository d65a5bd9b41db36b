import { asSentence, heading, row } from '~/forms/copies/blocks';
import { type Block, plain } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import type { DecisionOfForm, DisclosureFacts } from '~/forms/copies/record';
import type { DecidedLine, KeptDecision } from '~/forms/sharing/decision';
import {
  decisionInWords,
  decisionTitle,
  lineInWords,
  linesTitle,
  lineWarnings,
  promptsInWords,
} from '~/forms/sharing/decision-in-words';
import { factInWords } from '~/forms/sharing/fact-in-words';
import { linesAlike } from '~/forms/sharing/lines-alike';
import { isOverride } from '~/forms/sharing/override';
import { unreadLawNote } from '~/forms/sharing/unread-law';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';

/** What was decided about sharing, apart from what was said: each decision as it counts now. None: nothing. */
export function decisions({ record }: OfficeFacts): readonly Block[] {
  if (record.decisions.length === 0) return [];
  return [
    heading(2, 'What was decided'),
    {
      type: 'paragraph',
      text: plain('Decisions of the council’s staff, to share or not to share. They change nothing that anybody said.'),
    },
    ...record.decisions.flatMap((kept) => oneDecision(kept, record.disclosures)),
  ];
}

/** Each decision in a line, for the head of the copy: “Decided on 18 November 2026. Share in part: Example City CAMHS.”, and whether it goes against a no. */
export function decisionsInShort({ record }: OfficeFacts): readonly string[] {
  return record.decisions.map(
    (kept) =>
      `Decided on ${formatDate(londonDate(kept.decidedAt))}. ${decisionTitle(kept)}.${isOverride(kept.decision) ? ' It goes against what somebody said.' : ''}`,
  );
}

/** Something that went out on a decision. */
export type WentOutOn = Pick<
  DisclosureFacts,
  'decisionSeriesId' | 'slot' | 'at' | 'what' | 'recipientName' | 'channel'
>;

/** One decision in full: what, who, when, why and on what basis, what went out on it, and what happened to it since. */
export function oneDecision(kept: DecisionOfForm, disclosures: readonly WentOutOn[]): readonly Block[] {
  const version = kept.version > 1 ? ` (version ${kept.version})` : '';
  return [
    heading(3, `${decisionTitle(kept)}${version}`),
    factTable('The decision', asFacts([...decisionInWords(kept), ...promptsInWords(kept.decision)])),
    ...linesOf(kept),
    ...happened(
      'What went out on it',
      disclosures
        .filter(({ decisionSeriesId }) => decisionSeriesId === kept.seriesId)
        .map(({ slot, at, what, recipientName, channel }) => [
          at,
          `${slot.endsWith('|ask') ? 'Asked of' : 'To'} ${recipientName}: ${asSentence(what)} ${channel}.`,
        ]),
    ),
    ...happened(
      'What happened to it since',
      kept.since.map((fact) => [fact.at, factInWords(fact)]),
    ),
  ];
}

/** What happened, each with when it did; nothing where nothing did. */
function happened(caption: string, facts: readonly Fact[]): readonly Block[] {
  if (facts.length === 0) return [];
  const rows = facts.map(([at, words]) => row(formatInstant(at), words));
  const header = ['When', 'Recorded'].map((text) => plain(text));
  return [{ type: 'table', caption: plain(caption), header, rows, rowHeaders: true, widths: [34, 66] }];
}

type Fact = readonly [name: string, value: string];

/** The lines of a decision. What is recorded of all of them is read once, and then what only some of them have. */
function linesOf(kept: KeptDecision): readonly Block[] {
  const alike = linesAlike(kept).map((lines) => ({
    lines,
    facts: lines.slice(0, 1).flatMap((line) => factsOf(line, kept)),
  }));
  const [first, ...others] = alike;
  if (!first) return [];
  const ofAll = first.facts.filter((fact) => others.every(({ facts }) => facts.some((one) => isSame(one, fact))));
  const all = { lines: kept.decision.lines, facts: [...ofAll, ...unreadLaw(kept)] };
  const apart = alike.map(({ lines, facts }) => ({
    lines,
    facts: facts.filter((fact) => !ofAll.some((one) => isSame(one, fact))),
  }));
  return [all, ...apart]
    .filter(({ facts }) => facts.length > 0)
    .map(({ lines, facts }) => factTable(linesTitle(lines), facts));
}

function factsOf(line: DecidedLine, kept: KeptDecision): readonly Fact[] {
  return [...asFacts(lineInWords(line, kept)), ...notes(line, kept)];
}

/** What there is to say of a line’s basis, without the law that nobody has read yet: that is said once for the decision. */
function notes(line: DecidedLine, kept: KeptDecision): readonly Fact[] {
  const unread = new Set(unreadLawNote(line.basis).map(({ text }) => text));
  return lineWarnings(line, kept)
    .filter(({ text }) => !unread.has(text))
    .map(({ text }) => ['To note', text]);
}

function unreadLaw({ decision }: KeptDecision): readonly Fact[] {
  const bases = decision.lines.filter(({ guide }) => guide !== undefined).map(({ basis }) => basis);
  return unreadLawNote(...bases).map(({ text }) => ['To note', text]);
}

function isSame([name, value]: Fact, [otherName, otherValue]: Fact): boolean {
  return name === otherName && value === otherValue;
}

function asFacts(rows: readonly { readonly key: string; readonly value: string }[]): readonly Fact[] {
  return rows.map(({ key, value }) => [key, value]);
}
