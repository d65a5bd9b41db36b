import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { Text } from '~/forms/copies/content';

/** How a stretch of text looks and what language it is in; `box` makes it one tick box, whose text is only spoken. */
export type Style = {
  readonly lang: string;
  readonly strong: boolean;
  readonly box?: 'empty' | 'ticked';
  readonly spoken?: string;
};

export type Piece = { readonly text: string; readonly style: Style };

/** Stands for a tick box among the letters: the object replacement character, which `cleanText` takes from people's text. */
export const BOX = '\ufffc';

/** Runs as clean pieces in the block's style. What follows a tick box is held to it, so that a box never ends a line. */
export function styledPieces(runs: Text, block: { readonly lang: string; readonly strong: boolean }): readonly Piece[] {
  const pieces: Piece[] = [];
  let afterBox = false;
  for (const run of runs) {
    const style = { lang: run.lang ?? block.lang, strong: run.strong ?? block.strong };
    const text = cleanText(run.text);
    if (run.box) pieces.push({ text: BOX, style: { ...style, box: run.box, spoken: text } });
    else if (text) pieces.push({ text: afterBox ? text.replace(/^ +/, '\u00a0') : text, style });
    afterBox = run.box !== undefined;
  }
  return pieces;
}

/** The pieces cut at every blank line: people's own paragraphs become paragraphs of the document. */
export function paragraphsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split(/\n\s*\n/).forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (text) paragraphs.at(-1)?.push({ ...piece, text });
    });
  }
  return paragraphs.map(trimmed).filter((paragraph) => paragraph.length > 0);
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces
    .map((piece, index) => {
      if (piece.style.box) return piece;
      const start = index === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: index === last ? start.trimEnd() : start };
    })
    .filter((piece) => piece.text !== '');
}
