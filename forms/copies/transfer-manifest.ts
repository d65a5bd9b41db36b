import type { CouncilFacts } from '~/forms/agreement/proposal';
import { heading, paragraph } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { finderFor, type ProtectedDetail } from '~/forms/copies/protected-details';
import { withoutProtected } from '~/forms/copies/without-protected';
import { lastOf, type Transfer, type TransferFact } from '~/forms/sharing/transfer';
import { formatDate, formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

type Papers = Extract<TransferFact, { readonly type: 'papers_sent' }>;

/**
 * The manifest of what went to another council: each paper with the hash of its file, so that whoever receives it can tell that
 * nothing is missing or changed; whether what protects somebody went before; and their receipt. Throws before anything was sent.
 */
export function transferManifest(
  transfer: Transfer,
  child: Parameters<typeof fullName>[0],
  council: Pick<CouncilFacts, 'name'>,
  reference: string,
): DocumentContent {
  const sent = lastOf(transfer, 'papers_sent');
  if (!sent) throw new Error('A manifest of nothing');
  const receipt = lastOf(transfer, 'acknowledged');
  return {
    title: 'Transfer to another council: manifest',
    language: 'en-GB',
    reference,
    audience: `recipient:${transfer.id}`,
    council: council.name,
    madeAt: (receipt ?? sent).recordedAt,
    blocks: [
      {
        type: 'summary',
        title: plain('In short'),
        items: [
          `About ${fullName(child)}, who moves to ${transfer.to} on ${formatDate(transfer.movesOn)}.`,
          protection(transfer),
          'What the family agreed to with this council is no agreement for another. Ask them yourselves, or share on a lawful basis of your own.',
          `${council.name} keeps its own record, under its own retention schedule.`,
          ...(receipt
            ? [
                `Acknowledged on ${formatInstant(receipt.at)} by ${receipt.from}${receipt.words ? `: “${receipt.words}”` : '.'}`,
              ]
            : ['Not acknowledged yet.']),
        ].map((item) => plain(item)),
      },
      heading(2, 'What you must do with it'),
      paragraph(
        'Review it, keep it under your own policy and for no longer than you need it, and dispose of it securely. Check each paper against its hash (SHA-256), and tell us that it arrived.',
      ),
      heading(2, 'What was sent'),
      paragraph(`Sent by ${sent.by} ${whenAndTo(sent)}`),
      ...(sent.summary ? [heading(3, 'Summary'), paragraph(sent.summary)] : []),
      ...papersTable(sent),
    ],
  };
}

/**
 * The manifest as the other council may read it: nothing that is kept from it, or from whoever there received it. Null where that
 * cannot be left out.
 */
export function manifestFor(
  transfer: Transfer,
  child: Parameters<typeof fullName>[0],
  council: Pick<CouncilFacts, 'name'>,
  reference: string,
  details: readonly ProtectedDetail[],
): DocumentContent | null {
  const sentTo = lastOf(transfer, 'papers_sent')?.to ?? '';
  const readers = [transfer.to, sentTo].map((name) => ({ personId: null, name }));
  return withoutProtected(transferManifest(transfer, child, council, reference), finderFor(details, ...readers));
}

function protection(transfer: Transfer): string {
  const flags = lastOf(transfer, 'flags_passed');
  if (!flags) return 'What protects somebody was not passed on before this.';
  if (flags.flags.length > 0) return `What protects somebody was passed on ${whenAndTo(flags)}`;
  return `Nothing that protects somebody is recorded. This was said ${whenAndTo(flags)}`;
}

/** A name stands last: a job may follow it after a comma. */
function whenAndTo({ at, channel, to }: Pick<Papers, 'at' | 'channel' | 'to'>): string {
  return `on ${formatInstant(at)} (${channel.toLowerCase()}) to ${to}.`;
}

function papersTable({ papers }: Papers): readonly Block[] {
  if (papers.length === 0) return [];
  return [
    paragraph(
      'The papers are office copies. Keep them for your own office, and give none of them to the family or to anyone else.',
    ),
    {
      type: 'table',
      caption: plain('Papers, each with the hash of its file'),
      header: ['Paper', 'Sealed', 'Hash (SHA-256)'].map((text) => plain(text)),
      rows: papers.map(({ title, reference, sealedAt, sha256 }) => ({
        cells: [`${title}, ${reference}`, formatInstant(sealedAt), sha256.replace(/(.{16})(?=.)/g, '$1 ')].map((text) =>
          plain(text),
        ),
      })),
      rowHeaders: true,
      widths: [3, 2, 3],
    },
  ];
}
