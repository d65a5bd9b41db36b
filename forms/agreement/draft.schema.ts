import { z } from 'zod';
import { AGENCY_KINDS, DIRECTIONS } from '~/forms/agreement/agencies';
import { PLACES, PURPOSES } from '~/forms/agreement/context';
import type { Draft } from '~/forms/agreement/draft';
import { TOPICS } from '~/forms/agreement/topics';
import { PR_EVIDENCE, PR_ROUTES, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';

export const recipientSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(keys(AGENCY_KINDS)),
  role: z.string(),
  onwardTo: z.string(),
  onwardWhy: z.string(),
  direction: z.enum(keys(DIRECTIONS)),
  mayShareAnyway: z.boolean(),
  topics: z.array(z.enum(keys(TOPICS))),
});

export const whoSchema = z.object({
  personId: z.string(),
  name: z.string(),
  relationship: z.enum(keys(RELATIONSHIPS)),
  prRoute: z.enum(keys(PR_ROUTES)),
  prEvidence: z.enum(keys(PR_EVIDENCE)),
  courtOrder: z.enum(['no', 'yes', 'not_known']),
  courtOrderDetail: z.string(),
  help: z.enum(['none', 'interpreter', 'reading', 'other']),
  helpDetail: z.string(),
});

export const contextSchema = z.object({ purpose: z.enum(keys(PURPOSES)), place: z.enum(keys(PLACES)) });

export const viewsSchema = z.object({
  said: z.string(),
  askWho: z.string(),
  askOn: z.string(),
  told: z.enum(['yes', 'no']),
  notToldWhy: z.string(),
});

/** A stored draft, read back: throws when the stored document is not a draft. */
export const draftSchema: z.ZodType<Draft> = z.object({
  context: contextSchema,
  who: whoSchema.nullable(),
  why: z.string(),
  recipients: z.array(recipientSchema),
  views: viewsSchema.nullable(),
  unsaved: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

function keys<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  const [first, ...rest] = Object.keys(table).filter((key): key is Key => key in table);
  if (first === undefined) throw new Error('An empty table');
  return [first, ...rest];
}
