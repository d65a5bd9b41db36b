/** The words around a signature, which a translated form replaces. */
export type SignWords = {
  readonly draw: string;
  readonly drawHint: string;
  readonly waiting: string;
  readonly canvas: string;
  readonly started: string;
  readonly clear: string;
  readonly or: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly typeHint: string;
};

export const ENGLISH_SIGN_WORDS: SignWords = {
  draw: 'Draw your name',
  drawHint: 'Use a finger or a pen. It need not be neat.',
  waiting: 'The space for drawing is not here yet. You do not have to wait: type your name instead.',
  canvas: 'A space to draw your name in. If you cannot draw, type your name instead.',
  started: 'Your drawing is on the page.',
  clear: 'Clear and start again',
  or: 'or',
  type: 'Type your name',
  typeLabel: 'Your full name',
  typeHint: 'This counts just the same.',
};
