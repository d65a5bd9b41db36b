import { type Box, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, stripsOf } from '~/app/pdf/layout/desk.server';
import { GRID, MARGIN, QUIET, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import { type Draw, gap, keptTogether, type Strip } from '~/app/pdf/layout/strip.server';
import { wordsIn } from '~/app/pdf/layout/words.server';
import type { DocumentContent } from '~/forms/copies/content';

/** Where the seal's field lies: over the sentence that says what a seal is. */
export type SealPlace = { readonly page: number; readonly box: Box };

/** The last lines of a sealed document. `place` tells, once they are drawn, where they came to stand. */
export function sealStrips(desk: Desk, content: DocumentContent) {
  const { words, lang } = wordsIn(desk.lang);
  const owner = tagUnder(desk.root, 'P');
  const form = tagUnder(desk.root, 'Form');
  form.kids.push({ type: 'widget' });
  const text = [{ text: words.sealed(content.council), lang }];
  const place = { owner, type: desk.types.small, left: MARGIN.side, width: TEXT_WIDTH, colour: QUIET };
  const lines = stripsOf(desk, text, place);
  const height = lines.length * desk.types.small.leading;
  let found: SealPlace = { page: 0, box: [0, 0, 0, 0] };
  const note: Draw = (page, top) => {
    const right = MARGIN.side + TEXT_WIDTH;
    found = { page: page.index, box: [MARGIN.side, top - 8 - height, right, top - 8] };
    draw(page, 'artifact', `${GRID} RG 0.5 w ${num(MARGIN.side)} ${num(top)} m ${num(right)} ${num(top)} l S`);
  };
  const strips: readonly Strip[] = keptTogether([{ height: 8, columns: [note] }, ...lines]);
  return { strips: [gap(20, true), ...strips], place: () => found };
}
