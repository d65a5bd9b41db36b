import { SummaryList } from '~/app/components/fields/SummaryList';
import { WarningText } from '~/app/components/fields/WarningText';
import type { SaidMeanwhile } from '~/forms/sharing/answers/seen';
import { linesTitle, lineTitle } from '~/forms/sharing/decision-in-words';
import type { LineToDecide } from '~/forms/sharing/to-decide';
import { formatDate, type LocalDate } from '~/forms/values/dates';

type Lines = { readonly lines: readonly LineToDecide[] };

/** What people said to each line, once for those of which they said the same: nothing here changes it. `by`: a day before today. */
export function SaidToLines({ lines, by = null }: Lines & { readonly by?: LocalDate | null }) {
  const meanings = [...new Set(lines.map(({ said }) => said.meaning))];
  return (
    <SummaryList
      title={by ? `What they had said by ${formatDate(by)}` : 'What they said'}
      rows={meanings.map((value) => ({ key: linesTitle(lines.filter(({ said }) => said.meaning === value)), value }))}
    />
  );
}

/** What people said when the page was opened, beside what they say now. */
export function SaidOtherwise({ lines, meanwhile }: Lines & { readonly meanwhile: readonly SaidMeanwhile[] }) {
  if (meanwhile.length === 0) return null;
  return (
    <>
      <WarningText>Somebody answered since this page was opened. What you wrote is kept below.</WarningText>
      <SummaryList
        title="Then and now"
        rows={meanwhile.map(({ key, before, now }) => {
          const line = lines.find((one) => one.key === key);
          return {
            key: line ? lineTitle(line) : 'A line that is no longer there',
            value: (
              <>
                <p className="govuk-body">When you opened it: {before || 'it was not there'}</p>
                <p className="govuk-body">Now: {now || 'it is not there'}</p>
              </>
            ),
          };
        })}
      />
    </>
  );
}
