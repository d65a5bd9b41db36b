import type { Count, MonthCounts, Picture, Waiting } from '~/forms/sharing/picture';
import { daysWords, MONTH_PARTS, monthWords, waitedWords } from '~/forms/sharing/picture-words';

/** A part of the picture: the question that it answers, and how it was counted. */
export type PicturePart = {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  /** What each count is a count of: the head of the table's first column. */
  readonly of: string;
  readonly counts: readonly Count[];
};

/** The parts of the picture that are plain counts, in the order in which they are shown. */
export function partsOf({ outcomes, grounds, bases, recipients, told, impacts }: Picture): readonly PicturePart[] {
  return [
    {
      id: 'outcomes',
      title: 'What was decided',
      how: 'One for each decision, by what its last version says. To share and not to share are decisions alike.',
      of: 'Decision',
      counts: outcomes,
    },
    {
      id: 'grounds',
      title: 'On what ground a refusal was gone against',
      how: 'One for each ground that was chosen: a decision may give several.',
      of: 'Ground',
      counts: grounds,
    },
    {
      id: 'bases',
      title: 'On which lawful basis',
      how: 'The Article 6 basis of each line: this information, for this recipient. What a share in part keeps back has none.',
      of: 'Lawful basis',
      counts: bases,
    },
    {
      id: 'recipients',
      title: 'For which kind of recipient',
      how: 'One for each line that was decided about, shared or not.',
      of: 'Kind of recipient',
      counts: recipients,
    },
    {
      id: 'told',
      title: 'Whether families were told',
      how: 'One for each person whom a decision concerns, by what was written down last; one for the family where it names nobody.',
      of: 'Told or not',
      counts: told,
    },
    {
      id: 'impacts',
      title: 'What changed for the child (impact)',
      how: 'The answers to “what changed for the child?”. Nothing else here is impact: more sharing is not by itself better.',
      of: 'What changed',
      counts: impacts,
    },
  ];
}

type WaitingRow = { readonly label: string; readonly value: string };

/** How long it took from the concern to the first thing sent, in rows; of how many nobody wrote down when it was first known. */
export function concernRows({ sinceKnown }: Picture): readonly WaitingRow[] {
  return [
    ...waitingRows(sinceKnown, daysWords),
    { label: 'Decisions whose day is not known', value: String(sinceKnown.unknown) },
  ];
}

/** How long it took from the decision to the first thing sent, in rows. */
export function decisionRows({ toShare }: Picture): readonly WaitingRow[] {
  return waitingRows(toShare, waitedWords);
}

function waitingRows(
  { counted, median, ninetieth }: Waiting,
  inWords: (time: number) => string,
): readonly WaitingRow[] {
  const words = (time: number | null) => (time === null ? 'Nothing to count yet' : inWords(time));
  return [
    { label: 'Half were sent within (median)', value: words(median) },
    { label: 'Nine of ten were sent within (90th percentile)', value: words(ninetieth) },
    { label: 'Decisions counted', value: String(counted) },
  ];
}

/** The same as rows of a file: the part, the row, the count. */
export function pictureFileRows(picture: Picture): readonly (readonly (string | number)[])[] {
  const { sinceKnown, toShare, months } = picture;
  const ofConcern = 'Days from the concern to the first thing sent';
  return [
    ['Part', 'Row', 'Count'],
    ...partsOf(picture).flatMap(({ title, counts }) => counts.map(({ label, count }) => [title, label, count])),
    ...waitingFileRows(ofConcern, sinceKnown),
    [ofConcern, 'Not known', sinceKnown.unknown],
    ...waitingFileRows('Minutes from the decision to the first thing sent', toShare),
    ...months.flatMap(monthFileRows),
  ];
}

function waitingFileRows(
  title: string,
  { counted, median, ninetieth }: Waiting,
): readonly (readonly (string | number)[])[] {
  return [
    [title, 'Median', median ?? ''],
    [title, '90th percentile', ninetieth ?? ''],
    [title, 'Decisions counted', counted],
  ];
}

function monthFileRows({ month, parts, withdrawals }: MonthCounts): readonly (readonly (string | number)[])[] {
  const title = `Month: ${monthWords(month)}`;
  return [
    ...MONTH_PARTS.map(({ label }, index) => [title, label, parts[index] ?? 0]),
    [title, 'A yes taken back', withdrawals],
  ];
}
