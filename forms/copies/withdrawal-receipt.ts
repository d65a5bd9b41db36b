import { topicIn } from '~/forms/agreement/topics';
import { bullets, heading, paragraph, row, type Say, sayIn, section } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import type { OwnPart } from '~/forms/copies/own-part';
import type { WithdrawalFacts } from '~/forms/copies/record';
import type { Visible } from '~/forms/copies/visible';
import type { NoticeBasis, Wording } from '~/forms/definition';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';
import { fullName } from '~/forms/values/names';

/**
 * The receipt of somebody who no longer agrees: what they took back, in their words, what had been shared already and cannot
 * be called back, and that their first paper stays. It promises no more than the council's basis lets it keep: where that is
 * not consent, the council stops or says why it must still share. Of the office's papers nothing is in it.
 */
export function withdrawalReceipt(
  visible: Visible,
  withdrawal: WithdrawalFacts,
  wording: Wording,
  reference: string,
): DocumentContent {
  const { ownPart, council, child } = visible;
  if (!ownPart) throw new Error('A receipt for somebody who was not asked');
  const { at, recordedAt, words } = withdrawal.withdrew;
  const say = sayIn(wording, {
    child: fullName(child),
    worker: withdrawal.recordedBy,
    date: formatDate(londonDate(at), wording.language),
    when: formatInstant(recordedAt, wording.language),
    council: council.name,
    withdraw: council.withdraw,
    out_of_hours: council.outOfHours,
  });
  return {
    title: say('receipt_title'),
    language: wording.language,
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: recordedAt,
    blocks: [
      inShort(withdrawal, ownPart, say, council.basis),
      heading(2, say('receipt_heading')),
      whatWasTakenBack(withdrawal, ownPart, say),
      ...(words ? section(say('receipt_words_heading'), say('receipt_words', { limit: words })) : []),
      ...sharedBefore(withdrawal, ownPart, say, wording.language),
    ],
  };
}

function inShort({ withdrew, lines, isAll }: WithdrawalFacts, ownPart: OwnPart, say: Say, basis: NoticeBasis): Block {
  const told = lines.filter(({ way }) => way !== 'ask').map(({ line }) => nameOf(ownPart, line.recipientId));
  const recipients = say.list([...new Set(told)]);
  const { channel } = withdrew;
  const stop = say(basis === 'consent' ? 'receipt_stop' : 'receipt_stop_or_say');
  const items = [
    `${say('receipt_about')} ${say(isAll ? 'receipt_said_all' : 'receipt_said_some')}`,
    `${say(`receipt_how_${channel}`)} ${say('receipt_wrote_down')}`,
    [stop, ...(recipients ? [say('receipt_tell', { recipients })] : [])].join(' '),
    say('receipt_first'),
    say('receipt_again'),
    `${say('help_danger')} ${say('help_nights')}`,
    say('keep_safe'),
  ];
  return { type: 'summary', title: plain(say('summary_title')), items: items.map((item) => plain(item)) };
}

function whatWasTakenBack({ lines }: WithdrawalFacts, ownPart: OwnPart, say: Say): Block {
  return {
    type: 'table',
    caption: plain(say('receipt_caption')),
    header: ['column_who', 'column_what', 'column_way'].map((key) => plain(say(key))),
    rows: lines.map(({ line, way }) =>
      row(nameOf(ownPart, line.recipientId), topicIn(ownPart.topics, line.topic).label, say(`way_${way}`)),
    ),
    rowHeaders: true,
    widths: [34, 44, 22],
  };
}

function sharedBefore(
  { sharedBefore: shared }: WithdrawalFacts,
  ownPart: OwnPart,
  say: Say,
  language: string,
): readonly Block[] {
  const alike = groupsOf(shared, ({ recipientId, way, at }) => `${londonDate(at)} ${recipientId} ${way}`);
  const items = [...alike.values()].flatMap((group) => {
    const topics = [...new Set(group.map(({ topic }) => topicIn(ownPart.topics, topic).label))];
    return group.slice(0, 1).map(({ recipientId, way, at }) =>
      say(way === 'tell' ? 'receipt_before_tell' : 'receipt_before_ask', {
        date: formatDate(londonDate(at), language),
        recipient: nameOf(ownPart, recipientId),
        topics: say.list(topics),
      }),
    );
  });
  return [
    heading(2, say('receipt_before_heading')),
    ...(items.length > 0 ? [bullets(items)] : []),
    paragraph([...(items.length > 0 ? [] : [say('receipt_before_none')]), say('receipt_before_stays')].join(' ')),
  ];
}

function nameOf({ recipients }: OwnPart, recipientId: string): string {
  return recipients.find(({ id }) => id === recipientId)?.name ?? '';
}
