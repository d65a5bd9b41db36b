/** The kinds of trouble that a person is told about. */
export type Problem = 'not-found' | 'changed' | 'too-large' | 'too-often' | 'broken';

export type ProblemWords = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tellReference?: boolean;
};

const WORDS: Readonly<Record<Problem, ProblemWords>> = {
  'not-found': {
    title: 'Page not found',
    paragraphs: [
      'If you typed the web address, check it is correct.',
      'If you followed a link, the page may have moved, or it may not be open to you.',
    ],
  },
  changed: {
    title: 'This form has changed',
    paragraphs: ['Someone changed this form while you had it open. Nothing you sent has been saved over theirs.'],
  },
  'too-large': {
    title: 'That was too much to send at once',
    paragraphs: ['Go back and make the text shorter, or send fewer things at a time. Nothing has been saved yet.'],
  },
  'too-often': {
    title: 'Wait a few minutes',
    paragraphs: ['There were too many tries in a short time. Wait a few minutes, then try again.'],
  },
  broken: {
    title: 'There is a problem with the service',
    paragraphs: ['Try again in a few minutes. What you saved before is still there.'],
    tellReference: true,
  },
};

export function problemWords(problem: Problem): ProblemWords {
  return WORDS[problem];
}

/**
 * What stands behind a status. "Not allowed" reads like "not found": a person may not learn that a record exists by being
 * refused it.
 */
export function problemOf(status: number | undefined): Problem {
  switch (status) {
    case 401:
    case 403:
    case 404:
    case 405:
    case 410:
      return 'not-found';
    case 409:
      return 'changed';
    case 413:
      return 'too-large';
    case 429:
      return 'too-often';
    default:
      return 'broken';
  }
}
