/**
 * Whether a sealed document still says what holds, for whoever holds a copy of it. `isPart`: some of what it says still does.
 * `since` is null where no single day can be named.
 */
export type DocumentStanding =
  | { readonly type: 'current' }
  | { readonly type: 'superseded' | 'withdrawn'; readonly since: string | null; readonly isPart: boolean };

/** What happened since a document was sealed, of what it says and of nothing else. Instants; null where it did not happen. */
export type SinceSealed = {
  readonly enteredInErrorAt: string | null;
  readonly takenBack: { readonly at: string; readonly isAll: boolean } | null;
  readonly newerVersionAt: string | null;
  readonly answeredAgain: { readonly at: string; readonly isAll: boolean } | null;
  /** A confirmation to a recipient that is no longer what everybody said, with no newer one beside it. */
  readonly isNoLongerConfirmed: boolean;
};

/** How a document stands. What was taken back says more than that there is something newer; whole says more than part. */
export function documentStanding(since: SinceSealed): DocumentStanding {
  const { enteredInErrorAt, takenBack, newerVersionAt, answeredAgain, isNoLongerConfirmed } = since;
  if (enteredInErrorAt !== null) return { type: 'withdrawn', since: enteredInErrorAt, isPart: false };
  if (takenBack?.isAll) return { type: 'withdrawn', since: takenBack.at, isPart: false };
  if (newerVersionAt !== null && takenBack === null)
    return { type: 'superseded', since: newerVersionAt, isPart: false };
  if (answeredAgain?.isAll) return { type: 'superseded', since: answeredAgain.at, isPart: false };
  if (takenBack) return { type: 'withdrawn', since: takenBack.at, isPart: true };
  if (answeredAgain) return { type: 'superseded', since: answeredAgain.at, isPart: true };
  if (isNoLongerConfirmed) return { type: 'superseded', since: null, isPart: false };
  return { type: 'current' };
}
