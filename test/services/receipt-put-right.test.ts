import { expect, it } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { correctFact, viewCorrections } from '~/app/services/corrections.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { takeDown } from '~/app/services/taken-down.server';
import { fhirBundleText } from '~/forms/receipts/fhir/bundle';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import type { Receipt } from '~/forms/receipts/receipt';
import { resourcesIn } from '~/test/forms/receipts/fhir-checks';
import { childOf, councilWithFamilies, filledForm, revisionOf, value, workerOf } from '~/test/support/visit-steps';

it('a receipt says what counts of an answer that was written down wrongly, and that it was put right', async () => {
  const db = await councilWithFamilies();
  const priya = await workerOf('priya');
  const id = await filledForm(priya);
  const said = { optOut: '', exactWords: 'Yes.', witness: '', why: 'In plaster.', call: null, confirmHow: '' } as const;
  const handBack = { howSigned: 'alone', detail: null, ownWords: 'You tell her school.' } as const;
  const proposal = await proposalOf(value(await openAgreement(priya, id, 'prepare an agreement')), priya);
  const cards = Object.fromEntries((proposal?.recipients ?? []).map((one) => [one.id, { choice: 'yes' as const }]));
  const taken = { method: 'spoken', at: now(), cards, handBack, ...said } as const;
  const signature = value(await takeDown(priya, id, await revisionOf(priya, id), taken));
  const receiptNow = async (): Promise<Receipt> => {
    const { record } = await gatherCopyRecord(db, signature.signingSessionId);
    const receipt = makeReceipt(record, 'office', { document: null, at: null });
    if (!receipt) throw new Error('There is no receipt');
    return receipt;
  };
  const stateIn = (receipt: Receipt) => {
    const [wish] = receipt.wishes;
    const [consent] = resourcesIn(JSON.parse(fhirBundleText(receipt)), 'Consent');
    return [wish?.standing, [...new Set(wish?.lines.map((line) => line.wish))], consent?.status];
  };
  expect(stateIn(await receiptNow())).toEqual(['counts', ['agree'], 'active']);

  const childId = await childOf('A1', 'Maya');
  const fact = (await viewCorrections(childId)).correctable.find((one) => one.fact.type === 'answered')?.fact;
  if (fact?.type !== 'answered') throw new Error('There is no answer to put right');
  const wishes = fact.wishes.map((wish) => ({ ...wish, wish: 'refuse' as const }));
  value(await correctFact(priya, childId, fact.id, { replacement: { ...fact, wishes }, why: 'Misheard' }, 'right'));
  expect(stateIn(await receiptNow())).toEqual(['put_right', ['refuse'], 'active']);
  value(await correctFact(priya, childId, fact.id, { replacement: null, why: 'Never said' }, 'never'));
  expect(stateIn(await receiptNow())[2]).toBe('entered-in-error');
});
