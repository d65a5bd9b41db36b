import type { DecidedLine, SharingDecision } from '~/forms/sharing/decision';
import { COUNCIL, type LineFacts } from '~/forms/sharing/guide-facts';
import type { LineToDecide } from '~/forms/sharing/to-decide';

/**
 * The lines of a decision for another version of it. To complete what was decided then, what people said stays as it was then; to
 * decide anew it is what the record says now. What no form was put for stays as it was written down.
 */
export function linesAgain(
  decision: SharingDecision,
  onRecord: readonly LineToDecide[],
  asThen: boolean,
  policyDocument?: string,
): readonly LineToDecide[] {
  const told = decision.telling.map(({ who }) => who);
  return decision.lines.map((line) => {
    const found = onRecord.find(({ key }) => key === line.key);
    const again = found && !asThen ? found : asKept(line, decision, found, policyDocument);
    return { ...again, alsoTell: [...told, ...((found ?? onRecord[0])?.alsoTell ?? [])] };
  });
}

function asKept(
  { basis: _chosen, isKeptBack: _kept, ...line }: DecidedLine,
  decision: SharingDecision,
  found: LineToDecide | undefined,
  policyDocument: string | undefined,
): LineToDecide {
  return {
    ...line,
    guide:
      line.guide ??
      (found ? { ...found.guide, answer: answerOf(line) } : { ...unknownTo(line, decision), policyDocument }),
    isSure: false,
    reviewOn: decision.reviewOn,
    people: line.people.length > 0 ? line.people : (found?.people ?? []),
    alsoTell: [],
  };
}

/** What the guide is told of something that no form was put for: the rest is asked on the page. */
function unknownTo(line: Pick<DecidedLine, 'said'>, { isUrgent, notAsked }: SharingDecision): LineFacts {
  return {
    us: COUNCIL,
    recipient: { body: null, listed: 'not_known' },
    special: [],
    offences: false,
    answer: answerOf(line),
    isAuthorised: false,
    notAsked: notAsked?.reason ?? null,
    canConsent: 'not_known',
    concern: null,
    purpose: isUrgent ? 'child_protection' : 'other',
    shareAnyway: null,
  };
}

function answerOf({ said }: Pick<DecidedLine, 'said'>): LineFacts['answer'] {
  return said.outcome === 'not_on_form' ? 'not_asked' : said.outcome;
}
