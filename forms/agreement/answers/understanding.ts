import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { SHARING_DECISION } from '~/forms/deciders/decision-in-question';
import {
  type Assessment,
  CONCLUSIONS,
  CRITERIA,
  CRITERION_ANSWERS,
  type MissingInAssessment,
  missingInAssessment,
} from '~/forms/deciders/understanding';
import type { LocalDate } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';

/**
 * Reads an assessment of one person's understanding of this decision (`answer-<criterion>`, `evidence-<criterion>` and the rest).
 * Refuses everything that `missingInAssessment` finds lacking: a tick without evidence, a conclusion without reasons.
 */
export function readUnderstanding(
  fields: Fields,
  by: { readonly personId: string; readonly assessor: string; readonly today: LocalDate },
): ReadAnswers<Assessment> {
  const again = dateOf(fields, 'reassess_on', 'The day to look again');
  const assessment: Assessment = {
    personId: by.personId,
    decision: SHARING_DECISION,
    assessor: by.assessor,
    on: by.today,
    support: textOf(fields, 'support'),
    criteria: criteriaIn(fields),
    ownWords: textOf(fields, 'own_words'),
    influences: textOf(fields, 'influences'),
    conclusion: optionOf(fields, 'conclusion', CONCLUSIONS),
    reasons: textOf(fields, 'reasons'),
    reassessOn: again.type === 'done' ? again.value : null,
  };
  const missing = missingInAssessment(assessment).filter(
    ({ field }) => field !== 'reassessOn' || again.type === 'done',
  );
  const errors: readonly FieldProblem[] = [
    ...missing.map((one) => ({ field: fieldOf(one, assessment), text: one.what })),
    ...(again.type === 'wrong' ? again.errors : []),
    ...tooLong(fields, Object.fromEntries(textFields().map((name) => [name, LONGEST_TEXT]))),
  ];
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: assessment };
}

function criteriaIn(fields: Fields): Assessment['criteria'] {
  return Object.fromEntries(
    keysOf(CRITERIA).flatMap((id) => {
      const answer = optionOf(fields, `answer-${id}`, CRITERION_ANSWERS);
      return answer ? [[id, { answer, evidence: textOf(fields, `evidence-${id}`) }]] : [];
    }),
  );
}

/** The field of the page where something is still missing. */
function fieldOf({ field }: MissingInAssessment, { criteria }: Assessment): string {
  switch (field) {
    case 'decision':
    case 'assessor':
      return '';
    case 'support':
    case 'influences':
    case 'conclusion':
    case 'reasons':
      return field;
    case 'ownWords':
      return 'own_words';
    case 'reassessOn':
      return 'reassess_on';
    default:
      return `${criteria[field] ? 'evidence' : 'answer'}-${field}`;
  }
}

function textFields(): readonly string[] {
  return ['support', 'own_words', 'influences', 'reasons', ...keysOf(CRITERIA).map((id) => `evidence-${id}`)];
}
