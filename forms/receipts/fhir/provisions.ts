import { waysOf } from '~/forms/agreement/slot-key';
import { concept, extension, fhirId, type Json, ownConcept, reference } from '~/forms/receipts/fhir/codes';
import type { Receipt, ReceiptWish, ReceiptWithdrawal } from '~/forms/receipts/receipt';
import { londonDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';

/** One thing that somebody said yes to: this line, one way, perhaps with a limit in their words. */
export type Allowed = {
  readonly line: Receipt['lines'][number];
  readonly way: 'tell' | 'ask';
  readonly limit: string | null;
};

/** What a person’s yes covers after what they took back so far. */
export function allowedAt(
  { lines }: Receipt,
  wish: ReceiptWish,
  takenBack: readonly ReceiptWithdrawal[],
): readonly Allowed[] {
  const gone = new Set(
    takenBack.flatMap((one) =>
      one.lines.flatMap(({ line, way }) => waysOf({ direction: way }).map((each) => `${line} ${each}`)),
    ),
  );
  return wish.lines.flatMap((said) => {
    const line = lines.find(({ id }) => id === said.line);
    if (!line || !said.wish.startsWith('agree')) return [];
    const limit = said.wish === 'agree_with_limits' ? (said.limit ?? '') : null;
    return waysOf(line).flatMap((way) => (gone.has(`${line.id} ${way}`) ? [] : [{ line, way, limit }]));
  });
}

/** Nothing is permitted but what somebody said yes to: a denial at the root, and a permission for each recipient and way. */
export function rootProvision(receipt: Receipt, wish: ReceiptWish, allowed: readonly Allowed[], from: string): Json {
  const period = { start: londonDate(from), ...(wish.until ? { end: wish.until } : {}) };
  const alike = groupsOf(allowed, ({ line, way, limit }) => JSON.stringify([line.recipient, way, limit]));
  const permitted = [...alike.values()].map((lines) => permission(receipt, lines, period));
  return { type: 'deny', period, provision: permitted.length > 0 ? permitted : undefined };
}

function permission(receipt: Receipt, lines: readonly Allowed[], period: Json): Json {
  const [first] = lines;
  if (!first) throw new Error('A permission for nothing');
  const { way, limit, line } = first;
  return {
    // A system that does not know the limit has to leave the permission alone: it must never read it as a plain yes.
    modifierExtension:
      limit === null
        ? undefined
        : [extension('only-within-this-limit', { valueString: limit.trim() || 'Limit not shown' })],
    type: 'permit',
    period,
    actor: [{ role: roleIn(way), reference: reference('Organization', `recipient.${line.recipient}`) }],
    action: [concept('http://terminology.hl7.org/CodeSystem/consentaction', way === 'tell' ? 'disclose' : 'collect')],
    purpose: purposeOf(receipt),
    code: lines.map(({ line: { topic } }) => {
      const name = receipt.topics.find(({ id }) => id === topic)?.name;
      return ownConcept('topic', fhirId(topic), name);
    }),
  };
}

/** Who is told receives information; who is asked gives it. */
function roleIn(way: 'tell' | 'ask'): Json {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
  return way === 'tell' ? concept(system, 'IRCP', 'information recipient') : concept(system, 'INF', 'informant');
}

function purposeOf({ agreement }: Receipt): readonly Json[] | undefined {
  if (agreement.purpose === null) return undefined;
  const { coding } = ownConcept('purpose', agreement.purpose);
  return Array.isArray(coding) ? coding : undefined;
}
