import { SummaryList } from '~/app/components/fields/SummaryList';
import type { RecordView } from '~/forms/records/record-view';
import { formatDate } from '~/forms/values/dates';

/** Whose record it is. */
export function RecordHeading({ record }: { readonly record: RecordView }) {
  const { child, reference, worker, team } = record;
  return (
    <>
      <span className="govuk-caption-l">Record {reference}</span>
      <h1 className="govuk-heading-l">{child.name}</h1>
      <SummaryList
        rows={[
          { key: 'Date of birth', value: formatDate(child.dateOfBirth) },
          ...(child.otherNames.length > 0 ? [{ key: 'Other names', value: child.otherNames.join(', ') }] : []),
          { key: 'Case system', value: child.caseSystemId },
          { key: 'Worker and team', value: `${worker}, ${team}` },
        ]}
      />
    </>
  );
}
