import { expect } from 'vitest';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import type { Database } from '~/db/connection';
import { listFinishedSignings } from '~/db/record-evidence';
import { consentRecord } from '~/forms/receipts/consent-record/consent-record';
import { fhirBundleText } from '~/forms/receipts/fhir/bundle';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import { type Receipt, receiptText } from '~/forms/receipts/receipt';
import { readReceipt } from '~/forms/receipts/receipt.schema';
import { wrongInBundle } from '~/test/forms/receipts/fhir-checks';
import { statementsOf, storeOf, wrongIn } from '~/test/forms/receipts/linked-data';

/** The office’s receipt of every form that somebody answered in a council, by the child’s given names; each is valid in every format. */
export async function validReceipts(db: Database): Promise<ReadonlyMap<string, readonly Receipt[]>> {
  const receipts = new Map<string, readonly Receipt[]>();
  const records: object[] = [];
  for (const { id } of await db.selectFrom('agreements').select('id').orderBy('created_at').execute()) {
    const signing = (await listFinishedSignings(db, id)).at(-1);
    if (!signing) continue;
    const { record } = await gatherCopyRecord(db, signing.id);
    const receipt = makeReceipt(record, 'office', { document: null, at: null });
    if (!receipt) throw new Error('A form that was answered has no receipt');
    expect(readReceipt(receiptText(receipt))).toEqual(receipt);
    expect(wrongInBundle(JSON.parse(fhirBundleText(receipt)))).toEqual([]);
    records.push(consentRecord(receipt));
    const { givenNames } = receipt.child;
    receipts.set(givenNames, [...(receipts.get(givenNames) ?? []), receipt]);
  }
  expect(await wrongIn(storeOf(await statementsOf(records)))).toEqual([]);
  return receipts;
}
