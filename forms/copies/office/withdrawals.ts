import { DIRECTIONS } from '~/forms/agreement/agencies';
import type { AnotherBasis } from '~/forms/agreement/record-events';
import { topicIn } from '~/forms/agreement/topics';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';
import { asSentence, heading } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import type { WithdrawalFacts } from '~/forms/copies/record';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';

const BASIS: Readonly<Record<AnotherBasis, string>> = {
  yes: 'Yes',
  no: 'No',
  not_known: 'Not decided yet',
};

/** What was taken back since, how it was told, what had been shared before, and whether another basis is known. None: nothing. */
export function withdrawals(facts: OfficeFacts): readonly Block[] {
  return facts.record.withdrawals.flatMap((withdrawal) => [
    heading(2, takenBackOn(withdrawal)),
    factTable('Taken back', [
      ['What', withdrawal.lines.map(({ line, way }) => lineOf(facts, line.recipientId, line.topic, way)).join('; ')],
      [
        'How they told us',
        `${WITHDRAWAL_CHANNELS[withdrawal.withdrew.channel]}, ${formatInstant(withdrawal.withdrew.at)}`,
      ],
      ['Their words', withdrawal.withdrew.words ? `“${withdrawal.withdrew.words}”` : ''],
      ['Written down', `${withdrawal.recordedBy}, ${formatInstant(withdrawal.withdrew.recordedAt)}`],
      ['Shared before', sharedBefore(facts, withdrawal)],
      ['Is there another lawful basis?', anotherBasis(withdrawal)],
    ]),
  ]);
}

/** "Taken back in part by Denise Grant on 18 November 2026": for the first lines of the copy too. */
export function takenBackOn({ withdrew, isAll }: WithdrawalFacts): string {
  const { personName, at } = withdrew;
  return `Taken back${isAll ? '' : ' in part'} by ${personName} on ${formatDate(londonDate(at))}`;
}

function lineOf({ record }: OfficeFacts, recipientId: string, topic: string, way: keyof typeof DIRECTIONS): string {
  const { recipients, topics } = record.proposal;
  const name = recipients.find(({ id }) => id === recipientId)?.name ?? '';
  return `${name}: ${topicIn(topics, topic).name} (${DIRECTIONS[way].toLowerCase()})`;
}

function sharedBefore(facts: OfficeFacts, { sharedBefore: shared }: WithdrawalFacts): string {
  return shared
    .map(({ recipientId, topic, way, at }) => `${lineOf(facts, recipientId, topic, way)}, ${formatInstant(at)}`)
    .join('; ');
}

function anotherBasis({ anotherBasis: said }: WithdrawalFacts): string {
  if (!said) return '';
  const note = said.note ? ` ${asSentence(said.note)}` : '';
  return `${BASIS[said.exists]}.${note} ${said.recordedBy}, ${formatInstant(said.recordedAt)}`;
}
