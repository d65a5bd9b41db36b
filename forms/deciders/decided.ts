import type { StandingChoice } from '~/forms/deciders/choice';
import type { Reason } from '~/forms/deciders/sources';
import type { Standing } from '~/forms/deciders/standing';
import type { Assessment } from '~/forms/deciders/understanding';
import type { Voice, WhoDecides } from '~/forms/deciders/who-decides';

/** Who was expected to decide when something was put to somebody, and from what. It is kept with what they were shown. */
export type Decided = {
  readonly governing: readonly Voice[];
  readonly reasons: readonly Reason[];
  /** What a practitioner wrote who chose otherwise; empty where nobody did. */
  readonly chosenWhy: string;
  /** Why the person who was asked has the standing that they have. */
  readonly standing: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** The assessment of the child's understanding that counted; null where none did. */
  readonly assessment: Assessment | null;
};

/** What stays with a form of who decides on its day, for the person who is asked. */
export function decidedFor(
  personId: string,
  decision: WhoDecides,
  chosen: StandingChoice | null,
  assessment: Assessment | null,
): Decided {
  return {
    governing: chosen?.governing ?? decision.governing,
    reasons: decision.reasons,
    chosenWhy: chosen?.reasons ?? '',
    standing: decision.standings.find((one) => one.personId === personId)?.reasons ?? [],
    warnings: decision.warnings,
    assessment,
  };
}

/** "Jo Ellwood or Dean Ellwood is expected to decide." Who is, in one line. */
export function expectedSentence({ governing }: Pick<Decided, 'governing'>): string {
  const names = governing.map(({ name }) => name);
  if (names.length === 0) return 'Nobody who may decide is known yet.';
  if (governing.every(({ capacity }) => capacity === 'council')) {
    return `${names.join(' or ')} is expected to authorise for the council.`;
  }
  if (names.length === 1) return `${names[0]} is expected to decide.`;
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)} is expected to decide. One of them is enough.`;
}

/**
 * What is said where somebody else is asked than whoever decides, with what their standing rests on: their answers are kept, and
 * stop nothing. Empty where the person who is asked is one of those who decide.
 */
export function askedBeside(
  { governing }: Pick<Decided, 'governing'>,
  asked: { readonly personId: string; readonly name: string },
  standing: Standing | null,
): readonly string[] {
  if (governing.some(({ personId }) => personId === asked.personId)) return [];
  const wish = `${asked.name} is not expected to decide. What they say is kept as their own wish.`;
  return [wish, ...(standing && !standing.speaks ? standing.reasons.map(({ text }) => text) : [])];
}
