import { readsRightToLeft } from '~/app/pdf/text/order.server';
import type { Text } from '~/forms/copies/content';

/**
 * Whether a list or a table is read from right to left. It goes the way of its document unless every text in it goes the
 * other way: an English name in an Arabic table does not turn the table round.
 */
export function blockReadsRightToLeft(texts: readonly Text[], lang: string): boolean {
  const document = readsRightToLeft('', lang);
  const written = texts.map(wordsOf).filter((words) => /\p{L}/u.test(words));
  const turned = written.length > 0 && written.every((words) => readsRightToLeft(words, lang) !== document);
  return turned ? !document : document;
}

function wordsOf(text: Text): string {
  return text.map((run) => (run.box ? '' : run.text)).join('');
}
