/**
 * Whether a sealed document still says what holds, for whoever holds a copy of it. `isPart`: some of what it says still does.
 * `since` is null where no single day can be named.
 */
export type DocumentStanding = { readonly type: 'current' } | NoLonger;

/** How it stands with what happened, for staff: the holder of a copy is told what they need to know, and not why. */
export type StandingWithWhy = { readonly type: 'current' } | (NoLonger & { readonly why: Why });

type NoLonger = {
  readonly type: 'superseded' | 'withdrawn';
  readonly since: string | null;
  readonly isPart: boolean;
};

type Why = 'entered in error' | 'taken back' | 'newer version' | 'answered again' | 'no longer confirmed';

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
export function documentStanding(since: SinceSealed): StandingWithWhy {
  const { enteredInErrorAt, takenBack, newerVersionAt, answeredAgain, isNoLongerConfirmed } = since;
  const stands = (type: NoLonger['type'], why: Why, at: string | null, isPart = false) =>
    ({ type, why, since: at, isPart }) as const;
  if (enteredInErrorAt !== null) return stands('withdrawn', 'entered in error', enteredInErrorAt);
  if (takenBack?.isAll) return stands('withdrawn', 'taken back', takenBack.at);
  if (newerVersionAt !== null && takenBack === null) return stands('superseded', 'newer version', newerVersionAt);
  if (answeredAgain?.isAll) return stands('superseded', 'answered again', answeredAgain.at);
  if (isNoLongerConfirmed) return stands('superseded', 'no longer confirmed', null);
  if (takenBack) return stands('withdrawn', 'taken back', takenBack.at, true);
  if (answeredAgain) return stands('superseded', 'answered again', answeredAgain.at, true);
  return { type: 'current' };
}

/** The same for whoever holds a copy: without what happened. */
export function standingForHolder(standing: StandingWithWhy): DocumentStanding {
  if (standing.type === 'current') return standing;
  const { type, since, isPart } = standing;
  return { type, since, isPart };
}
