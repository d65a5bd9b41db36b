import { beforeAll, expect, it } from 'vitest';
import { STORIES } from '~/app/commands/stories/index';
import type { Database } from '~/db/connection';
import { fhirBundleText } from '~/forms/receipts/fhir/bundle';
import { resourcesIn } from '~/test/forms/receipts/fhir-checks';
import { decidingCouncil } from '~/test/support/decision-steps';
import { validReceipts } from '~/test/support/receipt-checks';

/** The other stories are told, and their receipts looked at, where their decisions are. */
const TOLD_HERE = ['A1', 'A6', 'A7', 'A8', 'A9', 'A14', 'A16'];

let db: Database;

beforeAll(async () => {
  const council = await decidingCouncil();
  db = council.db;
  for (const story of STORIES) if (TOLD_HERE.includes(story.id)) await story.tell(council.staff[story.worker]);
}, 240_000);

it('every form that was answered has a valid receipt; what was urgent or moved on no form has none', async () => {
  const receipts = await validReceipts(db);
  expect([...receipts].map(([child, all]) => `${child} ${all.length}`)).toEqual([
    'Maya 1',
    'Leo 1',
    'Kezia 1',
    'Noah 1',
    'Amira 2',
  ]);
  const [maya] = receipts.get('Maya') ?? [];
  expect(maya?.disclosures).toHaveLength(4);
  expect(maya?.disclosures.every(({ line, decision }) => line !== null && decision !== null)).toBe(true);
  const [noah] = receipts.get('Noah') ?? [];
  expect(noah?.decisions.some(({ againstWish }) => againstWish)).toBe(true);
  const bundle = JSON.parse(fhirBundleText(noah ?? never()));
  const [dissent, ...more] = resourcesIn(bundle, 'Consent');
  expect(more).toEqual([]);
  expect(dissent?.status).toBe('active');
  expect(dissent?.provision).toEqual({ type: 'deny', period: { start: '2026-11-18' } });
});

function never(): never {
  throw new Error('There is no receipt');
}
