import { SummaryList } from '~/app/components/fields/SummaryList';
import type { Retention } from '~/forms/records/retention';
import { formatDate } from '~/forms/values/dates';

/** How long the record is kept, and when two people look at it again. */
export function Keeping({ retention }: { readonly retention: Retention }) {
  const { className, period, until, reviewOn, caution } = retention;
  const notYet = `${period.years} years after the ${period.countedFrom}, which is not recorded yet`;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Class', value: className },
          { key: 'Kept until', value: until === null ? notYet : formatDate(until) },
          { key: 'Review', value: reviewOn === null ? 'When that is known' : formatDate(reviewOn) },
          { key: 'Source', value: period.source },
        ]}
      />
      <p className="govuk-body">{caution} Nothing is disposed of by itself: two people review it first.</p>
    </>
  );
}
