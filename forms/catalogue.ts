import { consentToShareV1 } from '~/forms/consent-to-share/v1';
import { consentToShareV1English } from '~/forms/consent-to-share/v1.en';
import { consentToShareV2 } from '~/forms/consent-to-share/v2';
import { consentToShareV2English } from '~/forms/consent-to-share/v2.en';
import { consentToShareV2Polish } from '~/forms/consent-to-share/v2.pl';
import type { CatalogueEntry, Wording } from '~/forms/definition';

/** Every form and version that was ever published, the current one first. */
export const catalogue: readonly CatalogueEntry[] = [
  { definition: consentToShareV2, wordings: [consentToShareV2English, consentToShareV2Polish] },
  { definition: consentToShareV1, wordings: [consentToShareV1English] },
];

/** A published form by its id and version; null when there is none. */
export function findForm(id: string, version: string): CatalogueEntry | null {
  return catalogue.find(({ definition }) => definition.id === id && definition.version === version) ?? null;
}

/** The form that a new agreement is made on. */
export function currentForm(): CatalogueEntry {
  const current = catalogue[0];
  if (!current) throw new Error('The catalogue is empty');
  return current;
}

/** A form's wording in a language; its first wording where that language is not there. */
export function wordingOf(entry: CatalogueEntry, language: string): Wording {
  const found = entry.wordings.find((wording) => wording.language === language) ?? entry.wordings[0];
  if (!found) throw new Error('A form without wording');
  return found;
}
