/** What is wrong with a form, one sentence each. `field` is the name of the input that puts it right. */
export type FieldError = { readonly field: string; readonly text: string };
export type FieldErrors = readonly FieldError[];

/** The first thing wrong with one field, or nothing. */
export function errorFor(errors: FieldErrors | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.text;
}

/** The ids that describe an input to a screen reader: its hint, then what is wrong with it. */
export function describedBy(name: string, hint: unknown, error: string | undefined): string | undefined {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Class names, without the ones that do not apply. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
