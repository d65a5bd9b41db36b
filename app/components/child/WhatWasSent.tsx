import { Table } from '~/app/components/fields/Table';
import { type Disclosed, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import { formatDate, formatInstant } from '~/forms/values/dates';

type WhatWasSentProps = {
  readonly sent: readonly {
    readonly id: string;
    readonly recipientName: string;
    readonly what: string;
    readonly slot: string;
    readonly channel: string;
    readonly disclosed: Disclosed;
    readonly at: string;
    readonly saidThen: string;
  }[];
};

/** Everything that was sent or asked, the latest first, with what the record said of it on that day. */
export function WhatWasSent({ sent }: WhatWasSentProps) {
  if (sent.length === 0) return <p className="govuk-body">Nothing has been recorded as sent.</p>;
  return (
    <Table
      caption="What was sent, the latest first"
      captionSize="hidden"
      columns={[{ text: 'Who' }, { text: 'What' }, { text: 'When and how' }, { text: 'What the family had said' }]}
      rows={sent.map((one) => ({
        key: one.id,
        cells: [
          one.recipientName,
          <WhatItWas key="what" what={one.what} isAsked={one.slot.endsWith('|ask')} disclosed={one.disclosed} />,
          `${formatInstant(one.at)}. ${one.channel}. Sent by ${one.disclosed.sentBy}${one.disclosed.receivedBy ? ` to ${one.disclosed.receivedBy}` : ''}`,
          one.saidThen,
        ],
      }))}
    />
  );
}

type WhatItWasProps = { readonly what: string; readonly isAsked: boolean; readonly disclosed: Disclosed };

function WhatItWas({ what, isAsked, disclosed }: WhatItWasProps) {
  const { kind, source, asAt } = disclosed;
  return (
    <>
      {isAsked ? `We asked about: ${what}` : what}
      {kind ? (
        <>
          <br />
          <span className="govuk-hint">
            {STATEMENT_KINDS[kind]}. From: {source}.{asAt ? ` True on ${formatDate(asAt)}.` : ''}
          </span>
        </>
      ) : null}
    </>
  );
}
