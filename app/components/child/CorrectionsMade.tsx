import { Table } from '~/app/components/fields/Table';
import { formatInstant } from '~/forms/values/dates';

type CorrectionsMadeProps = {
  readonly made: readonly {
    readonly id: string;
    readonly was: string;
    readonly is: string;
    readonly why: string;
    readonly by: string;
    readonly recordedAt: string;
  }[];
};

/** What was put right so far: what it said, what it says now, and why. */
export function CorrectionsMade({ made }: CorrectionsMadeProps) {
  if (made.length === 0) return <p className="govuk-body">Nothing has been put right so far.</p>;
  return (
    <Table
      caption="What has been put right"
      captionSize="hidden"
      columns={[{ text: 'When and by whom' }, { text: 'It said' }, { text: 'It is' }, { text: 'Why' }]}
      rows={made.map(({ id, was, is, why, by, recordedAt }) => ({
        key: id,
        cells: [`${formatInstant(recordedAt)}, ${by}`, was, is, why],
      }))}
    />
  );
}
