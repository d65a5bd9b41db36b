import { SummaryList, type SummaryRow } from '~/app/components/fields/SummaryList';
import { type ChildWords, MAY_SEE, type ShownWords } from '~/forms/agreement/child-words';
import { formatDate, formatInstant } from '~/forms/values/dates';

type ChildWordsListProps = {
  readonly childName: string;
  readonly all: readonly (ShownWords & {
    readonly id: string;
    readonly recordedByName: string;
    readonly recordedAt: string;
  })[];
};

/** What the child said, drew and was told, the latest first. */
export function ChildWordsList({ childName, all }: ChildWordsListProps) {
  if (all.length === 0) return <p className="govuk-body">Nothing has been written down yet.</p>;
  return all.map(({ id, recordedByName, recordedAt, ...shown }) => (
    <SummaryList
      key={id}
      title={shown.words?.type === 'told' ? `${childName} was told` : `${childName} said`}
      rows={[...rowsOf(id, shown), { key: 'Written down', value: `${recordedByName}, ${formatInstant(recordedAt)}` }]}
    />
  ));
}

function rowsOf(id: string, { words, hasDrawing, onlyFor }: ShownWords): readonly SummaryRow[] {
  if (words === null) return [{ key: 'Who may see it', value: `${MAY_SEE.named}: ${onlyFor}` }];
  if (words.type === 'told') {
    return [
      { key: 'When and by whom', value: `${formatDate(words.on)}, ${words.by}` },
      { key: 'What they were told', value: words.what },
      { key: 'What they said to it', value: words.reply },
    ];
  }
  return [
    ...(words.said ? [{ key: 'In their own words', value: words.said }] : []),
    ...(words.drew ? [{ key: 'They drew', value: words.drew }] : []),
    ...(hasDrawing ? [{ key: 'Their drawing', value: <Drawing id={id} shows={words.shows} /> }] : []),
    { key: 'Who may see it', value: whoMaySee(words) },
  ];
}

function Drawing({ id, shows }: { readonly id: string; readonly shows: string }) {
  return <img className="app-drawing" src={`/drawings/${id}`} alt={shows} loading="lazy" />;
}

function whoMaySee({ maySee, named }: Extract<ChildWords, { type: 'said' }>): string {
  if (maySee === null) return 'The office alone: they have not been asked';
  return named ? `${MAY_SEE[maySee]}: ${named}` : MAY_SEE[maySee];
}
