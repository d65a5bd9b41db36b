import type { PaperRefusal } from '~/app/services/paper-reader.server';

const SENTENCES: Readonly<Record<PaperRefusal, string>> = {
  'not a photograph or PDF': 'Choose a photograph (JPEG or PNG) or a PDF',
  'too large':
    'The file is larger than 10 MB. Take the photograph again with a lower quality, or send one page at a time',
  'too many pixels': 'The photograph has more than 25 megapixels. Take it again with a smaller size',
  'too many pages': 'The PDF has more than 12 pages. Send it in parts',
  locked: 'The PDF is locked with a password. Send one that is not',
  'cannot be read': 'The file could not be read. Take the photograph again, or send another copy',
};

/** Why a file was not taken, beside its field. */
export function paperSentence(refusals: readonly PaperRefusal[]): string {
  return refusals.map((refusal) => SENTENCES[refusal]).join('. ');
}
