import { whatNoDoes } from '~/forms/agreement/lines';
import { callName, type Proposal } from '~/forms/agreement/proposal';
import { wordedFor } from '~/forms/agreement/spoken-to';
import { topicIn } from '~/forms/agreement/topics';
import { othersPart } from '~/forms/agreement/whose-information';
import {
  asSentence,
  bullets,
  heading,
  reviewNote,
  row,
  type Say,
  said,
  sayIn,
  section,
  shownTable,
  typed,
} from '~/forms/copies/blocks';
import { topicText } from '~/forms/copies/choices-table';
import { type Block, type DocumentContent, plain, type Text } from '~/forms/copies/content';
import { onwardText } from '~/forms/copies/onward-text';
import { othersSaid } from '~/forms/copies/others-said';
import type { Wording } from '~/forms/definition';

/**
 * A copy to take home and think about: what is asked, with empty boxes. It is made from what was put to the family without the
 * office's part, records nothing, and is not sealed: nothing has been decided.
 */
export function takeHomeCopy(
  proposal: Omit<Proposal, 'office'>,
  published: Wording,
  reference: string,
): DocumentContent {
  const wording = wordedFor(published, proposal.person.spokenTo);
  const { council, worker, informed, recipients } = proposal;
  const say = sayIn(wording, {
    child: callName(proposal.child),
    worker: worker.name,
    job: worker.jobTitle,
    council: council.name,
    out_of_hours: council.outOfHours,
  });
  return {
    title: say('take_home_title'),
    language: wording.language,
    reference,
    audience: 'blank',
    council: council.name,
    madeAt: proposal.signedAt,
    blocks: [
      ...reviewNote(wording),
      inShort(say),
      said(say.text('take_home_about', { job: typed(worker.jobTitle, say) })),
      heading(2, say('why_heading')),
      said([typed(asSentence(proposal.why), say)]),
      heading(2, say('take_home_heading')),
      boxTable(proposal, say),
      ...othersSaid({ ...proposal, othersPart: othersPart(proposal.lines, proposal.person.id) }, wording, say),
      heading(2, say('onward_heading')),
      { type: 'list', ordered: false, items: recipients.map((recipient) => onwardText(recipient, say)) },
      heading(2, say('take_home_no_heading')),
      bullets(
        recipients.map((recipient) =>
          say('take_home_no', {
            recipient: recipient.name,
            what_no_does: wording.whatNoDoes[whatNoDoes(recipient)],
          }),
        ),
      ),
      ...section(informed.consequences.title, informed.consequences.text),
      ...section(informed.limits.title, informed.limits.text),
      ...section(informed.change_mind.title, informed.change_mind.text),
      { type: 'space', label: plain(say('take_home_notes')), lines: 4 },
      heading(2, wording.notice.title),
      shownTable(say('notice_caption_blank'), [say('notice_about'), say('notice_words')], proposal.notice),
    ],
  };
}

function inShort(say: Say): Block {
  const items = ['take_home_summary_1', 'take_home_summary_2', 'take_home_summary_3', 'help_danger', 'help_nights'];
  return { type: 'summary', title: plain(say('summary_title')), items: items.map((key) => plain(say(key))) };
}

function boxTable({ lines, recipients, topics }: Omit<Proposal, 'office'>, say: Say): Block {
  return {
    type: 'table',
    caption: plain(say('take_home_caption')),
    header: ['column_who', 'column_what', 'column_way', 'box_yes', 'box_no', 'box_not_sure'].map((key) =>
      plain(say(key)),
    ),
    rows: lines.map((line) => {
      const recipient = recipients.find(({ id }) => id === line.recipientId);
      if (!recipient) throw new Error('A line without its recipient');
      const boxes = ['box_yes', 'box_no', 'box_not_sure'].map((key) => box(say(key)));
      return row(recipient.name, topicText(topicIn(topics, line.topic), say), say(`way_${line.direction}`), ...boxes);
    }),
    rowHeaders: true,
    widths: [27, 27, 17, 8, 8, 13],
  };
}

/** An empty box; the word is what a screen reader says. */
export function box(word: string): Text {
  return [{ text: word, box: 'empty' }];
}
