import { z } from 'zod';
import { AGENCY_KINDS, DIRECTIONS } from '~/forms/agreement/agencies';
import { PLACES, PURPOSES, SERVICE_ANSWERS } from '~/forms/agreement/context';
import { ORDER_KINDS } from '~/forms/agreement/court-order';
import type { Draft } from '~/forms/agreement/draft';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { supportSchema } from '~/forms/agreement/support.schema';
import { PR_EVIDENCE, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES } from '~/forms/deciders/pr-routes';
import { keysOf } from '~/forms/values/keys';

export const recipientSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(keysOf(AGENCY_KINDS)),
  role: z.string(),
  onwardTo: z.string(),
  onwardWhy: z.string(),
  direction: z.enum(keysOf(DIRECTIONS)),
  mayShareAnyway: z.boolean(),
  topics: z.array(z.string()),
});

const orderSchema = z.object({
  kind: z.enum(keysOf(ORDER_KINDS)),
  aboutId: z.string(),
  aboutName: z.string(),
  court: z.string(),
  caseNumber: z.string(),
  madeOn: z.string(),
  endsOn: z.string(),
  coversThis: z.enum(['yes', 'no', 'not_known']),
  safeToMention: z.array(z.string()),
});

export const whoSchema = z.object({
  personId: z.string(),
  name: z.string(),
  relationship: z.enum(keysOf(RELATIONSHIPS)),
  prRoute: z.enum(keysOf(PR_ROUTES)),
  prEvidence: z.enum(keysOf(PR_EVIDENCE)),
  courtOrder: z.enum(['no', 'yes', 'not_known']),
  courtOrderDetail: z.string(),
  help: z.enum(['none', 'interpreter', 'reading', 'other']),
  helpDetail: z.string(),
  registeredOn: z.string().default(''),
  support: supportSchema.default(NO_SUPPORT),
  bornOn: z.string().nullable().optional(),
  childWhy: z.string().optional(),
  order: orderSchema.optional(),
  officer: z.object({ jobTitle: z.string(), orderReference: z.string(), parentsTold: z.string() }).optional(),
});

export const contextSchema = z.object({
  purpose: z.enum(keysOf(PURPOSES)),
  place: z.enum(keysOf(PLACES)),
  lastDay: z.string().default(''),
  reviewOn: z.string().default(''),
  service: z.enum(keysOf(SERVICE_ANSWERS)).default('not_asked'),
});

export const viewsSchema = z.object({
  said: z.string(),
  askWho: z.string(),
  askOn: z.string(),
  told: z.enum(['yes', 'no', 'not_born']),
  notToldWhy: z.string(),
});

/** A stored draft, read back: throws when the stored document is not a draft. */
export const draftSchema: z.ZodType<Draft> = z.object({
  context: contextSchema,
  who: whoSchema.nullable(),
  why: z.string(),
  recipients: z.array(recipientSchema),
  about: z.record(z.string(), z.array(z.string())).optional(),
  views: viewsSchema.nullable(),
  unsaved: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});
