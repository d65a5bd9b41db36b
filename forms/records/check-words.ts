import type { DocumentStanding } from '~/forms/records/document-standing';
import { formatDate, londonDate } from '~/forms/values/dates';

/** What a file turned out to be, in a heading and one or two sentences that a child of ten can read. */
export const VERDICTS = {
  genuine: {
    title: 'This file is ours and nothing in it was changed',
    sentences: ['We made this file. Every word in it is as it was when we made it.'],
  },
  altered: {
    title: 'This file is not as we made it',
    sentences: [
      'It carries our seal, but it is not the file that we keep. Do not rely on it.',
      'Some programs change a file when they save it again, even if nobody changed a word. Ask us for a new copy.',
    ],
  },
  'not ours': {
    title: 'We do not know this file',
    sentences: [
      'As far as this page can tell, we did not make it.',
      'Only the file itself can be checked. A photograph, a scan or a print of our paper cannot. If you think that it is from us, ask us.',
    ],
  },
} as const;

/** What the answer says, whatever it is: it must not be taken for more. */
export const PROVES = ['Whether we made the file.', 'Whether anything in it was changed since.'] as const;

export const DOES_NOT_PROVE = ['Who signed. The seal is ours: it is not the signature of any person.'] as const;

/** What the answer never says to the public: somebody who holds an old copy does not learn that its family changed their minds. */
export const NOT_FOR_ALL =
  'Whether what it says still holds. People can change their minds: ask the worker who is named in it.';

/** What the level of a seal means. */
export const LEVELS = {
  'B-B': 'B-B: sealed, without a time-stamp or not with one yet',
  'B-T': 'B-T: sealed, with a time-stamp',
  'B-LT': 'B-LT: sealed and time-stamped, with all that is needed to check it later',
  'B-LTA': 'B-LTA: sealed and time-stamped, kept fresh so that it can be checked for decades',
} as const;

/** Why a file could not be checked, beside its field. */
export const CANNOT_CHECK = {
  'no file': 'Choose the file first',
  empty: 'There is nothing in this file. Choose the PDF that you got from us',
  'not a PDF': 'This is not a PDF. A photograph or a scan cannot be checked here. Choose the PDF that you got from us',
  'too large': 'This file is larger than 20 MB. Choose the PDF that you got from us',
  'too often': 'There were too many files in a short time. Wait 15 minutes, then try again',
} as const;

export type CannotCheck = keyof typeof CANNOT_CHECK;

/** How a document stands, for staff who may see its record. */
export function standingForStaff(standing: DocumentStanding): string {
  if (standing.type === 'current') return 'Current: what it says still stands.';
  const part = standing.isPart ? ' in part' : '';
  const word = standing.type === 'withdrawn' ? 'Withdrawn' : 'Superseded';
  return `${word}${part}${standing.since === null ? '' : ` since ${dayOf(standing.since)}`}.`;
}

/** The same for whoever holds the copy, by their own way in: a heading and one sentence. */
export function standingForHolder(standing: DocumentStanding): { readonly title: string; readonly sentence: string } {
  if (standing.type === 'current') {
    return {
      title: 'Your copy still holds',
      sentence: 'Nothing has taken its place. Nothing in it has been taken back.',
    };
  }
  const { type, since, isPart } = standing;
  const on = since === null ? '' : ` on ${dayOf(since)}`;
  if (type === 'withdrawn') {
    return isPart
      ? { title: 'Part of your copy does not hold any more', sentence: `Part of what it says was taken back${on}.` }
      : { title: 'Your copy does not hold any more', sentence: `What it says was taken back${on}.` };
  }
  return isPart
    ? { title: 'Part of your copy is out of date', sentence: `Something newer took the place of a part of it${on}.` }
    : { title: 'Your copy is out of date', sentence: `Something newer took its place${on}.` };
}

function dayOf(instant: string): string {
  return formatDate(londonDate(instant));
}
