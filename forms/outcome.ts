/** What a rule or a service answers when "no" is an expected answer. Bugs are thrown; an expected "no" is returned. */
export type Outcome<Value, Reason extends string = string> =
  | { readonly type: 'done'; readonly value: Value }
  | { readonly type: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly type: 'missing' };

/** The thing asked for was done; `value` is what it gave. */
export function done<Value>(value: Value): { readonly type: 'done'; readonly value: Value } {
  return { type: 'done', value };
}

/** The thing asked for was not done, and why. At least one reason is always given. */
export function refused<Reason extends string>(
  ...reasons: readonly [Reason, ...Reason[]]
): { readonly type: 'refused'; readonly reasons: readonly Reason[] } {
  return { type: 'refused', reasons };
}

/** It does not exist, or may not be seen: the two look the same from outside. */
export const missing = { type: 'missing' } as const;

/** Closes a switch over a union: the compiler refuses a case that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`);
}
