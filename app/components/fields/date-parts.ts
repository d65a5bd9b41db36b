import { errorFor, type FieldErrors } from './field-errors';

export const DATE_PARTS = ['day', 'month', 'year'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** A date as it was typed: three texts, which may be nonsense and come back as they were. */
export type TypedDate = { readonly day?: string; readonly month?: string; readonly year?: string };

/** The name under which one part of a date is sent: `born-day`. */
export function datePartName(name: string, part: DatePart): string {
  return `${name}-${part}`;
}

/** The sentence for the whole date: an error of the date itself, or the first one of a part. */
export function dateError(errors: FieldErrors | undefined, name: string): string | undefined {
  const fields = [name, ...DATE_PARTS.map((part) => datePartName(name, part))];
  return fields.map((field) => errorFor(errors, field)).find((text) => text !== undefined);
}

/** Which boxes are marked: the parts that an error names, or all three where it names the whole date. */
export function badParts(errors: FieldErrors | undefined, name: string): readonly DatePart[] {
  const named = DATE_PARTS.filter((part) => errorFor(errors, datePartName(name, part)) !== undefined);
  if (named.length > 0) return named;
  return errorFor(errors, name) === undefined ? [] : DATE_PARTS;
}

/**
 * The id of a part's box. An error of the whole date links to `#born`, and must land in the day's box
 * (GOV.UK Design System, error summary: link to the first part that is wrong).
 */
export function datePartId(errors: FieldErrors | undefined, name: string, part: DatePart): string {
  return part === 'day' && errorFor(errors, name) !== undefined ? name : datePartName(name, part);
}
