import { COUNCIL } from '~/db/cast';
import { AGENCIES } from '~/db/cast-agencies';

/** Who has the tablet. */
export type Party = 'worker' | 'family';

/** What the pages asked of one person: pages seen, things answered, and how many of the answers were free text. */
export type Asked = {
  readonly screens: Set<string>;
  answers: number;
  freeText: number;
  /** Every sentence that stood on the pages, each once: what repeats is not read again. */
  readonly sentences: Set<string>;
};

export type Counts = Readonly<Record<Party, Asked>>;

export function newCounts(): Counts {
  return { worker: newAsked(), family: newAsked() };
}

function newAsked(): Asked {
  return { screens: new Set(), answers: 0, freeText: 0, sentences: new Set() };
}

/** One line for each of them, for a person who reads the test's output. */
export function inWords({ worker, family }: Counts): string {
  return [
    `worker: ${worker.screens.size} screens (${[...worker.screens].join(', ')}), ${worker.answers} answers, ${worker.freeText} of them free text`,
    `family: ${family.screens.size} screens (${[...family.screens].join(', ')}), ${family.answers} answers, ${wordsRead(family)} words to read`,
  ].join('\n');
}

const ORGANISATIONS = [COUNCIL, ...Object.values(AGENCIES).map(({ name }) => name)];

/** How many words somebody had to read. The name of an organisation is one: how long it is, is not the form's doing. */
export function wordsRead({ sentences }: Asked): number {
  const text = ORGANISATIONS.reduce((all, name) => all.replaceAll(name, 'Organisation'), [...sentences].join('\n'));
  return wordsIn(text);
}

/**
 * Everything on a page that is there to be read, in the browser: not the words on what can be pressed or ticked, not
 * which part this is, not the family's own answers read back to them, and nothing that is folded away.
 */
export function sentencesOnPage(): string[] {
  const aside =
    '.app-step, button, label, a, .app-readback, .app-give-back, details:not([open]), .govuk-radios__conditional';
  const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, legend, .govuk-hint)')];
  return blocks
    .filter((block) => block.closest(aside) === null && block.checkVisibility())
    .map((block) => (block.textContent ?? '').trim())
    .filter((text) => text !== '');
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'@.-]*/gu)?.length ?? 0;
}
