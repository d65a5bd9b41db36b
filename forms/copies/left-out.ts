import type { DocumentContent } from '~/forms/copies/content';
import { allWords } from '~/forms/copies/without-protected';

/** What stands in the full document and not, or not wholly, in the one for its reader: for staff, before it goes out. */
export function leftOut(full: DocumentContent, safe: DocumentContent | null): readonly string[] {
  const kept = new Map<string, number>();
  for (const words of safe ? allWords(safe) : []) kept.set(words, (kept.get(words) ?? 0) + 1);
  const gone = allWords(full).filter((words) => {
    const count = kept.get(words) ?? 0;
    kept.set(words, count - 1);
    return count <= 0;
  });
  return [...new Set(gone)].filter((words) => /[\p{L}\p{N}]/u.test(words));
}
