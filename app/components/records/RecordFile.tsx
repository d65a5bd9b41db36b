import { SummaryList } from '~/app/components/fields/SummaryList';
import type { RecordView } from '~/forms/records/record-view';

/** Where the record belongs: other names, the case system, the worker. */
export function RecordFile({ record }: { readonly record: RecordView }) {
  const { child, worker, team } = record;
  return (
    <SummaryList
      rows={[
        { key: 'Other names', value: child.otherNames.length > 0 ? child.otherNames.join(', ') : 'None recorded' },
        { key: 'Number on the case system', value: child.caseSystemId ?? 'None recorded' },
        { key: 'Worker and team', value: `${worker}, ${team}` },
      ]}
    />
  );
}
