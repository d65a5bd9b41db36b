import { type Fields, LONGEST_LINE, lineOf, optionOf, type ReadAnswers } from '~/forms/agreement/answers/fields';
import type { Wording } from '~/forms/definition';

/** How a signer wants a copy, asked in private. */
export type CopyWishAnswers = {
  readonly how: 'paper' | 'email' | 'post' | 'kept_by_worker' | 'none';
  readonly detail: string | null;
};

const HOW = { paper: true, email: true, post: true, kept_by_worker: true, none: true } as const;

/** Reads how a copy is safe. Refuses no answer, and an e-mail or a letter without a place that is safe. */
export function readCopyWish(fields: Fields, words: Wording['family']): ReadAnswers<CopyWishAnswers> {
  const how = optionOf(fields, 'copy', HOW);
  if (!how) return { type: 'wrong', errors: [{ field: 'copy', text: words.error_copy ?? '' }] };
  const detail = how === 'email' || how === 'post' ? lineOf(fields, `copy_${how}`) : '';
  if ((how === 'email' && !/^\S+@\S+\.\S+$/.test(detail)) || (how === 'post' && detail.length < 6)) {
    return { type: 'wrong', errors: [{ field: `copy_${how}`, text: words[`error_copy_${how}`] ?? '' }] };
  }
  if (detail.length > LONGEST_LINE) {
    return { type: 'wrong', errors: [{ field: `copy_${how}`, text: words.error_long ?? '' }] };
  }
  return { type: 'done', value: { how, detail: detail || null } };
}
