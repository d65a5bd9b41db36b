import { bullets, heading, paragraph, row, type Say, sayIn, section } from '~/forms/copies/blocks';
import { topicText } from '~/forms/copies/choices-table';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import type { Visible } from '~/forms/copies/visible';
import type { Wording } from '~/forms/definition';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

const TITLE = 'What we hold: your copy';

/** How somebody said that they want a copy, as we say it back to them. */
const COPY_WISHES = {
  paper: 'on paper',
  email: 'by email',
  post: 'by post',
  kept_by_worker: 'kept for you at our office',
  none: 'not at all',
} as const;

/**
 * The copy that a person asked for of a form that they answered (UK GDPR Art 15): all that their own copy says, and what was
 * written down of them afterwards. Of anybody else it holds what their own copy held, and nothing of why the council decided.
 */
export function requestedCopy(own: DocumentContent, { keptOfThem, ownPart }: Visible): DocumentContent {
  const { ownWords = null, copyWish = null } = keptOfThem ?? {};
  const takenBack = (ownPart?.withdrawals ?? []).map(({ withdrew: { at, words } }) => {
    const day = `On ${formatDate(londonDate(at))} you said that you no longer agree.`;
    return words ? `${day} You said: “${words}”` : day;
  });
  const wish = copyWish
    ? `You asked for your copy ${COPY_WISHES[copyWish.how]}${copyWish.detail ? `: ${copyWish.detail}` : ''}.`
    : null;
  const items = [
    ...(ownWords ? [`You told us, in your own words: “${ownWords}”`] : []),
    ...(wish ? [wish] : []),
    ...takenBack,
  ];
  const added: readonly Block[] =
    items.length > 0 ? [heading(2, 'What we wrote down after you answered'), bullets(items)] : [];
  // Before the privacy notice, which is the last part.
  const notice = own.blocks.findLastIndex((block) => block.type === 'heading' && block.level === 2);
  return { ...own, title: TITLE, blocks: [...own.blocks.slice(0, notice), ...added, ...own.blocks.slice(notice)] };
}

/**
 * The copy for somebody who did not answer the form and asks for the child, as one who may act for the child: what the council
 * asked to share about the child, and with whom. What anybody answered is theirs, and what the child thinks is the child's
 * (Data Protection Act 2018 Sch 3 para 10, text not checked yet): neither is in it.
 */
export function askedOfChild(visible: Visible, wording: Wording, reference: string): DocumentContent {
  const { council, worker, decidedAt, child } = visible;
  const say = sayIn(wording, { council: council.name });
  return {
    title: TITLE,
    language: wording.language,
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: decidedAt,
    blocks: [
      {
        type: 'summary',
        title: plain(say('summary_title')),
        items: [
          plain(`This is about ${fullName(child)}.`),
          plain(
            `On ${formatInstant(decidedAt)} we asked to share what is below. ${worker.name} asked, for the council.`,
          ),
        ],
      },
      heading(2, 'What we asked to share'),
      askedTable(visible, say),
      paragraph('You did not answer this form. What other people told us is theirs.'),
      ...section('If something is wrong', `Tell us, or ask for more: ${council.dpo}.`),
      ...section('If you are not happy with this answer', `You can complain: ${council.complaints}.`),
    ],
  };
}

function askedTable({ answers }: Visible, say: Say): Block {
  return {
    type: 'table',
    caption: plain('What we asked to share, and with whom'),
    header: ['column_who', 'column_what', 'column_way'].map((key) => plain(say(key))),
    rows: answers.map(({ recipient, topic }) =>
      row(recipient.name, topicText(topic, say), say(`way_${recipient.direction}`)),
    ),
    rowHeaders: true,
    widths: [34, 44, 22],
  };
}
