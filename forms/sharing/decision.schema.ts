import { z } from 'zod';
import { AGENCY_BODIES, DUTY_TO_SHARE } from '~/forms/agreement/agencies';
import { PURPOSES } from '~/forms/agreement/context';
import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { SPECIAL_CATEGORIES } from '~/forms/agreement/topics';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import { BASIS_WORDINGS } from '~/forms/sharing/basis-wordings';
import { CONFIDENTIALITY } from '~/forms/sharing/confidentiality';
import { CONSENT_MEANINGS } from '~/forms/sharing/consent-meanings';
import type { SharingDecision } from '~/forms/sharing/decision';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { GROUNDS } from '~/forms/sharing/grounds';
import { GUIDANCE } from '~/forms/sharing/guidance';
import { CAN_CONSENT, CONCERNS } from '~/forms/sharing/guide-facts';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { PARAGRAPH_18_REASONS, SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { keysOf } from '~/forms/values/keys';

const lineBasis = z.object({
  article6: z.enum(keysOf(ARTICLE_6)).nullable(),
  article9: z.enum(keysOf(ARTICLE_9)).nullable(),
  schedule1: z.enum(keysOf(SCHEDULE_1)).nullable(),
  paragraph18: z.enum(keysOf(PARAGRAPH_18_REASONS)).nullable(),
  article10: z.enum(keysOf(ARTICLE_10)).nullable(),
  confidentiality: z.enum(keysOf(CONFIDENTIALITY)).nullable(),
  gateways: z.array(z.enum(keysOf(GATEWAYS))),
  duty16la: z.enum(keysOf(DUTY_16LA)).nullable(),
  dutyWhy: z.string(),
  agreement: z.enum(keysOf(CONSENT_MEANINGS)).nullable(),
});

const party = z.object({
  body: z.enum(keysOf(AGENCY_BODIES)).nullable(),
  listed: z.enum(keysOf(DUTY_TO_SHARE)),
});

const lineFacts = z.object({
  us: party,
  recipient: party,
  special: z.array(z.enum(keysOf(SPECIAL_CATEGORIES))),
  offences: z.boolean(),
  answer: z.enum([...LINE_OUTCOMES, 'could_not_be_asked']),
  isAuthorised: z.boolean().default(false),
  notAsked: z.enum(keysOf(NOT_ASKED_REASONS)).nullable(),
  canConsent: z.enum(keysOf(CAN_CONSENT)),
  concern: z.enum(keysOf(CONCERNS)).nullable(),
  purpose: z.enum(keysOf(PURPOSES)),
  shareAnyway: z.boolean().nullable(),
  policyDocument: z.string().optional(),
});

const decidedLine = z.object({
  key: z.string(),
  agreementId: z.string().nullable(),
  recipientId: z.string().nullable(),
  recipientName: z.string(),
  itemId: z.string().nullable(),
  what: z.string(),
  way: z.enum(['tell', 'ask']),
  said: z.object({ outcome: z.enum([...LINE_OUTCOMES, 'not_on_form']), meaning: z.string() }),
  people: z.array(z.string()).default([]),
  role: z.string(),
  basis: lineBasis,
  isKeptBack: z.boolean().optional(),
  guide: lineFacts.optional(),
});

/** What was said to one person of the family about a decision, as it is kept. */
export const tellingSchema = z.object({
  who: z.string(),
  told: z.enum(['told', 'to_tell', 'not_told']),
  at: z.string().nullable(),
  by: z.string(),
  reason: z.enum(keysOf(NOT_TOLD_REASONS)).nullable(),
  words: z.string(),
  lookAgainOn: z.string().nullable(),
});

const decider = z.object({ name: z.string(), role: z.string() });

/** A stored decision, read back: throws when the stored document is not one. */
export const sharingDecisionSchema: z.ZodType<SharingDecision> = z.object({
  outcome: z.enum(keysOf(DECISION_OUTCOMES)),
  isUrgent: z.boolean(),
  lines: z.array(decidedLine),
  decidedBy: decider,
  authorisedBy: decider.extend({ at: z.string() }).nullable(),
  concern: z.string(),
  firstKnown: z.object({ on: z.string().nullable() }).nullable().default(null),
  facts: z.string(),
  opinions: z.string(),
  reasons: z.string(),
  notAsked: z.object({ reason: z.enum(keysOf(NOT_ASKED_REASONS)), words: z.string() }).nullable(),
  override: z
    .object({
      grounds: z.array(z.enum(keysOf(GROUNDS))),
      threshold: z.enum(keysOf(THRESHOLDS)).nullable(),
      reasons: z.string(),
    })
    .nullable(),
  telling: z.array(tellingSchema),
  withheld: z.string(),
  riskIfNotShared: z.string(),
  alternatives: z.string(),
  riskAccepted: z.string(),
  whatWouldChange: z.string(),
  prompts: z.record(z.string(), z.string()),
  guidance: z.array(z.enum(keysOf(GUIDANCE))),
  wordings: z.array(z.enum(keysOf(BASIS_WORDINGS))).optional(),
  onwardConditions: z.string(),
  reviewOn: z.string().nullable(),
});
