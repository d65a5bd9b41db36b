import { AGENCY_KINDS, type AgencyKind } from '~/forms/agreement/agencies';
import { finderOf } from '~/forms/copies/protected-strings';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import type { SharingDecision } from '~/forms/sharing/decision';
import { GROUNDS } from '~/forms/sharing/grounds';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { foldName } from '~/forms/values/names';
import { listOf } from '~/forms/values/text';

/** Whom advice comes from: one professional at a time, without naming the child where that is possible (S2, S3). */
export const ADVISERS = {
  manager: 'A manager',
  data_protection_officer: 'The data protection officer',
  caldicott_guardian: 'The Caldicott Guardian',
  legal: 'A lawyer',
  other_professional: 'One other professional',
} as const;

export type AdviserId = keyof typeof ADVISERS;

/** What became of advice. */
export const FOLLOWED = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  not_yet: 'Not decided yet',
} as const;

export type FollowedId = keyof typeof FOLLOWED;

/**
 * What advice is asked about, in words that name no one: made from the kinds that a decision chose (outcome, ground, basis, kind of
 * recipient), never from anything that was typed. It begins the note; whoever writes it down goes on from there.
 */
export function anonymisedSummary(decision: SharingDecision, recipientKinds: readonly (AgencyKind | null)[]): string {
  const { outcome, isUrgent, lines, override, notAsked } = decision;
  const kinds = [...new Set(recipientKinds.map((kind) => (kind ? AGENCY_KINDS[kind].label : 'Another organisation')))];
  const bases = [...new Set(lines.flatMap(({ basis }) => (basis.article6 ? [ARTICLE_6[basis.article6].label] : [])))];
  const refused = lines.some(({ said }) => said.outcome === 'refused' || said.outcome === 'withdrawn');
  const sentences = [
    `About one child: ${DECISION_OUTCOMES[outcome].label.toLowerCase()}${isUrgent ? ', urgently' : ''}.`,
    kinds.length > 0 ? `To: ${listOf(kinds).toLowerCase()}.` : '',
    refused ? 'Somebody of the family said no, or took a yes back.' : '',
    notAsked ? `Nobody was asked: ${NOT_ASKED_REASONS[notAsked.reason].label.toLowerCase()}.` : '',
    override && override.grounds.length > 0
      ? `Ground: ${listOf(override.grounds.map((id) => GROUNDS[id].label.toLowerCase()))}.`
      : '',
    override?.threshold ? `Threshold: ${THRESHOLDS[override.threshold].label.toLowerCase()}.` : '',
    bases.length > 0 ? `Basis: ${listOf(bases).toLowerCase()}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Who and what an anonymised text must not name. */
export type KnownNames = {
  /** Children and adults, and other names they have. Each word of them counts. */
  readonly people: readonly string[];
  /** Organisations, addresses, days of birth, protected details: these count whole. */
  readonly wholes: readonly string[];
};

/** The known names that stand in a text, each once; empty: it names nobody that the record knows. It warns, and blocks nothing. */
export function namesIn(text: string, { people, wholes }: KnownNames): readonly string[] {
  const written = new Set(wordsOf(text));
  const words = people.flatMap((name) => name.split(/[\s-]+/)).filter((word) => foldName(word).length > 1);
  const named = words.filter((word) => written.has(foldName(word)));
  const found = finderOf(wholes)(text).map((place) => place.words);
  return [...new Set([...named, ...found])];
}

/** An "’s" after a name is not part of it, and each half of a double name is one. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  return words.flatMap((word) => [word, word.replace(/['’]s$/iu, '')]).map(foldName);
}
