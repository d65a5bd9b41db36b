import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import { BASIS_WORDINGS } from '~/forms/sharing/basis-wordings';
import { CONFIDENTIALITY } from '~/forms/sharing/confidentiality';
import { CONSENT_MEANINGS } from '~/forms/sharing/consent-meanings';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { GROUNDS, giversOf } from '~/forms/sharing/grounds';
import { GUIDANCE } from '~/forms/sharing/guidance';
import type { LawRow } from '~/forms/sharing/law-row';
import { NO_DAY_GIVEN } from '~/forms/sharing/law-sources';
import { NOT_A_BASIS } from '~/forms/sharing/not-a-basis';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { PROMPT_SETS } from '~/forms/sharing/prompt-sets';
import { PARAGRAPH_18_REASONS, SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { THRESHOLDS } from '~/forms/sharing/thresholds';

/** One row as an administrator reads it: the row of its table with its id, and what its table alone knows of it. */
export type ShownRow = LawRow & { readonly id: string; readonly more: readonly string[] };

export type TableOfLaw = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly ShownRow[];
};

const POLICY_DOCUMENT = {
  yes: 'Needs an appropriate policy document.',
  mostly: 'Mostly needs an appropriate policy document.',
  not_known: '',
} as const;

const KINDS = { duty: 'A duty', power: 'A power', framework: 'A framework' } as const;

/** Every table of law and guidance that decisions about sharing draw on, in the order in which a decision asks for them. */
export const TABLES_OF_LAW: readonly TableOfLaw[] = [
  {
    id: 'article-6',
    title: 'Lawful bases: UK GDPR Article 6',
    about: 'Every sharing needs one. Consent is seldom it.',
    rows: rowsOf(ARTICLE_6, () => []),
  },
  {
    id: 'article-9',
    title: 'Conditions for special categories: Article 9',
    about: 'Health, ethnic origin, religion and the like need one of these as well.',
    rows: rowsOf(ARTICLE_9, ({ needs }) => [needs ? `Needs a condition of Schedule 1 ${needs}.` : '']),
  },
  {
    id: 'schedule-1',
    title: 'Conditions of Schedule 1, Data Protection Act 2018',
    about: 'Some conditions of Article 9, and criminal offences, need one of these.',
    rows: rowsOf(SCHEDULE_1, ({ policyDocument }) => [POLICY_DOCUMENT[policyDocument]]),
  },
  {
    id: 'paragraph-18',
    title: 'The three reasons of paragraph 18',
    about: 'Paragraph 18 is open only without consent, and only for one of these reasons.',
    rows: rowsOf(PARAGRAPH_18_REASONS, () => []),
  },
  {
    id: 'article-10',
    title: 'Criminal-offence information: Article 10',
    about: 'Allegations and proceedings count, not only convictions.',
    rows: rowsOf(ARTICLE_10, () => []),
  },
  {
    id: 'confidentiality',
    title: 'Confidentiality',
    about: 'What lifts the common-law duty: a question apart from the basis.',
    rows: rowsOf(CONFIDENTIALITY, () => []),
  },
  {
    id: 'gateways',
    title: 'Powers and duties in statute',
    about: 'A public body needs one to share at all.',
    rows: rowsOf(GATEWAYS, ({ kind, status }) => [`${KINDS[kind]}. ${status}.`]),
  },
  {
    id: 'duty-to-share',
    title: 'Answers to the duty to share',
    about: 'Every decision carries one, shared or not. “They said no” is none of them.',
    rows: rowsOf(DUTY_16LA, ({ needsReason }) => [needsReason ? 'Needs a reason.' : '']),
  },
  {
    id: 'consent',
    title: 'What a yes is',
    about: 'Five things are called consent. They are never one field.',
    rows: rowsOf(CONSENT_MEANINGS, ({ effect }) => [effect]),
  },
  {
    id: 'not-a-basis',
    title: 'What is no basis',
    about: 'Taken for a lawful basis, and none; nor is its absence a bar.',
    rows: rowsOf(NOT_A_BASIS, () => []),
  },
  {
    id: 'grounds',
    title: 'Grounds for going against a refusal',
    about: 'Documents differ, and none is a formula. The grounds chosen are kept with the reasons.',
    rows: rowsOf(GROUNDS, (row) => [
      row.answers === 'not asking' ? 'Says why nobody was asked.' : '',
      ...giversOf(row),
    ]),
  },
  {
    id: 'thresholds',
    title: 'Thresholds',
    about: 'How grave a concern must be: documents differ.',
    rows: rowsOf(THRESHOLDS, () => []),
  },
  {
    id: 'not-asked',
    title: 'Why nobody was asked',
    about: 'Never the same answer as why a refusal was gone against, or why nobody was told.',
    rows: rowsOf(NOT_ASKED_REASONS, ({ paragraph18 }) => [
      paragraph18 ? `For paragraph 18: ${PARAGRAPH_18_REASONS[paragraph18].label}.` : '',
    ]),
  },
  {
    id: 'not-told',
    title: 'Why somebody was not told',
    about: 'The rule is to tell them, before or as soon as it is safe.',
    rows: rowsOf(NOT_TOLD_REASONS, () => []),
  },
  {
    id: 'guidance',
    title: 'Guidance, by version',
    about: 'What was superseded stays selectable, and is warned of.',
    rows: rowsOf(GUIDANCE, ({ warning }) => [warning]),
  },
  {
    id: 'wordings',
    title: 'Ready wordings of a basis',
    about: 'Derby’s own stays selectable, and is warned of.',
    rows: rowsOf(BASIS_WORDINGS, ({ text }) => [`“${text}”`]),
  },
  {
    id: 'prompts',
    title: 'Golden rules, principles and questions',
    about: 'The numbers of the rules mean different things in each set, so a rule is never named without its set.',
    rows: promptRows(),
  },
];

/** How many rows rest on a text that nobody has read for this product yet, of how many. */
export function countUnchecked(tables: readonly TableOfLaw[]): { readonly unchecked: number; readonly all: number } {
  const rows = tables.flatMap((table) => table.rows);
  return { unchecked: rows.filter(({ source }) => !source.verified).length, all: rows.length };
}

/** Law whose text nobody has read for this product: staff are told so, and it never reaches a page or a copy of a family. */
export function unreadCites(tables: readonly TableOfLaw[]): readonly string[] {
  const unread = tables.flatMap(({ rows }) => rows).filter(({ source }) => !source.verified);
  return [...new Set(unread.map(({ source }) => source.cite))];
}

/** The rows of a table in its order, with what its table alone knows of each. */
function rowsOf<Row extends LawRow>(
  table: Readonly<Record<string, Row>>,
  more: (row: Row) => readonly string[],
): readonly ShownRow[] {
  return Object.entries(table).map(([id, row]) => {
    const { label, meaning, source, who, traps } = row;
    return {
      id,
      label,
      meaning,
      source,
      who,
      traps,
      unsure: unsureOf(row),
      more: more(row).filter((text) => text !== ''),
    };
  });
}

/** What is not known of a row, and of a local document that names no first day that it names none. */
function unsureOf({ source, unsure }: Pick<LawRow, 'source' | 'unsure'>): string {
  const hasNoDay = source.kind === 'local policy' && source.inForceFrom === null;
  return [unsure, hasNoDay ? NO_DAY_GIVEN : ''].filter((text) => text !== '').join(' ');
}

/** A set of prompts as a row: its questions are what there is to read. */
function promptRows(): readonly ShownRow[] {
  return Object.entries(PROMPT_SETS).map(([id, { label, source, unsure, prompts }]) => ({
    id,
    label,
    meaning: 'Short questions to think a decision through. They start empty and stop nothing.',
    source,
    who: 'Every practitioner. “Not known yet” is an answer.',
    traps: [],
    unsure: unsureOf({ source, unsure }),
    more: Object.values(prompts),
  }));
}
