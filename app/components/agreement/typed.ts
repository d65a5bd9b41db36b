/** What was typed on a page before, each name with its values. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The first value typed in a field; `saved` where the page was not sent before. */
export function typedIn(typed: Typed | null | undefined, name: string, saved = ''): string {
  return typed ? (typed[name]?.[0] ?? '') : saved;
}

/** Every value chosen in a field; `saved` where the page was not sent before. */
export function chosenIn(
  typed: Typed | null | undefined,
  name: string,
  saved: readonly string[] = [],
): readonly string[] {
  return typed ? (typed[name] ?? []) : saved;
}

/** The three boxes of a date as they were typed; `saved` where the page was not sent before. */
export function dateIn(
  typed: Typed | null | undefined,
  name: string,
  saved: { readonly day: string; readonly month: string; readonly year: string } = { day: '', month: '', year: '' },
) {
  if (!typed) return saved;
  const part = (end: string) => typed[`${name}-${end}`]?.[0] ?? '';
  return { day: part('day'), month: part('month'), year: part('year') };
}
