import type { Line } from '~/forms/agreement/lines';

/** What a person says to one line. Not asked is the absence of a wish, never one of these. */
export type WishKind = 'agree' | 'agree_with_limits' | 'refuse' | 'no_view';

export type Wish = { readonly lineId: string; readonly wish: WishKind; readonly limitText: string | null };

/** What a person chose on one recipient's card. `some` goes with the lines that were ticked; a yes may have a limit in their words. */
export type CardAnswer =
  | { readonly choice: 'no' | 'not_sure' }
  | { readonly choice: 'yes'; readonly limit?: string }
  | { readonly choice: 'some'; readonly ticked: readonly string[]; readonly limit?: string };

export type CardAnswers = Readonly<Record<string, CardAnswer>>;

/**
 * The wishes that a person's answers make: every wish comes from a choice that they made on a card, and a line whose card
 * was left alone has none. In "some of it" a line that was not ticked is a no: the card says so. Where nothing was ticked
 * the card is not answered yet: somebody who began with yes has not said no to everything.
 */
export function wishesFrom(lines: readonly Line[], answers: CardAnswers): readonly Wish[] {
  return lines.flatMap((line) => {
    const answer = answers[line.recipientId];
    if (!answer || !isAnswered(answer, line.recipientId, lines)) return [];
    return [wishFor(line, answer)];
  });
}

/** The same choice on every card: what "Say yes to all" and "Say no to all" fill in, in sight, before anything counts. */
export function sameForAll(recipients: readonly { readonly id: string }[], choice: 'yes' | 'no'): CardAnswers {
  return Object.fromEntries(recipients.map(({ id }) => [id, { choice }]));
}

/** Whether every card says the same and nothing more: as it was filled, or chosen one by one. */
export function isAll(
  recipients: readonly { readonly id: string }[],
  answers: CardAnswers,
  choice: 'yes' | 'no',
): boolean {
  return recipients.every(({ id }) => {
    const answer = answers[id];
    return answer?.choice === choice && !('limit' in answer && answer.limit);
  });
}

/** What somebody said to the whole form, from their wishes. */
export type Outline = 'all yes' | 'some yes' | 'all no' | 'not sure' | 'nothing said';

/** One word for a set of wishes. A yes with limits and partly sure count as some: nothing is rounded up to a yes. */
export function outlineOf(wishes: readonly Pick<Wish, 'wish'>[], lineCount: number): Outline {
  if (wishes.length === 0) return 'nothing said';
  const count = (kind: WishKind) => wishes.filter(({ wish }) => wish === kind).length;
  const [yes, limited, no] = [count('agree'), count('agree_with_limits'), count('refuse')];
  if (yes === lineCount && wishes.length === lineCount) return 'all yes';
  if (yes + limited > 0) return 'some yes';
  return no === lineCount ? 'all no' : 'not sure';
}

function isAnswered(answer: CardAnswer, recipientId: string, lines: readonly Line[]): boolean {
  if (answer.choice !== 'some') return true;
  return lines.some((line) => line.recipientId === recipientId && answer.ticked.includes(line.id));
}

function wishFor({ id: lineId }: Line, answer: CardAnswer): Wish {
  switch (answer.choice) {
    case 'yes':
      return yesWith(answer.limit, lineId);
    case 'some':
      return answer.ticked.includes(lineId)
        ? yesWith(answer.limit, lineId)
        : { lineId, wish: 'refuse', limitText: null };
    case 'no':
      return { lineId, wish: 'refuse', limitText: null };
    case 'not_sure':
      return { lineId, wish: 'no_view', limitText: null };
  }
}

/** A yes with a limit in words is never the same as a yes. */
function yesWith(limit: string | undefined, lineId: string): Wish {
  return limit ? { lineId, wish: 'agree_with_limits', limitText: limit } : { lineId, wish: 'agree', limitText: null };
}
