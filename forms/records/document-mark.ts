import type { StandingWithWhy } from '~/forms/records/document-standing';
import { formatDate, londonDate } from '~/forms/values/dates';

/** What stands beside a sealed document wherever staff find it: the file itself is never touched. */
export type DocumentMark = {
  readonly text: 'Superseded' | 'Superseded in part' | 'Entered in error';
  readonly why: string;
};

/** The mark of a document that no longer says what holds, in plain words; null for one that does. */
export function documentMark(standing: StandingWithWhy, isConfirmation: boolean): DocumentMark | null {
  if (standing.type === 'current') return null;
  const { why, since, isPart } = standing;
  if (why === 'entered in error') return { text: 'Entered in error', why: 'Do not rely on it.' };
  const text = isPart ? 'Superseded in part' : 'Superseded';
  // Whoever passes it on needs to know no more: what was said since, and by whom, is nobody else's.
  if (isConfirmation && !isPart) return { text, why: 'No longer what was said. Do not give it to anyone.' };
  const on = since === null ? '' : ` on ${formatDate(londonDate(since))}`;
  return { text, why: `${WHAT_HAPPENED[why][isPart ? 'part' : 'all']}${on}. ${STAYS}` };
}

const STAYS = 'It stays as the record of what was said before.';

const WHAT_HAPPENED = {
  'taken back': {
    all: 'All that was agreed in it was taken back',
    part: 'Part of what was agreed in it was taken back',
  },
  'newer version': { all: 'A newer version was made', part: 'A newer version was made' },
  'answered again': {
    all: 'Every answer in it was given again, in a later form,',
    part: 'Some answers in it were given again, in a later form,',
  },
  'no longer confirmed': { all: 'It is no longer what was said', part: 'It is no longer what was said' },
} as const;
