import { z } from 'zod';
import { CAPACITIES } from '~/forms/deciders/capacities';
import type { Decided } from '~/forms/deciders/decided';
import { sourceSchema } from '~/forms/deciders/policy.schema';
import { assessmentSchema } from '~/forms/deciders/understanding.schema';
import { keysOf } from '~/forms/values/keys';

const reasons = z.array(z.object({ text: z.string(), source: sourceSchema }));

/** What stays with a form of who decides, read back: throws when the stored document is not that. */
export const decidedSchema: z.ZodType<Decided> = z.object({
  governing: z.array(z.object({ personId: z.string(), name: z.string(), capacity: z.enum(keysOf(CAPACITIES)) })),
  reasons,
  chosenWhy: z.string(),
  standing: reasons,
  warnings: reasons,
  assessment: assessmentSchema.nullable(),
});
