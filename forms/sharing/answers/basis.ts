import { AGENCY_BODIES, DUTY_TO_SHARE } from '~/forms/agreement/agencies';
import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  optionOf,
  optionsOf,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { SPECIAL_CATEGORIES } from '~/forms/agreement/topics';
import { type BasisQuestion, basisField } from '~/forms/sharing/answers/names';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import { CONFIDENTIALITY } from '~/forms/sharing/confidentiality';
import { CONSENT_MEANINGS } from '~/forms/sharing/consent-meanings';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { withoutConsent } from '~/forms/sharing/guide';
import { CAN_CONSENT, CONCERNS, type LineFacts } from '~/forms/sharing/guide-facts';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { PARAGRAPH_18_REASONS, SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { SHARE_ANYWAY } from '~/forms/sharing/share-anyway';
import type { LineGroup, LineToDecide } from '~/forms/sharing/to-decide';
import type { LocalDate } from '~/forms/values/dates';

const YES_NO = { yes: true, no: false } as const;

/** What the guide is told of a line: what the record and the directory say, and what was answered on the page about it. */
export function guideFactsIn(fields: Fields, { key }: Pick<LineGroup, 'key'>, line: LineToDecide): LineFacts {
  const option = <Key extends string>(question: BasisQuestion, table: Readonly<Record<Key, unknown>>) =>
    optionOf(fields, basisField(question, key), table);
  const { guide } = line;
  const anyway = option('anyway', YES_NO);
  const asked: LineFacts = {
    ...guide,
    concern: optionOf(fields, 'harm', CONCERNS) ?? guide.concern,
    notAsked: optionOf(fields, 'not_asked', NOT_ASKED_REASONS) ?? guide.notAsked,
    canConsent: option('can_consent', CAN_CONSENT) ?? guide.canConsent,
    shareAnyway: anyway ? YES_NO[anyway] : guide.shareAnyway,
  };
  const offences = sentValue(fields, basisField('offences', key)) === 'yes';
  // A topic that is about offences says so itself; of any other somebody may know that this one holds them (Article 10).
  if (line.itemId !== null) return { ...asked, offences: guide.offences || offences };
  return {
    ...asked,
    special: optionsOf(fields, basisField('special', key), SPECIAL_CATEGORIES),
    offences,
    recipient: {
      body: option('body', AGENCY_BODIES) ?? guide.recipient.body,
      listed: option('listed', DUTY_TO_SHARE) ?? guide.recipient.listed,
    },
  };
}

/** Reads the basis that was chosen for a group of lines. Where they would share anyway, consent gives way to another basis. */
export function readBasis(
  fields: Fields,
  { key }: Pick<LineGroup, 'key'>,
  facts: LineFacts,
  day: LocalDate,
): LineBasis {
  const option = <Key extends string>(question: BasisQuestion, table: Readonly<Record<Key, unknown>>) =>
    optionOf(fields, basisField(question, key), table);
  const schedule1 = option('schedule1', SCHEDULE_1);
  const basis: LineBasis = {
    article6: option('article6', ARTICLE_6),
    article9: option('article9', ARTICLE_9),
    schedule1,
    paragraph18: schedule1 === 'para_18' ? option('paragraph18', PARAGRAPH_18_REASONS) : null,
    article10: option('article10', ARTICLE_10),
    confidentiality: option('confidentiality', CONFIDENTIALITY),
    gateways: optionsOf(fields, basisField('gateways', key), GATEWAYS),
    duty16la: option('duty16la', DUTY_16LA),
    dutyWhy: textOf(fields, basisField('duty_why', key)),
    agreement: option('agreement', CONSENT_MEANINGS),
  };
  return facts.shareAnyway ? withoutConsent(basis, facts, day) : basis;
}

/** The question that stands before consent as a basis, where it was chosen and the question not answered. */
export function askedBeforeConsent(basis: LineBasis, facts: LineFacts, groupKey: string): readonly FieldProblem[] {
  const isConsent = basis.article6 === 'a' || basis.article9 === 'a' || basis.agreement === 'gdpr_consent';
  if (!isConsent || facts.shareAnyway !== null) return [];
  return [{ field: basisField('anyway', groupKey), text: `Before consent is the basis, answer: ${SHARE_ANYWAY.text}` }];
}

/** Sentences for reasons that are longer than a form takes. */
export function tooLongBasis(fields: Fields, groupKey: string): readonly FieldProblem[] {
  return tooLong(fields, { [basisField('duty_why', groupKey)]: LONGEST_TEXT });
}
