import { Fragment } from 'react';
import { Table } from '~/app/components/fields/Table';
import { type Disclosed, isAsked, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import { noticeWords } from '~/forms/sharing/notice-given';
import { formatDate, formatInstant } from '~/forms/values/dates';
import { lateEntryWords } from '~/forms/values/late-entry';

type WhatWasSentProps = { readonly childId: string; readonly sent: readonly Sent[] };

type Sent = {
  readonly id: string;
  readonly decisionSeriesId: string | null;
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly what: string;
  readonly slot: string;
  readonly channel: string;
  readonly disclosed: Disclosed;
  readonly at: string;
  readonly recordedAt: string;
  readonly saidThen: string;
  readonly notices: Parameters<typeof noticeWords>[1];
  readonly receipts: readonly unknown[];
  readonly impacts: readonly unknown[];
};

/** Everything that was sent or asked, the latest first, with what the record said of it on that day and what happened since. */
export function WhatWasSent({ childId, sent }: WhatWasSentProps) {
  if (sent.length === 0) return <p className="govuk-body">Nothing has been recorded as sent.</p>;
  return (
    <Table
      caption="What was sent, the latest first"
      captionSize="hidden"
      columns={[
        { text: 'Who' },
        { text: 'What' },
        { text: 'When and how, and since then' },
        { text: 'What the family had said' },
      ]}
      rows={sent.map((one) => ({
        key: one.id,
        cells: [
          one.recipientName,
          <WhatItWas key="what" what={one.what} isAsked={isAsked(one.slot)} disclosed={one.disclosed} />,
          <Fragment key="how">
            <WhenAndHow sent={one} />
            <SinceThen childId={childId} sent={one} />
          </Fragment>,
          one.saidThen,
        ],
      }))}
    />
  );
}

type WhatItWasProps = { readonly what: string; readonly isAsked: boolean; readonly disclosed: Disclosed };

function WhatItWas({ what, isAsked, disclosed }: WhatItWasProps) {
  const { kind, source, asAt, words, conditions } = disclosed;
  const more = [
    kind ? `${STATEMENT_KINDS[kind]}. From: ${source}.${asAt ? ` True on ${formatDate(asAt)}.` : ''}` : '',
    words ? `In these words: “${words}”` : '',
    conditions ? `Whom they may tell: ${conditions}` : '',
  ].filter((text) => text !== '');
  return (
    <>
      {isAsked ? `We asked about: ${what}` : what}
      <Hints texts={more} />
    </>
  );
}

function WhenAndHow({ sent: { slot, at, recordedAt, channel, disclosed, notices } }: { readonly sent: Sent }) {
  const { sentBy, receivedBy, channelWhy, barredWhy } = disclosed;
  const more = [
    lateEntryWords({ at, recordedAt }) ?? '',
    channelWhy ? `Why this way: ${channelWhy}` : '',
    barredWhy ? `It held something that is kept from them: ${barredWhy}` : '',
    isAsked(slot) ? '' : noticeWords(disclosed, notices),
  ].filter((text) => text !== '');
  return (
    <>
      {formatInstant(at)}. {channel}. Sent by {sentBy}
      {receivedBy ? ` to ${receivedBy}` : ''}
      <Hints texts={more} />
    </>
  );
}

/** A disclosure without a decision is no mistake that stops anything: the decision is recorded when there is time. */
function SinceThen({ childId, sent }: { readonly childId: string; readonly sent: Sent }) {
  const { id, decisionSeriesId, recipientId, recipientName, receipts, impacts } = sent;
  const to = <span className="govuk-visually-hidden"> of what went to {recipientName}</span>;
  const page = `/children/${childId}/disclosures/${id}`;
  return (
    <ul className="govuk-list">
      <li>
        {decisionSeriesId ? (
          <a className="govuk-link" href={`/children/${childId}/decisions/${decisionSeriesId}`}>
            See the decision{to}
          </a>
        ) : (
          <a
            className="govuk-link"
            href={`/children/${childId}/decisions/new?to=${encodeURIComponent(recipientId ?? '')}`}
          >
            Record the decision{to}
          </a>
        )}
      </li>
      <li>
        <a className="govuk-link" href={page}>
          {receipts.length > 0 ? 'It arrived' : 'Record that it arrived'}
          {to}
        </a>
      </li>
      {decisionSeriesId ? (
        <li>
          <a className="govuk-link" href={`${page}#impact`}>
            {impacts.length > 0 ? 'What changed for the child' : 'What changed for the child?'}
            {to}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function Hints({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <span className="govuk-hint" key={text}>
      <br />
      {text}
    </span>
  ));
}
