import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import { CONFIDENTIALITY } from '~/forms/sharing/confidentiality';
import { CONSENT_MEANINGS } from '~/forms/sharing/consent-meanings';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { notInForce } from '~/forms/sharing/guide-part';
import type { LawRow } from '~/forms/sharing/law-row';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { DUTY_NOT_BEGUN } from '~/forms/sharing/propose-duty';
import { PARAGRAPH_18_REASONS, SCHEDULE_1 } from '~/forms/sharing/schedule1';
import type { LocalDate } from '~/forms/values/dates';

/** The questions about a basis, in the order in which they are asked and read: four questions in law, never one (domain 4.1). */
export const BASIS_QUESTIONS = {
  article6: 'Lawful basis (UK GDPR Article 6)',
  article9: 'Special category condition (Article 9)',
  schedule1: 'Condition of Schedule 1 (Data Protection Act 2018)',
  paragraph18: 'Reason of paragraph 18',
  article10: 'Criminal offences (Article 10)',
  confidentiality: 'Confidentiality',
  gateways: 'Power or duty in statute',
  duty16la: 'Duty to share (Children Act 2004 s.16LA)',
  agreement: 'What their answer is, in law',
} as const satisfies Partial<Record<keyof LineBasis, string>>;

export type BasisQuestionId = keyof typeof BASIS_QUESTIONS;

type Row = Pick<LawRow, 'label' | 'source'>;

/** One question with what was answered: `rows` are the rows of law that were chosen, none where nothing was. */
export type BasisAnswer = { readonly id: BasisQuestionId; readonly question: string; readonly rows: readonly Row[] };

/** A basis as questions and answers; of what was left open only the lawful basis and the duty to share are named. */
export function basisAnswers(basis: LineBasis): readonly BasisAnswer[] {
  const rows: Readonly<Record<BasisQuestionId, readonly Row[]>> = {
    article6: basis.article6 ? [ARTICLE_6[basis.article6]] : [],
    article9: basis.article9 ? [ARTICLE_9[basis.article9]] : [],
    schedule1: basis.schedule1 ? [SCHEDULE_1[basis.schedule1]] : [],
    paragraph18: basis.paragraph18 ? [PARAGRAPH_18_REASONS[basis.paragraph18]] : [],
    article10: basis.article10 ? [ARTICLE_10[basis.article10]] : [],
    confidentiality: basis.confidentiality ? [CONFIDENTIALITY[basis.confidentiality]] : [],
    gateways: basis.gateways.map((id) => GATEWAYS[id]),
    duty16la: basis.duty16la ? [DUTY_16LA[basis.duty16la]] : [],
    agreement: basis.agreement ? [CONSENT_MEANINGS[basis.agreement]] : [],
  };
  const always: readonly BasisQuestionId[] = ['article6', 'duty16la'];
  return Object.entries(BASIS_QUESTIONS).flatMap(([id, question]) =>
    isQuestion(id) && (rows[id].length > 0 || always.includes(id)) ? [{ id, question, rows: rows[id] }] : [],
  );
}

/** A basis in sentences, as a record reads it: each row by its name and place in law, and whether it was in force on the day. */
export function basisInWords(
  basis: LineBasis,
  day: LocalDate,
): readonly { readonly key: string; readonly value: string }[] {
  return basisAnswers(basis).map(({ id, question, rows }) => {
    const words = rows.map(rowWords);
    const isDuty = id === 'duty16la';
    const force = rows.flatMap((row) => notInForce(isDuty ? { ...row, label: 'The duty to share' } : row, day) ?? []);
    const isSaid = force.length > 0 && basis.dutyWhy === DUTY_NOT_BEGUN;
    const why = isDuty && basis.dutyWhy && !isSaid ? [basis.dutyWhy] : [];
    return { key: question, value: [...words, ...force, ...why].join(' ') || 'Not answered yet' };
  });
}

/** A row by its name and its place in law; a rule of this product has none. */
function rowWords({ label, source }: Row): string {
  return source.kind === 'product rule' ? `${label}.` : `${label} (${source.cite}).`;
}

function isQuestion(word: string): word is BasisQuestionId {
  return Object.hasOwn(BASIS_QUESTIONS, word);
}
