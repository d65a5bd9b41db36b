import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { receiptText } from '~/forms/receipts/receipt';
import { publishedSchema, readReceipt } from '~/forms/receipts/receipt.schema';
import { thousandReceipts } from './any-receipt';

const receipts = thousandReceipts();

function validator() {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(publishedSchema()));
}

describe('our own receipt', () => {
  it('has its published schema from the rules that read it: change a shape, and it has another number', async () => {
    await expect(publishedSchema()).toMatchFileSnapshot('../../../public/schemas/receipt-1.0.json');
  });

  it('is valid for a thousand records, and refuses a field that nobody published', () => {
    const valid = validator();
    for (const receipt of receipts) expect(valid(receipt), JSON.stringify(valid.errors)).toBe(true);
    const [one] = receipts;
    expect(valid({ ...one, consent: true })).toBe(false);
    expect(valid({ ...one, wishes: [{}] })).toBe(false);
  });

  it('read back is the same, byte for byte', () => {
    for (const receipt of receipts) {
      const text = receiptText(receipt);
      expect(receiptText(readReceipt(text))).toBe(text);
    }
    expect(() => readReceipt(receiptText(receipts[0] ?? never()).replace('"audience"', '"reader"'))).toThrow();
  });
});

function never(): never {
  throw new Error('There is no receipt');
}
