import type { ReceiptFacts } from '~/forms/receipts/make-receipt';

/**
 * The last moment at which anything in a receipt was written down, `others` among them: the same facts always have the same one.
 */
export function lastKnown(
  { wishes, withdrawals, decisions, disclosures }: ReceiptFacts,
  others: readonly (string | undefined)[],
): string {
  const written = [...withdrawals, ...decisions, ...disclosures].map(({ recordedAt }) => recordedAt);
  const said = wishes.flatMap(({ asked, answered }) => [asked.at, answered.recordedAt]);
  return [...said, ...written, ...others].reduce<string>((latest, at = '') => (at > latest ? at : latest), '');
}
