import { InsetText } from '~/app/components/fields/InsetText';
import { Table } from '~/app/components/fields/Table';
import type { DifferingLine } from '~/forms/agreement/open-questions';
import { saidWords, waysWords } from '~/forms/agreement/sharing-words';
import type { Reason } from '~/forms/deciders/sources';
import { formatInstant } from '~/forms/values/dates';
import { Reasons } from './ChildStatus';

type WhoDiffersProps = {
  readonly lines: readonly DifferingLine[];
  readonly offers: readonly Reason[];
  readonly considered: readonly { readonly id: string; readonly reasons: string; readonly recordedAt: string }[];
};

/** Who said what to each thing that they differ about, what may help, and what was considered before. It blocks nothing. */
export function WhoDiffers({ lines, offers, considered }: WhoDiffersProps) {
  return (
    <>
      {lines.length > 0 ? (
        <>
          <Table
            caption="What they differ about"
            captionSize="hidden"
            columns={[
              { text: 'With whom' },
              { text: 'About' },
              { text: 'Which way' },
              { text: 'What each of them says' },
            ]}
            rows={lines.map((line) => ({
              key: line.slot,
              cells: [line.recipient, line.item, waysWords([line.way]), <Says key="says" line={line} />],
            }))}
          />
          <h2 className="govuk-heading-m">What may help</h2>
          <Reasons reasons={offers} />
        </>
      ) : (
        <p className="govuk-body">The people who have a say do not differ about anything now.</p>
      )}
      {considered.map(({ id, reasons, recordedAt }) => (
        <InsetText key={id}>
          Considered {formatInstant(recordedAt)}: {reasons}
        </InsetText>
      ))}
    </>
  );
}

function Says({ line: { says } }: { readonly line: DifferingLine }) {
  return (
    <ul className="govuk-list">
      {says.map((said) => (
        <li key={said.by.personId}>{saidWords(said)}</li>
      ))}
    </ul>
  );
}
