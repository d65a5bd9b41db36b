import type { Block, DocumentContent, Run, TableRow, Text } from '~/forms/copies/content';
import type { Finder, Found } from '~/forms/copies/protected-strings';

/**
 * A document without anything that its reader is barred from: the sentence, the item, the row or the section that holds it is
 * not there, and nothing says so. What was found already (recipients, interpreter) is left out before; this is the last net,
 * under every word. Null where what is left would still hold it: the title or the council's own name.
 */
export function withoutProtected(content: DocumentContent, find: Finder): DocumentContent | null {
  const blocks = withoutEmptySections(content.blocks, sections(content.blocks, find));
  const safe = { ...content, blocks };
  return allWords(safe).some((words) => find(words).length > 0) ? null : safe;
}

/** A text without its sentences that hold protected words; empty where none is left. */
export function plainWithout(text: string, find: Finder): string {
  return wordsOf(textWithout([{ text }], find));
}

/** Every word that a document says, to people and to machines: its metadata, its text and its alternatives. */
export function allWords(content: DocumentContent): readonly string[] {
  const { title, council, reference, language, audience, blocks, attachments = [] } = content;
  const attached = attachments.flatMap(({ name, description, text }) => [name, description, text]);
  return [title, council, reference, language, audience, ...blocks.flatMap(wordsInBlock), ...attached];
}

/** The words of one block, each text as a whole. */
export function wordsInBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.text)];
    case 'list':
      return block.items.map(wordsOf);
    case 'summary':
      return [wordsOf(block.title), ...block.items.map(wordsOf)];
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flatMap(({ cells }) => cells)].map(wordsOf);
    case 'signature':
      return [block.alternative, wordsOf(block.caption), ...(block.mark.kind === 'typed' ? [block.mark.name] : [])];
    case 'space':
      return [wordsOf(block.label)];
  }
}

function wordsOf(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** The blocks that are left. A heading that holds protected words takes what stands beneath it with it. */
function sections(blocks: readonly Block[], find: Finder): readonly Block[] {
  const kept: Block[] = [];
  let under: number | null = null;
  for (const block of blocks) {
    if (block.type === 'heading' && under !== null && block.level <= under) under = null;
    if (under !== null) continue;
    if (block.type === 'heading' && holds(block.text, find)) under = block.level;
    else kept.push(...blockWithout(block, find));
  }
  return kept;
}

/** A heading under which something stood and nothing is left is not there either. */
function withoutEmptySections(before: readonly Block[], after: readonly Block[]): readonly Block[] {
  const stoodOver = new Set(before.filter((_block, place) => hasBody(before, place)));
  let left = after;
  for (;;) {
    const next = left.filter(
      (block, place) => block.type !== 'heading' || !stoodOver.has(block) || hasBody(left, place),
    );
    if (next.length === left.length) return next;
    left = next;
  }
}

function hasBody(blocks: readonly Block[], place: number): boolean {
  const [heading, next] = [blocks[place], blocks[place + 1]];
  if (heading?.type !== 'heading' || !next) return false;
  return next.type !== 'heading' || next.level > heading.level;
}

function blockWithout(block: Block, find: Finder): readonly Block[] {
  switch (block.type) {
    case 'heading':
      return [block];
    case 'paragraph': {
      const text = textWithout(block.text, find);
      return text.length > 0 ? [text === block.text ? block : { ...block, text }] : [];
    }
    case 'list': {
      const items = textsWithout(block.items, find);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'summary': {
      const items = textsWithout(block.items, find);
      return items.length > 0 && !holds(block.title, find) ? [{ ...block, items }] : [];
    }
    case 'table': {
      const rows = block.rows.flatMap((row) => rowWithout(row, block.rowHeaders, find));
      if (rows.length === 0 || [block.caption, ...block.header].some((text) => holds(text, find))) return [];
      return [{ ...block, rows }];
    }
    case 'signature':
    case 'space':
      return wordsInBlock(block).some((words) => find(words).length > 0) ? [] : [block];
  }
}

function textsWithout(texts: readonly Text[], find: Finder): readonly Text[] {
  return texts.map((text) => textWithout(text, find)).filter((text) => text.length > 0);
}

/** A row is about its first cell: where that is protected, or a cell has nothing left to say, the row is not there. */
function rowWithout(row: TableRow, hasHeader: boolean, find: Finder): readonly TableRow[] {
  const [first] = row.cells;
  if (hasHeader && first && holds(first, find)) return [];
  const cells = row.cells.map((cell) => textWithout(cell, find));
  return cells.some((cell, place) => cell.length === 0 && row.cells[place]?.length) ? [] : [{ cells }];
}

function holds(text: Text, find: Finder): boolean {
  return find(wordsOf(text)).length > 0;
}

/** Whole sentences go: half a sentence would say that something was there. Words that span two sentences take both. */
function textWithout(text: Text, find: Finder): Text {
  const words = wordsOf(text);
  const found = find(words);
  if (found.length === 0) return text;
  const cuts = sentencesIn(words).filter((sentence) => found.some((one) => overlaps(one, sentence)));
  const left = runsWithout(text, cuts);
  const hasWords = /[\p{L}\p{N}]/u.test(wordsOf(left));
  // What a cut brings together must not hold them again.
  return hasWords ? textWithout(trimmed(left), find) : [];
}

type Span = Pick<Found, 'from' | 'to'>;

function sentencesIn(words: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const end of words.matchAll(/[.!?…]+["”’')\]]*\s+|\n+/gu)) {
    spans.push({ from, to: end.index + end[0].length });
    from = end.index + end[0].length;
  }
  return from < words.length ? [...spans, { from, to: words.length }] : spans;
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

function runsWithout(text: Text, cuts: readonly Span[]): Text {
  const left: Run[] = [];
  let start = 0;
  for (const run of text) {
    let kept = '';
    for (let place = 0; place < run.text.length; place += 1) {
      const at = start + place;
      if (!cuts.some(({ from, to }) => at >= from && at < to)) kept += run.text[place] ?? '';
    }
    start += run.text.length;
    if (kept !== '') left.push({ ...run, text: kept });
  }
  return left;
}

function trimmed(text: Text): Text {
  const last = text.length - 1;
  return text
    .map((run, place) => {
      const begun = place === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: place === last ? begun.trimEnd() : begun };
    })
    .filter((run) => run.text !== '');
}
