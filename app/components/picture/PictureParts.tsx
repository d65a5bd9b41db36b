import { SummaryList } from '~/app/components/fields/SummaryList';
import { Table } from '~/app/components/fields/Table';
import type { MonthCounts, Picture } from '~/forms/sharing/picture';
import { type PicturePart, partsOf, waitingRows } from '~/forms/sharing/picture-rows';
import { MONTH_PARTS, monthWords } from '~/forms/sharing/picture-words';
import { BarChart } from './BarChart';
import { MonthChart } from './MonthChart';

/** So many rows are all drawn; of a longer list, those that were chosen. The table beneath has every row. */
const MOST_ROWS = 6;

/** The whole picture: each question, how it was counted, a chart, and the same in a table. */
export function PictureParts({ picture }: { readonly picture: Picture }) {
  return (
    <>
      {partsOf(picture).map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <h2 className="govuk-heading-m">How long it took to share</h2>
      <p className="govuk-body">
        Measured from when it was decided to when the first of it was sent, as both were written down. Decisions on
        which nothing was sent are not counted here.
      </p>
      <SummaryList rows={waitingRows(picture).map(({ label, value }) => ({ key: label, value }))} />
      <Months months={picture.months} />
    </>
  );
}

function Part({ part: { id, title, how, counts } }: { readonly part: PicturePart }) {
  const drawn = counts.length > MOST_ROWS ? counts.filter(({ count }) => count > 0) : counts;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{how}</p>
      {total === 0 ? (
        <p className="govuk-body">Nothing to count yet.</p>
      ) : (
        <BarChart id={id} title={title} counts={drawn} />
      )}
      <Table
        caption={`${title}, as a table`}
        captionSize="hidden"
        columns={[{ text: 'Row' }, { text: 'Count', numeric: true }]}
        rows={counts.map(({ label, count }) => ({ key: label, cells: [label, count] }))}
      />
    </>
  );
}

function Months({ months }: { readonly months: readonly MonthCounts[] }) {
  const title = 'Month by month';
  const isEmpty = months.every(({ parts }) => parts.every((count) => count === 0));
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">
        One for each decision, in the month of its decision. A yes taken back is a withdrawal.
      </p>
      {isEmpty ? (
        <p className="govuk-body">Nothing to count yet.</p>
      ) : (
        <MonthChart id="months" title={title} months={months} />
      )}
      <Table
        caption={`${title}, as a table`}
        captionSize="hidden"
        columns={[
          { text: 'Month' },
          ...MONTH_PARTS.map(({ label }) => ({ text: label, numeric: true })),
          { text: 'A yes taken back', numeric: true },
        ]}
        rows={months.map(({ month, parts, withdrawals }) => ({
          key: month,
          cells: [monthWords(month), ...parts, withdrawals],
        }))}
      />
    </>
  );
}
