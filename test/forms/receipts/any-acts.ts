import fc from 'fast-check';
import { slotKey } from '~/forms/agreement/slot-key';
import type { CopyRecord, DecisionOfForm, DisclosureFacts } from '~/forms/copies/record';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { GROUNDS } from '~/forms/sharing/grounds';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { keysOf } from '~/forms/values/keys';
import { aDecision, aLine } from '~/test/support/decisions';

export const oneOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => fc.constantFrom(...keysOf(table));
export const orNone = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 19) + minute * 60_000).toISOString();
export const anInstant = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minute) => at(minute));

const decision = fc.record({
  outcome: oneOf(DECISION_OUTCOMES),
  article6: orNone(fc.oneof(oneOf(ARTICLE_6), fc.constant('a' as const))),
  article9: orNone(oneOf(ARTICLE_9)),
  schedule1: orNone(oneOf(SCHEDULE_1)),
  gateways: fc.uniqueArray(oneOf(GATEWAYS), { maxLength: 2 }),
  grounds: orNone(fc.uniqueArray(oneOf(GROUNDS), { maxLength: 2 })),
  said: fc.constantFrom('agreed', 'refused', 'withdrawn', 'not_on_form'),
  line: fc.nat(4),
  when: anInstant,
});

/** What is decided about lines of a record, and about others. */
export function decisionsOf(
  record: CopyRecord,
  all: readonly (typeof decision extends fc.Arbitrary<infer One> ? One : never)[],
) {
  return all.map((one, place): DecisionOfForm => {
    const line = record.proposal.lines[one.line];
    const about = line ? { recipientId: line.recipientId, itemId: line.topic } : {};
    const { article6, article9, schedule1, gateways, outcome } = one;
    const basis = { ...NO_BASIS, article6, article9, schedule1, gateways };
    return {
      id: `d${place}`,
      seriesId: `series-${place}`,
      version: 1 + place,
      childId: 'c-1',
      teamId: 't',
      decision: aDecision({
        outcome,
        lines: [aLine({ ...about, basis, said: { outcome: one.said, meaning: '' } })],
        override: one.grounds && { grounds: one.grounds, threshold: null, reasons: 'Overridecanary' },
      }),
      decidedAt: one.when,
      recordedAt: one.when,
      recordedBy: 'priya',
      since: [],
    };
  });
}

/** What goes out of its lines, and of others. */
export function disclosuresOf(record: CopyRecord, places: readonly number[]): readonly DisclosureFacts[] {
  return places.map((place) => {
    const line = record.proposal.lines[place];
    const known = line && slotKey({ recipientId: line.recipientId, itemId: line.topic, purpose: 'other' }, 'tell');
    return {
      id: `s${place}`,
      decisionSeriesId: place % 2 ? 'series-0' : null,
      slot: known ?? 'police bruising',
      recipientId: line?.recipientId ?? null,
      recipientName: line ? 'A school' : 'Police',
      what: 'Bruising',
      channel: 'Secure email: a@b.example',
      kind: place % 2 ? 'fact' : null,
      at: at(place),
      recordedAt: at(place + 1),
    };
  });
}

export const someDecisions = fc.array(decision, { maxLength: 2 });
export const someDisclosures = fc.uniqueArray(fc.nat(5), { maxLength: 2 });
