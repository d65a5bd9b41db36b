import { SummaryList } from '~/app/components/fields/SummaryList';
import { Table } from '~/app/components/fields/Table';
import type { MonthCounts, Picture } from '~/forms/sharing/picture';
import { concernRows, decisionRows, type PicturePart, partsOf } from '~/forms/sharing/picture-rows';
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
      <h2 className="govuk-heading-m">From concern to share</h2>
      <p className="govuk-body">
        In whole days, from the day on which the concern was first known to the day on which the first of it was sent.
        {speaksOf(picture)} Decisions on which nothing was sent are not counted here.
      </p>
      <SummaryList rows={concernRows(picture).map(inList)} />
      <h2 className="govuk-heading-m">From decision to share</h2>
      <p className="govuk-body">
        From when it was decided to when the first of it was sent, as both were written down. What was sent before its
        decision was written down waited for nothing.
      </p>
      <SummaryList rows={decisionRows(picture).map(inList)} />
      <Months months={picture.months} />
    </>
  );
}

/** Of how many the times speak: a day that nobody said is not made up. */
function speaksOf({ sinceKnown: { counted, unknown } }: Picture): string {
  if (unknown === 0) return '';
  if (counted === 0) return ` That day is not known for any of the ${unknown}.`;
  return ` This speaks of ${counted} of ${counted + unknown}: of the others that day is not known.`;
}

function inList({ label, value }: { readonly label: string; readonly value: string }) {
  return { key: label, value };
}

function Part({ part: { id, title, how, of, counts } }: { readonly part: PicturePart }) {
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
        columns={[{ text: of }, { text: 'Count', numeric: true }]}
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
