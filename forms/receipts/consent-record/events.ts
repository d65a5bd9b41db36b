import { personTerm, processOf } from '~/forms/receipts/consent-record/parties';
import type { Node } from '~/forms/receipts/consent-record/terms';
import type { Receipt, ReceiptWish, ReceiptWithdrawal } from '~/forms/receipts/receipt';
import { restsOnConsent } from '~/forms/receipts/rests-on-consent';
import { londonDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';

type Event = Node & { readonly isConsent: boolean };

/**
 * What people said, one event for each answer of a person that is alike: a state of consent where consent is the basis, a wish
 * everywhere else.
 */
export function events(receipt: Receipt): Node {
  const all = [
    ...receipt.wishes.flatMap((wish) => answers(receipt, wish)),
    ...receipt.withdrawals.flatMap((withdrawal) => takenBack(receipt, withdrawal)),
  ];
  const of = (isConsent: boolean) => all.flatMap(({ isConsent: is, ...event }) => (is === isConsent ? [event] : []));
  const [consent, wishes] = [of(true), of(false)];
  return { ...(consent.length > 0 ? { 'dpv:hasConsentStatus': consent } : {}), 'isf:hasWish': wishes };
}

function answers(receipt: Receipt, wish: ReceiptWish): readonly Event[] {
  if (wish.lines.length === 0) return [event(receipt, wish, 'isf:NothingSaid', [], {})];
  const alike = groupsOf(wish.lines, (line) =>
    JSON.stringify([stateOf(line.wish, wish, restsOnConsent(receipt, wish, line.line)), line.limit]),
  );
  return [...alike.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const state = stateOf(first.wish, wish, restsOnConsent(receipt, wish, first.line));
    const limit = first.limit ? { 'isf:limitInWords': first.limit } : {};
    return [
      event(
        receipt,
        wish,
        state,
        lines.map(({ line }) => line),
        limit,
      ),
    ];
  });
}

/** A yes with limits is never given out as a yes, on any basis: whoever does not know our term must not take it for one. */
function stateOf(
  wish: ReceiptWish['lines'][number]['wish'],
  { person, standing }: ReceiptWish,
  isConsent: boolean,
): string {
  if (standing === 'does_not_count') return 'isf:DoesNotCount';
  if (wish === 'agree_with_limits') return 'isf:AgreementWithLimitsExpressed';
  if (wish === 'no_view') return isConsent ? 'dpv:ConsentRequestDeferred' : 'isf:NoViewExpressed';
  if (isConsent) return wish === 'agree' ? 'dpv:ConsentGiven' : 'dpv:ConsentRefused';
  if (person.capacity === 'council') return wish === 'agree' ? 'isf:AuthorisedByCouncil' : 'isf:NotAuthorisedByCouncil';
  return wish === 'agree' ? 'isf:AgreementExpressed' : 'isf:RefusalExpressed';
}

function event(receipt: Receipt, wish: ReceiptWish, state: string, lines: readonly string[], more: Node): Event {
  const { answered, until, reviewOn, exclusions } = wish;
  return {
    isConsent: state.startsWith('dpv:'),
    '@type': state,
    'isf:eventType': 'answered',
    'dpv:isIndicatedBy': personTerm(wish.person.id),
    'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime', '@value': answered.at },
    'dpv:hasIndicationMethod': answered.method,
    'dct:valid': `${londonDate(answered.at)}/${until ?? '..'}`,
    'isf:standing': wish.standing,
    ...(reviewOn ? { 'isf:reviewOn': reviewOn } : {}),
    ...(answered.pressed === null ? {} : { 'isf:thoughtToBePressed': answered.pressed }),
    ...(exclusions ? { 'isf:excludedInWords': exclusions } : {}),
    'isf:aboutLine': lines.map((line) => processOf(receipt, line)),
    ...more,
  };
}

function takenBack(receipt: Receipt, withdrawal: ReceiptWithdrawal): readonly Event[] {
  const wish = receipt.wishes.find(({ person }) => person.id === withdrawal.person);
  if (!wish) return [];
  const alike = groupsOf(withdrawal.lines, ({ line }) => restsOnConsent(receipt, wish, line));
  return [...alike].map(([isConsent, lines]) => ({
    isConsent,
    '@type': isConsent ? 'dpv:ConsentWithdrawn' : 'isf:AgreementTakenBack',
    'isf:eventType': 'taken_back',
    'dpv:isIndicatedBy': personTerm(wish.person.id),
    'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime', '@value': withdrawal.at },
    'dpv:hasIndicationMethod': withdrawal.channel,
    'dct:valid': `${londonDate(withdrawal.at)}/..`,
    'isf:aboutLine': lines.map(({ line }) => processOf(receipt, line)),
  }));
}
