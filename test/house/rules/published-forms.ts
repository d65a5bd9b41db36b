import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CatalogueEntry } from '~/forms/definition';

export const lockFile = 'test/house/published-forms.json';

/** The hash of every published form, by its id, version and language. */
export type Lock = Readonly<Record<string, string>>;

/** The lock as it was written when each form was published. */
export function readLock(): Lock {
  const json: unknown = JSON.parse(readFileSync(lockFile, 'utf8'));
  return z.record(z.string(), z.string()).parse(json);
}

/** The hash of every form in the catalogue as it is now. */
export function hashesOf(catalogue: readonly CatalogueEntry[]): Lock {
  const entries = catalogue.flatMap(({ definition, wordings }) =>
    wordings.map((wording) => [
      `${definition.id} ${definition.version} ${wording.language}`,
      createHash('sha256').update(canonical({ definition, wording })).digest('hex'),
    ]),
  );
  return Object.fromEntries(entries);
}

/** A sentence for each published form that is no longer what it was: families signed it, so it may never change. */
export function changesOf(lock: Lock, now: Lock): string[] {
  return Object.entries(lock).flatMap(([form, hash]) => {
    if (now[form] === undefined) return [`${form} was published and is gone from the catalogue`];
    return now[form] === hash ? [] : [`${form} was published and has changed: make a new version instead`];
  });
}

/** JSON with its keys in order, so that only a change of what a form says changes its hash. Refuses what JSON cannot hold. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    return `{${entries
      .sort(byKey)
      .map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`)
      .join(',')}}`;
  }
  if (typeof value === 'function' || typeof value === 'symbol' || value === undefined)
    throw new Error('A form is plain data.');
  return JSON.stringify(value);
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
