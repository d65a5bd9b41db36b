import { type FormFields, textOf } from '~/app/http/parse-form.server';
import type { TypedSearch } from '~/forms/records/search-form';
import type { DateParts } from '~/forms/values/dates';

/** What was typed into the search form, as it came. */
export function typedSearchOf(fields: FormFields): TypedSearch {
  return {
    reference: textOf(fields, 'reference'),
    child: textOf(fields, 'child'),
    dateOfBirth: partsOf(fields, 'dateOfBirth'),
    caseSystemId: textOf(fields, 'caseSystemId'),
    parent: textOf(fields, 'parent'),
    worker: textOf(fields, 'worker'),
    decidedFrom: partsOf(fields, 'decidedFrom'),
    decidedTo: partsOf(fields, 'decidedTo'),
  };
}

function partsOf(fields: FormFields, name: string): DateParts {
  return {
    day: textOf(fields, `${name}-day`),
    month: textOf(fields, `${name}-month`),
    year: textOf(fields, `${name}-year`),
  };
}
