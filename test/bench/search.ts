import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { now } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { closeDatabase, database } from '~/app/services/database.server';
import { findSearch, searchRecords } from '~/app/services/record-searches.server';
import { makeDemonstrationKeys } from '~/app/services/secret-files.server';
import { addSyntheticForms } from '~/app/services/synthetic.server';
import { syntheticForm } from '~/app/services/synthetic-forms';
import { below, type Random, randomFrom } from '~/app/services/synthetic-names';
import { appendAuditEvent } from '~/db/audit-events';
import { syntheticId } from '~/db/synthetic-rows';
import type { SearchTerms } from '~/forms/records/search-terms';

type Figure = { readonly name: string; readonly value: number; readonly unit: string };
type Print = (figure: Figure) => void;
type Timing = { readonly search: number; readonly page: number; readonly processor: number };

const QUERIES = 600;
const WARM_UP = 50;

/** How a records officer asks: the share of each way of asking, and what is then typed. */
const WAYS: readonly { readonly share: number; readonly terms: (random: Random, forms: number) => SearchTerms }[] = [
  { share: 25, terms: (random, forms) => ({ child: `${firstName(random, forms)} ${familyName(random, forms)}` }) },
  { share: 15, terms: (random, forms) => ({ child: nameOf(random, forms) }) },
  { share: 15, terms: (random, forms) => ({ child: familyName(random, forms) }) },
  { share: 15, terms: (random, forms) => ({ child: familyName(random, forms).slice(0, 3 + below(random, 3)) }) },
  { share: 8, terms: (random, forms) => ({ child: firstName(random, forms) }) },
  { share: 5, terms: () => ({ child: 'Smith' }) },
  { share: 12, terms: withBirthday },
  { share: 5, terms: (random) => ({ child: `Nobody${below(random, 1000)}` }) },
];

/**
 * Name search through the service on an encrypted database of 10,000 and of 1,000,000 forms: the search with its stored terms
 * and its durable audit event, and the first page of what it found. Processor time is printed beside it, since a busy machine
 * makes everything wait. Other sizes: `bench search 50000`.
 */
export async function bench(print: Print, args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: 'silent' });
  makeDemonstrationKeys(config());
  try {
    const sizes = args.length > 0 ? args.map(Number) : [10_000, 1_000_000];
    for (const forms of sizes) await measure(print, forms);
  } finally {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(print: Print, forms: number): Promise<void> {
  const began = performance.now();
  await addSyntheticForms(forms, (made) => process.stderr.write(`${made} of ${forms} forms\n`));
  print({ name: `${forms} forms: building them`, value: round((performance.now() - began) / 1000), unit: 's' });
  const random = randomFrom(forms);
  const writes: number[] = [];
  for (let nth = 0; nth < WARM_UP; nth++) await time(termsOf(random, forms));
  const timings: Timing[] = [];
  for (let nth = 0; nth < QUERIES; nth++) {
    timings.push(await time(termsOf(random, forms)));
    writes.push(await timeWrite());
  }
  const parts = [
    { part: 'search, stored and audited', values: timings.map(({ search }) => search) },
    { part: 'its first page', values: timings.map(({ page }) => page) },
    { part: 'both together', values: timings.map(({ search, page }) => search + page) },
    { part: 'both together, processor time alone', values: timings.map(({ processor }) => processor) },
    { part: 'one durable write of one audit event, for comparison', values: writes },
  ];
  for (const { part, values } of parts) {
    print({ name: `${forms} forms: ${part}, p50`, value: percentile(values, 50), unit: 'ms' });
    print({ name: `${forms} forms: ${part}, p95`, value: percentile(values, 95), unit: 'ms' });
  }
}

/** What an evidence that survives a power cut costs on this disk, without any search. */
async function timeWrite(): Promise<number> {
  const db = await database();
  const began = performance.now();
  await db
    .transaction()
    .execute((within) =>
      appendAuditEvent(within, { at: now(), actor: { kind: 'staff', id: 'bench' }, event: { type: 'signed_in' } }),
    );
  return performance.now() - began;
}

async function time(terms: SearchTerms): Promise<Timing> {
  const officer = {
    staffId: syntheticId('staff', 0),
    role: 'records-officer',
    teamId: 'none',
    sessionId: 'bench',
  } as const;
  const usedBefore = process.cpuUsage();
  const began = performance.now();
  const searched = await searchRecords(officer, terms);
  const searchedAt = performance.now();
  const page = searched.type === 'done' ? await findSearch(officer, searched.value, 1) : searched;
  if (page.type !== 'done') throw new Error('A search was not answered');
  const pageAt = performance.now();
  const { user, system } = process.cpuUsage(usedBefore);
  return { search: searchedAt - began, page: pageAt - searchedAt, processor: (user + system) / 1000 };
}

function termsOf(random: Random, forms: number): SearchTerms {
  let left = below(random, 100);
  for (const { share, terms } of WAYS) {
    left -= share;
    if (left < 0) return terms(random, forms);
  }
  return { child: 'Smith' };
}

function withBirthday(random: Random, forms: number): SearchTerms {
  const { child } = syntheticForm(below(random, forms));
  return { child: child.familyName, dateOfBirth: child.dateOfBirth };
}

function nameOf(random: Random, forms: number): string {
  const { child } = syntheticForm(below(random, forms));
  return `${child.givenNames} ${child.familyName}`;
}

function firstName(random: Random, forms: number): string {
  return syntheticForm(below(random, forms)).child.givenNames;
}

function familyName(random: Random, forms: number): string {
  return syntheticForm(below(random, forms)).child.familyName;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return round(sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
