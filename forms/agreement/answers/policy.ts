import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { type DecidingPolicy, DIFFERING_RULES, policyProblems } from '~/forms/deciders/policy';
import type { Source } from '~/forms/deciders/sources';
import type { LocalDate } from '~/forms/values/dates';

/**
 * Reads a change of the council's policy on who decides, from a day on. It is the council's own, so somebody has read it where it
 * is written. Refuses what `policyProblems` finds, each beside its field.
 */
export function readPolicy(
  fields: Fields,
  by: { readonly name: string; readonly today: LocalDate },
): ReadAnswers<DecidingPolicy> {
  const from = dateOf(fields, 'in_force_from', 'The first day');
  const rule = optionOf(fields, 'rule', DIFFERING_RULES);
  const inForceFrom = from.type === 'done' ? from.value : null;
  const typed = lineOf(fields, 'assess_from');
  const cite = lineOf(fields, 'written_in');
  const source: Source = { cite, kind: 'local policy', inForceFrom, supersededOn: null, verified: true };
  const policy = {
    inForceFrom: inForceFrom ?? '',
    assessFrom: { years: /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN, source },
    whenTheyDiffer: { rule: rule ?? 'best_interests', source },
    enteredOn: by.today,
    enteredBy: by.name,
    why: textOf(fields, 'why'),
  };
  const errors: readonly FieldProblem[] = [
    ...(from.type === 'wrong' ? from.errors : []),
    ...(from.type === 'done' && !from.value ? [{ field: 'in_force_from', text: 'Enter the first day' }] : []),
    ...(rule ? [] : [{ field: 'rule', text: 'Say what counts where a child and a parent differ' }]),
    ...policyProblems(policy, by.today).flatMap(({ about, text }) =>
      about === 'inForceFrom' && !inForceFrom ? [] : [{ field: FIELDS[about], text }],
    ),
    ...tooLong(fields, { written_in: LONGEST_LINE, why: LONGEST_TEXT }),
  ];
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: policy };
}

const FIELDS = { inForceFrom: 'in_force_from', years: 'assess_from', source: 'written_in', why: 'why' } as const;
