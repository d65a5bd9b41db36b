import { Details } from '~/app/components/fields/Details';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { type Assessment, CONCLUSIONS, CRITERIA, CRITERION_ANSWERS } from '~/forms/deciders/understanding';
import { formatDate } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';

/** What was found before, the latest first. It stays as it was: what is found today stands beside it. */
export function UnderstandingBefore({ assessments }: { readonly assessments: readonly Assessment[] }) {
  return assessments.map((one, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two on one day are told apart by their place alone, and none is ever changed
    <Details key={index} summary={`What was found on ${formatDate(one.on)}`}>
      <SummaryList rows={rowsOf(one)} />
    </Details>
  ));
}

function rowsOf(assessment: Assessment) {
  const { assessor, support, criteria, ownWords, influences, conclusion, reasons, reassessOn } = assessment;
  return [
    { key: 'Conclusion', value: conclusion ? CONCLUSIONS[conclusion] : '' },
    { key: 'Why', value: reasons },
    { key: 'In their own words', value: ownWords },
    ...keysOf(CRITERIA).flatMap((id) => {
      const given = criteria[id];
      return given ? [{ key: CRITERIA[id], value: `${CRITERION_ANSWERS[given.answer]}. ${given.evidence}` }] : [];
    }),
    { key: 'Help to understand', value: support },
    { key: 'What may have influenced them', value: influences },
    { key: 'Look again', value: reassessOn ? formatDate(reassessOn) : 'No day was set' },
    { key: 'Assessed by', value: assessor },
  ];
}
