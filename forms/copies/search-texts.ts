import type { Finder } from '~/forms/copies/protected-strings';

/** Where free text stands in a record, as staff call it. */
export const FREE_TEXT_SOURCES = {
  proposal: 'A form as it was put to somebody',
  draft: 'A form as it is being prepared',
  wish: 'A limit that somebody set',
  signature: 'How somebody answered, or what they want left alone',
  hand_back: 'What was seen and heard after somebody answered',
  copy_wish: 'How somebody wants a copy',
  copy: 'What happened to a copy',
  release: 'The check of a copy',
  ending: 'Why a form ended',
  fact: 'A withdrawal, a correction, a review or a reason',
  assessment: 'How well somebody understands',
  order: 'A court order',
  disclosure: 'What was sent',
  decision: 'A decision about sharing',
  decision_fact: 'What happened to a decision',
  transfer: 'A move to another council',
  details: 'What is known of the child, and what was put right',
  link: 'Why two records are linked',
  child_words: 'The child’s own words',
  task: 'A task',
} as const satisfies Record<string, string>;

export type FreeTextSource = keyof typeof FREE_TEXT_SOURCES;

/** A place in the record where protected words stand, with what stands around them. */
export type FoundInRecord = {
  readonly source: FreeTextSource;
  readonly at: string;
  readonly words: string;
  readonly excerpt: string;
};

type StoredText = { readonly source: FreeTextSource; readonly at: string; readonly content: string };

const AROUND = 40;

/**
 * Every place of a record's free texts where protected words stand, each words once for each text. Texts are plain, or JSON
 * whose every value is read. Charnwood: a safe address stood in the notes, and nobody looked there.
 */
export function protectedInTexts(texts: readonly StoredText[], find: Finder): readonly FoundInRecord[] {
  return texts.flatMap(({ source, at, content }) => {
    const found = new Map<string, FoundInRecord>();
    for (const text of textsIn(content)) {
      for (const { words, from, to } of find(text)) {
        const excerpt = text.slice(Math.max(0, from - AROUND), to + AROUND).replace(/\s+/g, ' ');
        if (!found.has(words)) found.set(words, { source, at, words, excerpt });
      }
    }
    return [...found.values()];
  });
}

function textsIn(content: string): readonly string[] {
  if (!/^[[{]/.test(content)) return [content];
  try {
    return leaves(JSON.parse(content));
  } catch {
    return [content];
  }
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [];
}
