import type { LineOutcomeKind } from '~/forms/agreement/line-outcome';
import type { Said } from '~/forms/agreement/said';
import type { MatrixLine } from '~/forms/agreement/sharing-matrix';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import { CAPACITIES } from '~/forms/deciders/capacities';
import { formatDate, type LocalDate } from '~/forms/values/dates';

/** A line in a word or two. A no, a wish taken back and a question never asked stay three things. */
export const OUTCOME_WORDS: Readonly<Record<LineOutcomeKind, string>> = {
  agreed: 'Yes',
  agreed_with_limits: 'Yes, with limits',
  refused: 'No',
  withdrawn: 'Taken back',
  expired: 'Past its last day',
  no_view: 'No view',
  conflicting: 'They differ',
  not_asked: 'Not answered',
};

const SAY_WORDS: Readonly<Record<Said['say'], string>> = {
  agree: 'yes',
  agree_with_limits: 'yes, with limits',
  refuse: 'no',
  no_view: 'no view',
  withdrawn: 'agreed, and took it back',
  expired: 'agreed, and the last day is past',
};

/** What one person said to one line, as what, when and how: "Jo Ellwood (holds parental responsibility): yes. …". */
export function saidWords({ by, say, limitText, withdrawnOn }: Said): string {
  const { yes, label } = CAPACITIES[by.capacity];
  const word = say === 'agree' && yes === 'authorised' ? 'authorised for the council' : SAY_WORDS[say];
  const back = withdrawnOn ? ` on ${formatDate(withdrawnOn)}` : '';
  const limit = limitText ? `: “${limitText}”` : '';
  const how = `${formatDate(by.on)}, ${SIGNING_METHODS[by.method].label}`;
  return `${by.name} (${label}): ${word}${back}${limit}. ${how}.`;
}

/** From when until when there is, or was, an agreement to rely on. */
export function validityWords({ validity, reviewOn, dueForReview }: MatrixLine, day: LocalDate): string {
  if (!validity) return 'No agreement';
  const { from, until } = validity;
  const ended = until !== null && until <= day;
  const span = until ? `From ${formatDate(from)} until ${formatDate(until)}` : `From ${formatDate(from)}`;
  if (ended) return `${span}.`;
  return `${span}. ${dueForReview ? 'Due for review now' : `Look again on ${formatDate(reviewOn)}`}.`;
}

/** Which way information goes, as a worker says it. */
export function waysWords(ways: readonly MatrixLine['way'][]): string {
  if (ways.includes('tell') && ways.includes('ask')) return 'We tell them, and we ask them';
  return ways.includes('tell') ? 'We tell them' : 'We ask them';
}

/** The lines of a cell, those that say the same of both ways together. */
export function sameBothWays(lines: readonly MatrixLine[]): readonly (readonly [MatrixLine, ...MatrixLine[]])[] {
  const groups = new Map<string, [MatrixLine, ...MatrixLine[]]>();
  for (const line of lines) {
    const { purpose, outcome, meaning, validity, source, wishes } = line;
    const said = wishes.map(({ by, say, limitText }) => [by.answerId, say, limitText]);
    const key = JSON.stringify([purpose, outcome, meaning, validity, source.agreementId, said]);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}
