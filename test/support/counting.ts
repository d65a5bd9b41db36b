/** Who has the tablet. */
export type Party = 'worker' | 'family';

/** What the pages asked of one person: pages seen, things answered, and how many of the answers were free text. */
export type Asked = {
  readonly screens: Set<string>;
  answers: number;
  freeText: number;
  words: number;
};

export type Counts = Readonly<Record<Party, Asked>>;

export function newCounts(): Counts {
  return { worker: newAsked(), family: newAsked() };
}

function newAsked(): Asked {
  return { screens: new Set(), answers: 0, freeText: 0, words: 0 };
}

/** One line for a person who reads the test's output. */
export function inWords(counts: Counts): string {
  const { worker, family } = counts;
  return [
    `worker: ${worker.screens.size} screens (${[...worker.screens].join(', ')}), ${worker.answers} answers, ${worker.freeText} of them free text`,
    `family: ${family.screens.size} screens (${[...family.screens].join(', ')}), ${family.answers} answers, ${family.words} words to read`,
  ].join('\n');
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}
