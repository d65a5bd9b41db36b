import { signsWithoutFont } from '~/app/http/family-print.server';
import type { FormFields } from '~/app/http/parse-form.server';
import type { FamilyForm } from '~/app/services/family.server';
import { limitName, type ReadChoices, readChoices } from '~/forms/agreement/answers/choices';

/** A family's cards as they were sent, with everything to put right: signs that no font can print are named too. */
export function choicesIn({ proposal, wording }: FamilyForm, fields: FormFields): ReadChoices {
  const read = readChoices(fields, proposal, wording.family);
  const limits = Object.entries(read.cards).map(([id, card]) => ({
    field: limitName(card.choice, id),
    text: ('limit' in card && card.limit) || '',
  }));
  const signs = [...limits, { field: 'opt_out', text: read.optOut }].flatMap(({ field, text }) => {
    const problem = signsWithoutFont(field, text, wording.family);
    return problem ? [problem] : [];
  });
  return { ...read, errors: [...read.errors, ...signs] };
}
