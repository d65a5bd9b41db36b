import type { Direction } from '~/forms/agreement/agencies';
import { bullets, heading, paragraph, type Say, sayIn, small } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import type { Answer, Visible } from '~/forms/copies/visible';
import type { Wording } from '~/forms/definition';
import { formatDate, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** Whoever receives anything is told that there is protection, and never what it is or from whom. */
const PROTECTED =
  'Some details of this family are protected. Ask us before you tell anybody, of the family too, where they are or who helps them.';

/**
 * A recipient's confirmation, on one page: what the family said yes to for this recipient, and how to treat it. Nobody else on
 * the form, no refusal, nobody's name but the child's and the worker's, no contact of the family, and not why: a reason in
 * free words may name others.
 */
export function recipientCopy(visible: Visible, wording: Wording, reference: string): DocumentContent {
  const { council, child, worker, answers, decidedAt } = visible;
  const recipient = answers[0]?.recipient;
  if (!recipient || child.dateOfBirth === null) throw new Error('A confirmation of nothing');
  const say = sayIn(wording, {
    recipient: recipient.name,
    child: fullName(child),
    date_of_birth: formatDate(child.dateOfBirth),
    birth: child.birth ?? '',
    date: formatDate(londonDate(decidedAt)),
    worker: worker.name,
    job: worker.jobTitle,
    council: council.name,
    dpo: council.dpo,
    out_of_hours: council.outOfHours,
    onward_to: recipient.onwardTo,
    onward_why: recipient.onwardWhy || (wording.documents.onward_why_unknown ?? ''),
  });
  return {
    title: say('recipient_title'),
    language: wording.language,
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: decidedAt,
    blocks: [
      {
        type: 'summary',
        title: plain(say('confirm_summary_title')),
        items: [plain(say('confirm_child')), plain(say('confirm_on_day'))],
      },
      ...agreed(answers, recipient.direction, say),
      heading(2, say('confirm_use_heading')),
      bullets([
        say('confirm_use_1'),
        say('confirm_use_2'),
        say(recipient.onwardTo ? 'confirm_onward_known' : 'confirm_onward_unknown'),
        say('confirm_change'),
      ]),
      ...(visible.hasProtection ? [paragraph(PROTECTED)] : []),
      small(say('confirm_ask')),
      small(say('confirm_worried')),
    ],
  };
}

/** Every line of one recipient goes the same way: it is said once, above what it is about. */
function agreed(answers: readonly Answer[], way: Direction, say: Say): readonly Block[] {
  const items = answers.map(({ topic, wish }) => {
    const limit = wish?.limitText ? `. ${say('confirm_limit', { limit: wish.limitText })}` : '';
    return `${topic.english ?? topic.label}${limit}`;
  });
  return [heading(2, say(`confirm_way_${way}`)), bullets(items)];
}
