import type { RecordView } from '~/forms/records/record-view';
import { formatDate } from '~/forms/values/dates';

/** Whose record it is. */
export function RecordHeading({ record }: { readonly record: RecordView }) {
  const { child, reference } = record;
  return (
    <>
      <span className="govuk-caption-l">Record {reference}</span>
      <h1 className="govuk-heading-l">
        {child.name}, born {formatDate(child.dateOfBirth)}
      </h1>
    </>
  );
}
