import { z } from 'zod';
import { AGENCY_KINDS, DIRECTIONS } from '~/forms/agreement/agencies';
import { LINE_OUTCOMES } from '~/forms/agreement/line-outcome';
import { RECEIPT_SCHEMA } from '~/forms/receipts/identifiers';
import type {
  Receipt,
  ReceiptBasis,
  ReceiptDecision,
  ReceiptDisclosure,
  ReceiptWish,
  ReceiptWithdrawal,
} from '~/forms/receipts/receipt';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { keysOf } from '~/forms/values/keys';

// The order of the fields is the order in which they are written: what is read and written again is the same text.
const id = z.string().min(1).max(200);
const code = z.string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/);
const instant = z.iso.datetime();
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.string();
const way = z.enum(['tell', 'ask']);
const direction = z.enum(keysOf(DIRECTIONS));

const wish: z.ZodType<ReceiptWish> = z.strictObject({
  person: z.strictObject({
    id,
    name: words,
    capacity: code,
    relationship: code.nullable(),
    responsibility: z.strictObject({ route: code, evidence: code }).nullable(),
  }),
  asked: z.strictObject({
    at: instant,
    by: z.strictObject({ id: id.nullable(), name: words, jobTitle: words }),
    language: z.string().min(2),
    noticeBasis: z.enum(['public_task', 'legal_obligation', 'consent']),
    sha256: z.strictObject({ shown: hash, notice: hash }).nullable(),
  }),
  answered: z.strictObject({
    at: instant,
    recordedAt: instant,
    method: code,
    signed: z.boolean(),
    strokesSha256: hash.nullable(),
    confirmBy: day.nullable(),
    pressed: z.boolean().nullable(),
  }),
  standing: z.enum(['counts', 'put_right', 'does_not_count']),
  until: day.nullable(),
  reviewOn: day.nullable(),
  lines: z.array(
    z.strictObject({
      line: id,
      wish: z.enum(['agree', 'agree_with_limits', 'refuse', 'no_view']),
      limit: words.nullable(),
    }),
  ),
  exclusions: words.nullable(),
});

const withdrawal: z.ZodType<ReceiptWithdrawal> = z.strictObject({
  id,
  person: id,
  at: instant,
  recordedAt: instant,
  channel: code,
  lines: z.array(z.strictObject({ line: id, way: direction })),
  all: z.boolean(),
});

const basis: z.ZodType<ReceiptBasis> = z.strictObject({
  article6: code.nullable(),
  article9: code.nullable(),
  schedule1: code.nullable(),
  article10: code.nullable(),
  confidentiality: code.nullable(),
  gateways: z.array(code),
  duty16la: code.nullable(),
  agreement: code.nullable(),
});

const decision: z.ZodType<ReceiptDecision> = z.strictObject({
  id,
  version: z.int().min(1),
  outcome: z.enum(keysOf(DECISION_OUTCOMES)),
  urgent: z.boolean(),
  decidedAt: instant,
  recordedAt: instant,
  decidedBy: z.strictObject({ name: words, role: words }),
  authorisedBy: z.strictObject({ name: words, role: words, at: instant }).nullable(),
  notAsked: code.nullable(),
  againstWish: z.boolean(),
  override: z.strictObject({ grounds: z.array(code), threshold: code.nullable() }).nullable(),
  reviewOn: day.nullable(),
  lines: z.array(
    z.strictObject({
      line: id.nullable(),
      recipient: id.nullable(),
      recipientName: words,
      what: words,
      way,
      said: z.enum([...LINE_OUTCOMES, 'not_on_form']),
      basis,
    }),
  ),
});

const disclosure: z.ZodType<ReceiptDisclosure> = z.strictObject({
  id,
  at: instant,
  recordedAt: instant,
  line: id.nullable(),
  recipient: id.nullable(),
  recipientName: words,
  what: words,
  way,
  channel: words,
  kind: code.nullable(),
  decision: id.nullable(),
});

/** A receipt, and nothing beside what its published JSON Schema names. */
export const receiptSchema: z.ZodType<Receipt> = z.strictObject({
  schema: z.literal(RECEIPT_SCHEMA),
  audience: z.string().min(1),
  asOf: instant,
  document: z.strictObject({ reference: id, sha256: hash.nullable() }).nullable(),
  agreement: z.strictObject({
    reference: id,
    form: z.strictObject({ id: code, version: code }),
    status: z.enum(['counts', 'entered_in_error']),
    purpose: code.nullable(),
    why: words,
  }),
  council: z.strictObject({ name: z.string().min(1), dataProtection: words, changeOfMind: words }),
  child: z.strictObject({
    id,
    givenNames: words,
    familyName: words,
    knownAs: words.nullable(),
    birth: z
      .strictObject({ kind: z.enum(['born', 'expected', 'estimated']), on: day, latest: day.nullable() })
      .nullable(),
  }),
  recipients: z.array(z.strictObject({ id, name: words, kind: z.enum(keysOf(AGENCY_KINDS)) })),
  topics: z.array(z.strictObject({ id, name: words, tier: code, special: z.array(code), offences: z.boolean() })),
  lines: z.array(z.strictObject({ id, recipient: id, topic: id, direction, about: z.array(id) })),
  wishes: z.array(wish),
  withdrawals: z.array(withdrawal),
  decisions: z.array(decision),
  disclosures: z.array(disclosure),
});

/** Reads a receipt back. Throws for a text that is none, of this version or at all. */
export function readReceipt(text: string): Receipt {
  return receiptSchema.parse(JSON.parse(text));
}

/** The published JSON Schema (2020-12), made from the same rules that read a receipt back. */
export function publishedSchema(): string {
  const { $schema, ...rules } = z.toJSONSchema(receiptSchema, { target: 'draft-2020-12' });
  const head = { $schema, $id: RECEIPT_SCHEMA, title: 'Receipt of an agreement, version 1.0' };
  return `${JSON.stringify({ ...head, ...rules }, null, 2)}\n`;
}
