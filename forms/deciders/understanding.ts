import { formatDate, type LocalDate } from '~/forms/values/dates';
import { cleanText } from '~/forms/values/text';

/**
 * What an assessment of understanding looks at: the elements of Mental Capacity Act 2005 s.3 and the practice questions of
 * HM Government's advice of 2008 to 2018 (texts not checked yet). Understanding is of this decision, never of a person as a whole.
 */
export const CRITERIA = {
  understands_what: 'Do they understand what would be shared, with whom, and who may be told next?',
  understands_why: 'Do they understand why?',
  understands_consequences: 'Do they understand what may follow from a yes, and from a no?',
  can_retain_long_enough: 'Can they keep it in mind long enough to decide?',
  can_weigh_alternatives: 'Can they weigh one way against another?',
  own_view_not_repeated: 'Is it their own view, the same over time, and free of pressure?',
  can_communicate: 'Can they make their decision known, in any way?',
} as const;

export type Criterion = keyof typeof CRITERIA;

export const CRITERION_ANSWERS = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;

export type CriterionAnswer = keyof typeof CRITERION_ANSWERS;

export const CONCLUSIONS = {
  sufficient: 'Understands well enough to decide this',
  not_sufficient: 'Does not understand well enough to decide this',
  unable_to_assess_now: 'Cannot be assessed now',
} as const;

export type Conclusion = keyof typeof CONCLUSIONS;

/** One assessment of one person's understanding of one decision on one day. A later one is a new one; none is changed. */
export type Assessment = {
  readonly personId: string;
  readonly decision: string;
  readonly assessor: string;
  readonly on: LocalDate;
  /** Plain words, pictures, an interpreter, an advocate, time: what was done so that they could understand. */
  readonly support: string;
  readonly criteria: Readonly<
    Partial<Record<Criterion, { readonly answer: CriterionAnswer; readonly evidence: string }>>
  >;
  /** What they said, as they said it; or how they showed it, if they use no words. */
  readonly ownWords: string;
  /** Fear, pressure, grooming, torn loyalty, distress, alcohol or drugs: what was considered, also where none was found. */
  readonly influences: string;
  readonly conclusion: Conclusion | null;
  readonly reasons: string;
  readonly reassessOn: LocalDate | null;
};

export type MissingInAssessment = {
  readonly field:
    | Criterion
    | 'decision'
    | 'assessor'
    | 'support'
    | 'ownWords'
    | 'influences'
    | 'conclusion'
    | 'reasons'
    | 'reassessOn';
  readonly what: string;
};

/** Everything an assessment still lacks, in the order it is asked. Without evidence no answer counts: a bare tick is impossible. */
export function missingInAssessment(assessment: Assessment): readonly MissingInAssessment[] {
  const missing: MissingInAssessment[] = [];
  const need = (is: boolean, field: MissingInAssessment['field'], what: string) => {
    if (!is) missing.push({ field, what });
  };
  need(says(assessment.decision), 'decision', 'Say which decision this is about');
  need(says(assessment.assessor), 'assessor', 'Say who assessed');
  need(says(assessment.support), 'support', 'Say what was done to help them understand');
  if (assessment.conclusion !== 'unable_to_assess_now') missing.push(...missingCriteria(assessment));
  need(says(assessment.ownWords), 'ownWords', 'Write what they said, or how they showed it');
  need(says(assessment.influences), 'influences', 'Say what may have influenced them, also if you found nothing');
  need(assessment.conclusion !== null, 'conclusion', 'Say what you conclude');
  need(says(assessment.reasons), 'reasons', 'Say why you conclude it');
  const again = assessment.reassessOn;
  if (assessment.conclusion !== 'sufficient') need(again !== null, 'reassessOn', 'Say when to look again');
  if (again !== null) need(again > assessment.on, 'reassessOn', 'The day to look again must be after the assessment');
  return missing;
}

/** What a reader would stumble over: it is asked about, and refuses nothing. */
export function assessmentWarnings(assessment: Assessment, today: LocalDate): readonly string[] {
  const against = criteriaWith(assessment, ['no']);
  const partly = criteriaWith(assessment, ['no', 'partly']);
  const again = assessment.reassessOn;
  return [
    ...(assessment.conclusion === 'sufficient' && against.length > 0
      ? [`The conclusion is that they understand, with a no to: ${against.join(' ')} Say why in the reasons.`]
      : []),
    ...(assessment.conclusion === 'not_sufficient' && partly.length === 0
      ? ['Every answer is yes, and the conclusion is that they do not understand. Say why in the reasons.']
      : []),
    ...(again !== null && again <= today
      ? [`Their understanding was to be looked at again on ${formatDate(again)}.`]
      : []),
  ];
}

/** The assessment that counts on a day: the newest complete one of this person and this decision, made by then. */
export function assessmentOn(
  assessments: readonly Assessment[],
  personId: string,
  decision: string,
  today: LocalDate,
): Assessment | null {
  return assessments.reduce<Assessment | null>((newest, next) => {
    const counts = next.personId === personId && next.decision === decision && next.on <= today;
    if (!counts || missingInAssessment(next).length > 0) return newest;
    return newest === null || next.on >= newest.on ? next : newest;
  }, null);
}

function missingCriteria({ criteria }: Assessment): readonly MissingInAssessment[] {
  return criterionIds().flatMap((field) => {
    const given = criteria[field];
    if (!given) return [{ field, what: `Answer: ${CRITERIA[field]}` }];
    return says(given.evidence) ? [] : [{ field, what: `Say what shows it: ${CRITERIA[field]}` }];
  });
}

function criteriaWith({ criteria }: Assessment, answers: readonly CriterionAnswer[]): readonly string[] {
  return criterionIds()
    .filter((id) => answers.some((answer) => criteria[id]?.answer === answer))
    .map((id) => CRITERIA[id]);
}

function criterionIds(): readonly Criterion[] {
  return Object.keys(CRITERIA).filter((key): key is Criterion => key in CRITERIA);
}

/** Words that only repeat the tick. */
const ONLY_A_TICK =
  /^(y|n|yes|no|partly|ok|okay|true|false|tick|done|none|n\/?a|(gillick )?competent|not (gillick )?competent|[^\p{L}]*)$/iu;

function says(text: string): boolean {
  return !ONLY_A_TICK.test(cleanText(text).replace(/[^\p{L}\p{N})]+$/u, ''));
}
