import { waysOf } from '~/forms/agreement/slot-key';
import { concept, extension, fhirId, type Json, orNothing, ownConcept, reference } from '~/forms/receipts/fhir/codes';
import { COUNCIL_ID, performerOf } from '~/forms/receipts/fhir/people';
import { policyRule } from '~/forms/receipts/fhir/policy-rule';
import { type Allowed, allowedAt, rootProvision } from '~/forms/receipts/fhir/provisions';
import { idSystem } from '~/forms/receipts/identifiers';
import type { Receipt, ReceiptWish } from '~/forms/receipts/receipt';
import { isDecidedOtherwise, mayConsent } from '~/forms/receipts/rests-on-consent';
import { londonDate } from '~/forms/values/dates';

const UK_CORE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Consent';
export const DOCUMENT_ID = 'document';

/** A consent with the time from which it says what it says. */
export type MadeConsent = {
  readonly id: string;
  readonly at: string;
  readonly wish: ReceiptWish;
  readonly resource: Json;
};

/**
 * What people said as FHIR has it: a Consent for each person who answered anything, and after each change of mind another in its
 * place. A refusal is an active dissent. Nothing that the council decides or sends ever changes one. Whoever said nothing has
 * none, and neither has an officer: an authorisation for the council is nobody’s consent.
 */
export function consents(receipt: Receipt): readonly MadeConsent[] {
  return receipt.wishes.flatMap((wish) => {
    if (wish.lines.length === 0 || wish.person.capacity === 'council') return [];
    const changes = receipt.withdrawals.filter(({ person }) => person === wish.person.id);
    const first = { id: consentId(receipt, wish), at: wish.answered.at, allowed: allowedAt(receipt, wish, []) };
    const later = changes.map((change, place) => ({
      id: fhirId(`withdrawal.${change.id}`),
      at: change.at,
      allowed: allowedAt(receipt, wish, changes.slice(0, place + 1)),
    }));
    const all = [first, ...later];
    return all.map(({ id, at, allowed }, place) => ({
      id,
      at,
      wish,
      resource: consent(receipt, wish, { id, at, allowed, isLast: place === all.length - 1 }),
    }));
  });
}

function consentId({ agreement }: Receipt, { person }: ReceiptWish): string {
  return fhirId(`${agreement.reference}.${person.id}`);
}

type Version = {
  readonly id: string;
  readonly at: string;
  readonly allowed: readonly Allowed[];
  readonly isLast: boolean;
};

function consent(receipt: Receipt, wish: ReceiptWish, { id, at, allowed, isLast }: Version): Json {
  const status = statusOf(receipt, wish, isLast);
  return {
    resourceType: 'Consent',
    id,
    meta: { profile: [UK_CORE] },
    extension: saidBesides(receipt, wish),
    identifier: [{ system: idSystem('agreement'), value: receipt.agreement.reference }],
    status,
    scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
    category: [concept('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'IDSCL', 'information disclosure')],
    patient: reference('Patient', receipt.child.id),
    dateTime: at,
    performer: [performerOf(wish, receipt)],
    organization: [reference('Organization', COUNCIL_ID)],
    sourceReference: reference('DocumentReference', DOCUMENT_ID),
    policyRule: policyRule(
      wish.asked.noticeBasis,
      wish.lines.some(({ line }) => isDecidedOtherwise(receipt, line)),
    ),
    provision: status === 'proposed' && allowed.length === 0 ? undefined : rootProvision(receipt, wish, allowed, at),
  };
}

/**
 * A wish that cannot be acted on as anybody’s choice is only proposed: where all of it is “not sure”, and of somebody who has no
 * standing to decide. One that another has taken the place of, or whose last day is past, is inactive.
 */
function statusOf(receipt: Receipt, wish: ReceiptWish, isLast: boolean): string {
  if (receipt.agreement.status === 'entered_in_error' || wish.standing === 'does_not_count') return 'entered-in-error';
  if (!isLast) return 'inactive';
  if (wish.until !== null && wish.until < londonDate(receipt.asOf)) return 'inactive';
  if (!mayConsent(wish.person.capacity)) return 'proposed';
  return wish.lines.every((line) => line.wish === 'no_view') ? 'proposed' : 'active';
}

/** What FHIR has no place for, and a reader must be able to find: being pressed, whom not to tell, what they were not sure of. */
function saidBesides(
  receipt: Receipt,
  { answered, exclusions, lines, standing, person }: ReceiptWish,
): readonly Json[] {
  const unsure = lines.filter(({ wish }) => wish === 'no_view').map(({ line }) => line);
  return [
    extension('capacity', { valueCodeableConcept: ownConcept('capacity', person.capacity) }),
    extension('how-answered', { valueCodeableConcept: ownConcept('how-answered', answered.method) }),
    ...(standing === 'put_right' ? [extension('put-right', { valueBoolean: true })] : []),
    ...(answered.pressed ? [extension('thought-to-be-pressed', { valueBoolean: true })] : []),
    ...(answered.confirmBy ? [extension('to-be-confirmed-by', { valueDate: answered.confirmBy })] : []),
    ...(orNothing(exclusions) ? [extension('not-to-be-told', { valueString: exclusions })] : []),
    ...unsure.flatMap((line) =>
      waysOf(directionOf(receipt, line)).map((way) =>
        extension('not-sure', {
          valueString: `${line} ${way}`,
        }),
      ),
    ),
  ];
}

function directionOf({ lines }: Receipt, id: string) {
  return { direction: lines.find((line) => line.id === id)?.direction ?? 'tell' } as const;
}
