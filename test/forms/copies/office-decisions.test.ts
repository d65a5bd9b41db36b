import { expect, it } from 'vitest';
import type { Block } from '~/forms/copies/content';
import { contentFor } from '~/forms/copies/content-for';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { aRecord, decided } from '~/test/forms/receipts/a-receipt';
import { someFacts, TODAY } from '~/test/forms/sharing/some-facts';
import { aLine } from '~/test/support/decisions';
import { WORDING } from './sample-record';

type Facts = readonly (readonly [name: string, value: string])[];

function lineOf(what: string, facts: Partial<LineFacts> = {}) {
  const guide = someFacts(facts);
  return aLine({ what, itemId: what, recipientName: 'Larkfield', basis: basisFrom(proposeBasis(guide, TODAY)), guide });
}

/** The tables of an office copy about the lines of a decision, by their captions. */
function tablesFor(...lines: readonly ReturnType<typeof lineOf>[]): Readonly<Record<string, Facts>> {
  const kept = decided({});
  const decisions = [{ ...kept, decision: { ...kept.decision, lines } }];
  const blocks = contentFor(aRecord({ decisions }), 'office', WORDING, 'K7QM-4XPD-2AB')?.blocks ?? [];
  const words = (text: readonly { readonly text: string }[]) => text.map((run) => run.text).join('');
  const tables = blocks.filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table');
  const about = tables.map(({ caption, rows }) => {
    const facts = rows.map(({ cells: [name = [], value = []] }) => [words(name), words(value)] as const);
    return [words(caption), facts] as const;
  });
  return Object.fromEntries(about.filter(([caption]) => caption.includes('Larkfield') && caption.includes(', to ')));
}

it('lines of which the same is recorded have one table', () => {
  const tables = tablesFor(lineOf('Attendance'), lineOf('Learning'));
  expect(Object.keys(tables)).toEqual(['Attendance; Learning, to Larkfield']);
});

it('says once what is recorded of every line, then what only some of them have, and no fact is lost', () => {
  const tables = tablesFor(lineOf('Attendance'), lineOf('Health', { special: ['health'] }));
  expect(Object.keys(tables)).toEqual(['Attendance; Health, to Larkfield', 'Health, to Larkfield']);
  const [both = [], health = []] = Object.values(tables);
  const alone = Object.values(tablesFor(lineOf('Health', { special: ['health'] })))[0] ?? [];
  const names = (facts: Facts) => facts.map(([name]) => name);
  expect(names(both)).toContain('Lawful basis (UK GDPR Article 6)');
  expect(names(health)).toEqual(names(alone).filter((name) => !names(both).includes(name)));
  expect(names(health)).toContain('Special category condition (Article 9)');
  for (const fact of alone.filter(([name]) => name !== 'To note')) expect([...both, ...health]).toContainEqual(fact);
});

it('says of a line that is kept back that it is not shared, and gives it no basis and nobody’s agreement', () => {
  const held = lineOf('Home and money');
  const basis = { ...NO_BASIS, duty16la: 'would_not_facilitate' } as const;
  const tables = tablesFor(lineOf('Attendance'), { ...held, isKeptBack: true, basis });
  const own = tables['Home and money, to Larkfield'] ?? [];
  expect(own).toEqual([
    ['Whether it is shared', 'No. It is kept back, and does not go.'],
    ['Duty to share (Children Act 2004 s.16LA)', expect.stringContaining('would not help the recipient')],
  ]);
  const names = (tables['Attendance, to Larkfield'] ?? []).map(([name]) => name);
  expect(names).toContain('Lawful basis (UK GDPR Article 6)');
  const both = tables['Attendance; Home and money, to Larkfield'] ?? [];
  expect(both.map(([name]) => name)).not.toContain('Lawful basis (UK GDPR Article 6)');
});

it('names the law that nobody has read yet once for a decision, whichever line rests on it', () => {
  const tables = tablesFor(lineOf('Attendance'), lineOf('Health', { special: ['health'] }));
  const notes = Object.values(tables)
    .flat()
    .filter(([, value]) => value.includes('has not been checked'));
  expect(notes).toHaveLength(1);
  expect(notes[0]?.[1]).toContain('Art 9(2)(h)');
});
