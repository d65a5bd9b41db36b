/** A piece of text, with its language where that is not the language of what stands around it. */
export type Piece = { readonly text: string; readonly lang?: string };

/** Puts values into a sentence, as `fill` does, and keeps a value that is in another language as a piece of its own. */
export function fillPieces(sentence: string, values: Readonly<Record<string, string | Piece>>): readonly Piece[] {
  const pieces = sentence.split(/(\{\w+\})/).map((part): Piece => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return { text: part };
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${sentence}`);
    return typeof value === 'string' ? { text: value } : value;
  });
  return joined(pieces.filter(({ text }) => text !== ''));
}

/** Neighbours in one language are one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && last.lang === piece.lang) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
