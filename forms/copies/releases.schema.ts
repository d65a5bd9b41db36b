import { z } from 'zod';

/** A step of a release, as it is stored. */
export const releaseStepSchema = z.object({
  id: z.string(),
  type: z.enum(['asked', 'checked', 'refused']),
  note: z.string(),
  protections: z.string(),
  by: z.string(),
  at: z.string(),
});
