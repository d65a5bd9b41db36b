import { heading, paragraph } from '~/forms/copies/blocks';
import type { DocumentContent } from '~/forms/copies/content';
import { leftOut } from '~/forms/copies/left-out';
import { finderOf } from '~/forms/copies/protected-strings';
import { protectedInTexts } from '~/forms/copies/search-texts';
import { allWords, withoutProtected } from '~/forms/copies/without-protected';

type Row = { readonly bench: string; readonly name: string; readonly value: number; readonly unit: string };

const PAGES = 200;
const LETTERS_ON_A_PAGE = 3_000;
const RUNS = 20;
/** What the family of story A14 would need kept, and as much again. */
const PROTECTED = Array.from({ length: 12 }, (_none, place) => [
  `${place + 10} Quay Lane`,
  `ZZ${place} 4QL`,
  `01632 9601${String(place).padStart(2, '0')}`,
]).flat();

/** Warm medians of everything that is checked before a copy of a record of 200 pages is given; the promise is 500 ms for all of it. */
export async function bench(print: (row: Row) => void): Promise<void> {
  const row = (name: string, value: number, unit = 'ms') =>
    print({ bench: 'release', name, value: Math.round(value * 10) / 10, unit });
  const pages = Array.from({ length: PAGES }, (_none, place) => pageOf(place));
  const texts = pages.map((content) => ({ source: 'fact' as const, at: '2026-11-18T09:00:00.000Z', content }));
  const full = documentOf(pages);
  const search = median(() => protectedInTexts(texts, finderOf(PROTECTED)));
  const copy = median(() => leftOut(full, withoutProtected(full, finderOf(PROTECTED))));
  row('search in every free text', search);
  row('the copy, and what is left out of it', copy);
  row('everything before the release', search + copy);
  row('protected words', PROTECTED.length, 'words');
  row('pages', PAGES, 'pages');
  row('places found', protectedInTexts(texts, finderOf(PROTECTED)).length, 'places');
  row('words of the copy', allWords(full).length, 'texts');
}

function pageOf(place: number): string {
  const sentence = `On day ${place} the worker wrote that Amira was well, and that her mother rang. `;
  const secret = place % 5 === 0 ? `They live at ${10 + (place % 12)} quay-lane. ` : '';
  return secret + sentence.repeat(Math.ceil(LETTERS_ON_A_PAGE / sentence.length));
}

function documentOf(pages: readonly string[]): DocumentContent {
  return {
    title: 'A copy',
    language: 'en-GB',
    reference: 'ABCD-EFGH-JKL',
    audience: 'family:p',
    council: 'Example City Council',
    madeAt: '2026-11-18T09:00:00.000Z',
    blocks: pages.flatMap((text, place) => [heading(2, `Page ${place}`), paragraph(text)]),
  };
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
}
