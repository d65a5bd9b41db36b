import type { AGENCY_BODIES } from '~/forms/agreement/agencies';
import { inForceOn, type Source } from '~/forms/deciders/sources';
import type { LocalDate } from '~/forms/values/dates';

/** One row of law or guidance, as a practitioner reads it. Its id is its key in its table; its dates are those of its source. */
export type LawRow = {
  readonly label: string;
  /** What it means for a practitioner, in a sentence. */
  readonly meaning: string;
  readonly source: Source;
  /** Who may use it. */
  readonly who: string;
  /** What goes wrong with it, in sentences. */
  readonly traps: readonly string[];
  /** What about it is not known or nobody has read; empty: nothing beyond what `source.verified` says. */
  readonly unsure: string;
};

/** Public authority, or voluntary or private body: other bases are open to each. */
export type BodyKind = keyof typeof AGENCY_BODIES;

/** How a row stands on a day; `not_known` where its first day is not known. */
export type Force = 'in_force' | 'not_begun' | 'ended' | 'not_known';

/** How a row stands on a day. Nothing is refused for it: what is not in force is kept and shown as such. */
export function forceOn({ source }: Pick<LawRow, 'source'>, day: LocalDate): Force {
  if (source.supersededOn !== null && source.supersededOn <= day) return 'ended';
  if (source.inForceFrom === null) return 'not_known';
  return source.inForceFrom <= day ? 'in_force' : 'not_begun';
}

/** Whether a row is in force on a day. One whose first day is not known is not relied on as being in force. */
export function isInForce({ source }: Pick<LawRow, 'source'>, day: LocalDate): boolean {
  return inForceOn(source, day);
}
