import { AGENCY_BODIES, AGENCY_KINDS, type AgencyFacts, DUTY_TO_SHARE } from '~/forms/agreement/agencies';
import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  tooLong,
} from '~/forms/agreement/answers/fields';

/** Reads an agency of the directory. Refuses one without a name, a kind and what it does for a family. */
export function readAgency(fields: Fields): ReadAnswers<AgencyFacts> {
  const name = lineOf(fields, 'name');
  const kind = optionOf(fields, 'kind', AGENCY_KINDS);
  const role = lineOf(fields, 'role');
  const lines = ['name', 'role', 'onward_to', 'onward_why', 'channel'];
  const errors: FieldProblem[] = [...tooLong(fields, Object.fromEntries(lines.map((line) => [line, LONGEST_LINE])))];
  if (!name) errors.push({ field: 'name', text: 'Enter the name of the agency' });
  if (!kind) errors.push({ field: 'kind', text: 'Say what kind of agency it is' });
  if (!role) errors.push({ field: 'role', text: 'Write what it does for a family. Families read it after its name' });
  if (errors.length > 0 || !kind) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      name,
      kind,
      role,
      onwardTo: lineOf(fields, 'onward_to'),
      onwardWhy: lineOf(fields, 'onward_why'),
      channel: lineOf(fields, 'channel'),
      body: optionOf(fields, 'body', AGENCY_BODIES),
      hasDutyToShare: optionOf(fields, 'duty', DUTY_TO_SHARE) ?? 'not_known',
      isRetired: sentValue(fields, 'retired') === 'yes',
    },
  };
}
