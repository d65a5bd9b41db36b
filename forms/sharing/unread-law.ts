import type { Source } from '~/forms/deciders/sources';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import { ARTICLE_9 } from '~/forms/sharing/article9';
import { ARTICLE_10 } from '~/forms/sharing/article10';
import type { ChoiceWarning } from '~/forms/sharing/choice-warning';
import { CONFIDENTIALITY } from '~/forms/sharing/confidentiality';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { SCHEDULE_1 } from '~/forms/sharing/schedule1';
import { listOf } from '~/forms/values/text';

/** One note for all the law in bases whose text nobody has read for this product: staff are told, families never see it. */
export function unreadLawNote(...bases: readonly LineBasis[]): readonly ChoiceWarning[] {
  const unread = bases.flatMap(sourcesOf).filter(({ verified }) => !verified);
  const [source] = unread;
  if (!source) return [];
  const cites = [...new Set(unread.map(({ cite }) => cite))];
  const text = `The text has not been checked for this service yet: ${listOf(cites)}.`;
  return [{ about: 'article6', level: 'info', text, source }];
}

/** Everything in law that a basis names. */
function sourcesOf(basis: LineBasis): readonly Source[] {
  const { article6, article9, schedule1, article10, confidentiality, gateways, duty16la } = basis;
  return [
    article6 && ARTICLE_6[article6],
    article9 && ARTICLE_9[article9],
    schedule1 && SCHEDULE_1[schedule1],
    article10 && ARTICLE_10[article10],
    confidentiality && CONFIDENTIALITY[confidentiality],
    ...gateways.map((id) => GATEWAYS[id]),
    duty16la && DUTY_16LA[duty16la],
  ].flatMap((row) => (row ? [row.source] : []));
}
