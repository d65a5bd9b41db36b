import { z } from 'zod';
import type { Topic } from '~/forms/agreement/topics';

/** A stored topic, read back: throws when the stored document is not one. */
export const topicSchema: z.ZodType<Topic> = z.object({
  label: z.string(),
  english: z.string().optional(),
  name: z.string(),
  tier: z.enum(['basic', 'additional']),
  special: z.array(z.enum(['health', 'ethnicity', 'religion', 'sex_life', 'orientation', 'beliefs'])).readonly(),
  offences: z.boolean(),
});
