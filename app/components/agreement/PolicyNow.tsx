import { SummaryList } from '~/app/components/fields/SummaryList';
import { type DecidingPolicy, DIFFERING_RULES } from '~/forms/deciders/policy';
import { citation } from '~/forms/deciders/sources';
import { formatDate } from '~/forms/values/dates';

/** A policy on who decides, with where each part of it is written. */
export function PolicyNow({ policy, title }: { readonly policy: DecidingPolicy; readonly title?: string }) {
  const { assessFrom, whenTheyDiffer, inForceFrom, enteredOn, enteredBy, why } = policy;
  const isFirst = enteredBy === 'set-up';
  return (
    <SummaryList
      title={title}
      rows={[
        { key: 'In force from', value: isFirst ? 'The start of this service' : formatDate(inForceFrom) },
        {
          key: 'Understanding is assessed from',
          value: `${assessFrom.years} years. ${citation(assessFrom.source)}`,
        },
        {
          key: 'Where a child and a parent differ',
          value: `${DIFFERING_RULES[whenTheyDiffer.rule]}. ${citation(whenTheyDiffer.source)}`,
        },
        { key: 'Why', value: why },
        { key: 'Entered', value: isFirst ? 'With this service' : `${formatDate(enteredOn)} by ${enteredBy}` },
      ]}
    />
  );
}
