import { InsetText } from '~/app/components/fields/InsetText';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { Table } from '~/app/components/fields/Table';
import type { WithdrewEvent } from '~/forms/agreement/record-events';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';
import { formatInstant } from '~/forms/values/dates';

type WithdrawalFactsProps = {
  readonly withdrew: Pick<WithdrewEvent, 'personName' | 'channel' | 'words' | 'at' | 'recordedAt'>;
  readonly recordedBy: string;
  readonly lines: readonly { readonly recipient: string; readonly what: string; readonly way: 'tell' | 'ask' }[];
};

/** What was taken back, by whom, when and how. */
export function WithdrawalFacts({ withdrew, recordedBy, lines }: WithdrawalFactsProps) {
  const { personName, channel, words, at, recordedAt } = withdrew;
  return (
    <SummaryList
      rows={[
        { key: 'Who', value: personName },
        {
          key: 'What',
          value: (
            <ul className="govuk-list">
              {lines.map(({ recipient, what, way }) => (
                <li key={`${recipient} ${what} ${way}`}>
                  We {way} {recipient}: {what}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'How and when', value: `${WITHDRAWAL_CHANNELS[channel]}, ${formatInstant(at)}` },
        { key: 'Their words', value: words ? `“${words}”` : '' },
        { key: 'Written down', value: `${recordedBy}, ${formatInstant(recordedAt)}` },
      ]}
    />
  );
}

type SharedBeforeProps = {
  readonly shared: readonly {
    readonly id: string;
    readonly recipientName: string;
    readonly what: string;
    readonly channel: string;
    readonly at: string;
  }[];
};

/** What had gone out by then. It cannot be called back, so it is listed. */
export function SharedBefore({ shared }: SharedBeforeProps) {
  return (
    <>
      <h2 className="govuk-heading-m">What had been shared already</h2>
      {shared.length === 0 ? (
        <p className="govuk-body">Nothing that was recorded as sent.</p>
      ) : (
        <>
          <Table
            caption="What had been shared already"
            captionSize="hidden"
            columns={[{ text: 'Who' }, { text: 'About what' }, { text: 'How' }, { text: 'When' }]}
            rows={shared.map(({ id, recipientName, what, channel, at }) => ({
              key: id,
              cells: [recipientName, what, channel, formatInstant(at)],
            }))}
          />
          <InsetText>It cannot be called back. Ask each of them what they keep, and why.</InsetText>
        </>
      )}
    </>
  );
}
