import { consentRecordText } from '~/forms/receipts/consent-record/consent-record';
import { fhirBundleText } from '~/forms/receipts/fhir/bundle';
import { type Receipt, receiptText } from '~/forms/receipts/receipt';

type FormatRow = {
  /** How a link and an attachment’s description name it. */
  readonly label: string;
  /** The end of its file name: what stands before it names nobody. */
  readonly file: string;
  readonly mediaType: string;
  readonly text: (receipt: Receipt) => string;
};

/** The machine-readable copies of a record, each made from the same receipt. */
export const RECEIPT_FORMATS = {
  receipt: {
    label: 'Receipt of this agreement (JSON)',
    file: 'receipt.json',
    mediaType: 'application/json',
    text: receiptText,
  },
  'consent-record': {
    label: 'Record in the structure of ISO/IEC TS 27560:2023 (JSON-LD)',
    file: 'consent-record.jsonld',
    mediaType: 'application/ld+json',
    text: consentRecordText,
  },
  fhir: {
    label: 'HL7 FHIR R4 bundle (JSON)',
    file: 'fhir-bundle.json',
    mediaType: 'application/fhir+json',
    text: fhirBundleText,
  },
} as const satisfies Record<string, FormatRow>;

export type ReceiptFormat = keyof typeof RECEIPT_FORMATS;

/** Whether a word is the id of a format. */
export function isReceiptFormat(word: string): word is ReceiptFormat {
  return Object.hasOwn(RECEIPT_FORMATS, word);
}
