import { LANGUAGES } from '~/forms/agreement/support';
import { heading } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import { factTable } from '~/forms/copies/office/fact-table';
import type { OfficeFacts } from '~/forms/copies/office-copy';
import { formatInstant } from '~/forms/values/dates';

/** What proves the record: versions, times, and the hashes of what was shown and drawn. */
export function evidence({ record, wording }: OfficeFacts): readonly Block[] {
  const { form } = record.proposal;
  const { proposal, wording: words, notice, each = [] } = record.hashes;
  const { strokesHash, signedAt, recordedAt } = record.signature;
  return [
    heading(2, 'What proves this record'),
    factTable(`Versions, times and hashes (SHA-256) of what ${record.proposal.person.name} was shown and said`, [
      ['Form reference', record.agreementReference],
      [
        'Form',
        `${wording.title}, version ${form.version}, ${[form.language, ...each.slice(1).map(({ language }) => language)].join(' and ')}`,
      ],
      ['Practitioner signed', formatInstant(record.proposal.signedAt)],
      ['Answers finished', formatInstant(signedAt)],
      ...(recordedAt === signedAt ? [] : [['Their answers were written down', formatInstant(recordedAt)] as const]),
      ['All that was shown', inGroups(proposal)],
      [each.length > 0 ? 'Wording of the form, both languages together' : 'Wording of the form', inGroups(words)],
      ...each.map(
        ({ language, hash, isReviewed }) =>
          [
            `Wording in ${languageName(language)}, version ${form.version}${isReviewed ? '' : ', awaiting human review'}`,
            inGroups(hash),
          ] as const,
      ),
      ['Privacy notice', inGroups(notice)],
      ...(strokesHash ? [['Strokes of the signature', inGroups(strokesHash)] as const] : []),
    ]),
  ];
}

function languageName(tag: string): string {
  return Object.entries(LANGUAGES).find(([id]) => id === tag)?.[1] ?? tag;
}

/** A hash in groups of eight, so that two people can compare it aloud and a line can break. */
function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
