import { RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { keysOf } from '~/forms/values/keys';

/** The machine-readable copies of a record, to take into another system of the council’s. */
export function ReceiptLinks({ agreementId }: { readonly agreementId: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Machine-readable copies</h2>
      <p className="govuk-body">
        For another system of the council’s, for the office only. Do not give these files to the family or to anyone
        else.
      </p>
      <ul className="govuk-list">
        {keysOf(RECEIPT_FORMATS).map((format) => (
          <li key={format}>
            <a className="govuk-link" href={`/agreements/${agreementId}/receipts/${format}`} download>
              {RECEIPT_FORMATS[format].label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
