import { Table } from '~/app/components/fields/Table';
import { Tag, type TagColour } from '~/app/components/fields/Tag';
import type { LineOutcomeKind } from '~/forms/agreement/line-outcome';
import type { MatrixCell, SharingMatrix } from '~/forms/agreement/sharing-matrix';
import { OUTCOME_WORDS, waysWords } from '~/forms/agreement/sharing-words';

/** A yes and a no have the same weight: neither is a warning. */
const COLOURS: Readonly<Record<LineOutcomeKind, TagColour>> = {
  agreed: 'teal',
  agreed_with_limits: 'blue',
  refused: 'purple',
  withdrawn: 'orange',
  expired: 'grey',
  no_view: 'grey',
  conflicting: 'yellow',
  not_asked: 'grey',
};

/** Recipients down, information across. On a narrow screen and by the stylesheet alone each recipient is a block. */
export function MatrixTable({ matrix, caption }: { readonly matrix: SharingMatrix; readonly caption: string }) {
  return (
    <Table
      caption={caption}
      columns={[{ text: 'With whom' }, ...matrix.items.map(({ name }) => ({ text: name }))]}
      rows={matrix.rows.map((row) => ({
        key: row.recipientId,
        cells: [
          <a key="name" className="govuk-link" href={`#${anchorOf(row.recipientId)}`}>
            {row.name}
          </a>,
          ...row.cells.map((cell) => <Cell key={cell.itemId} cell={cell} />),
        ],
      }))}
    />
  );
}

function Cell({ cell: { lines } }: { readonly cell: MatrixCell }) {
  const [first] = lines;
  if (!first) return <span>Not asked</span>;
  if (lines.every(({ outcome }) => outcome === first.outcome)) return <Outcome kind={first.outcome} />;
  return lines.map(({ slot, way, outcome }) => (
    <span key={slot} className="app-both-ways">
      {waysWords([way])}: <Outcome kind={outcome} />
    </span>
  ));
}

/** What a line comes to, in a word. */
export function Outcome({ kind }: { readonly kind: LineOutcomeKind }) {
  return <Tag text={OUTCOME_WORDS[kind]} colour={COLOURS[kind]} />;
}

/** Where a recipient stands on the page. */
export function anchorOf(recipientId: string): string {
  return `with-${recipientId}`;
}
