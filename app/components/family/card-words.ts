/** The words on every recipient's card, which a translated form replaces. */
export type CardWords = {
  readonly why: string;
  readonly onward: string;
  readonly ifNo: string;
  readonly yes: string;
  readonly some: string;
  readonly no: string;
  readonly notSure: string;
  readonly tick: string;
  readonly tickHint: string;
  readonly limit: string;
  readonly limitHint?: string;
};

export const ENGLISH_CARD_WORDS: CardWords = {
  why: 'Why',
  onward: 'Who they may tell',
  ifNo: 'If you say no',
  yes: 'Yes',
  some: 'Yes to some of it',
  no: 'No',
  notSure: 'Not sure yet',
  tick: 'Tick what we can share',
  tickHint: 'What you do not tick is a no.',
  limit: 'Is there a limit? Write it in your own words.',
  limitHint: 'You can leave this empty.',
};
