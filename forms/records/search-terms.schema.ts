import { z } from 'zod';
import type { SearchTerms } from '~/forms/records/search-terms';

const text = z.string().optional();

/** The terms of a stored search, read back. */
export const searchTermsSchema: z.ZodType<SearchTerms> = z.strictObject({
  reference: text,
  child: text,
  dateOfBirth: text,
  caseSystemId: text,
  parent: text,
  worker: text,
  decidedFrom: text,
  decidedTo: text,
});
