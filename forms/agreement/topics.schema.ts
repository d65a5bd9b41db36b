import { z } from 'zod';
import { SPECIAL_CATEGORIES, TIERS, type Topic } from '~/forms/agreement/topics';
import { keysOf } from '~/forms/values/keys';

/** A stored topic, read back: throws when the stored document is not one. */
export const topicSchema: z.ZodType<Topic> = z.object({
  label: z.string(),
  english: z.string().optional(),
  name: z.string(),
  tier: z.enum(keysOf(TIERS)),
  special: z.array(z.enum(keysOf(SPECIAL_CATEGORIES))).readonly(),
  offences: z.boolean(),
  aboutAdults: z.boolean().default(false),
});
