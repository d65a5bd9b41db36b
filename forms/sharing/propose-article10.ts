import { ARTICLE_10, type Article10Id } from '~/forms/sharing/article10';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, warn } from '~/forms/sharing/guide-part';
import type { Schedule1Id } from '~/forms/sharing/schedule1';
import type { LocalDate } from '~/forms/values/dates';

/** How criminal-offence information on a line may be shared; not needed where it holds none. */
export function proposeArticle10(
  schedule1: Schedule1Id | null,
  facts: LineFacts,
  day: LocalDate,
): GuidePart<Article10Id> {
  return guidePart(ARTICLE_10, proposed(schedule1, facts), day, (id) => {
    if (id === 'schedule_1') return may('Name the condition.');
    return facts.us.body === 'voluntary'
      ? warn('A voluntary body has no official authority.')
      : may('Ask your data protection officer first: a public body does not hold it by being one.');
  });
}

function proposed(schedule1: Schedule1Id | null, { offences }: LineFacts): Proposed<Article10Id> {
  const { source } = ARTICLE_10.schedule_1;
  const part = { needed: offences, also: [] } as const;
  const why = (text: string) => [{ text, source }];
  if (!offences)
    return { ...part, proposed: null, reasons: why('It holds no criminal offences, alleged ones included.') };
  if (schedule1)
    return {
      ...part,
      proposed: 'schedule_1',
      reasons: why('Allegations count too. The condition proposed allows it.'),
    };
  return { ...part, proposed: null, reasons: why('No condition fits by itself. Ask your data protection officer.') };
}
