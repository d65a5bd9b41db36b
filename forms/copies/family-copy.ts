import { signs } from '~/forms/agreement/signing-methods';
import {
  asSentence,
  bullets,
  heading,
  paragraph,
  reviewNote,
  type Say,
  said,
  sayIn,
  section,
  shownTable,
  typed,
} from '~/forms/copies/blocks';
import { choicesTable } from '~/forms/copies/choices-table';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { oneIdeaALine } from '~/forms/copies/easy-read';
import { onwardText } from '~/forms/copies/onward-text';
import { othersSaid } from '~/forms/copies/others-said';
import type { OwnPart } from '~/forms/copies/own-part';
import { saidLists } from '~/forms/copies/said-lists';
import { signatureOf } from '~/forms/copies/signed';
import { countsSaid } from '~/forms/copies/summary-counts';
import type { Visible } from '~/forms/copies/visible';
import { decidedInShort, whatWeDecided } from '~/forms/copies/what-we-decided';
import type { Wording } from '~/forms/definition';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/**
 * The copy of the person who was asked: what they said on that day, whom it may reach and why, what they were told before they
 * chose, how to change their mind, and who signed; of what was decided only the outcome, once they were told of it. Nothing of the
 * office's own papers, and never why: neither is in what it is made from.
 */
export function familyCopy(visible: Visible, wording: Wording, reference: string): DocumentContent {
  const { ownPart, council, child, worker } = visible;
  if (!ownPart) throw new Error('A family copy for somebody who was not asked');
  const say = sayIn(wording, {
    child: fullName(child),
    person: ownPart.person.name,
    worker: worker.name,
    job: worker.jobTitle,
    council: council.name,
    withdraw: council.withdraw,
    out_of_hours: council.outOfHours,
  });
  const isEasy = ownPart.formats.includes('easy_read');
  const blocks: readonly Block[] = [
    ...reviewNote(wording),
    inShort(visible, ownPart, say),
    said(say.text('family_about', { job: typed(worker.jobTitle, say) })),
    ...whoTranslated(ownPart, say),
    ...whatWeDecided(visible.answers, ownPart.outcomes, say),
    heading(2, say('choices_heading')),
    ...saidLists(visible.answers, say),
    choicesTable(visible.answers, visible.decidedAt, say),
    ...othersSaid(ownPart, wording, say),
    ...(ownPart.optOut ? section(say('opt_out_heading'), say('opt_out_said', { opt_out: ownPart.optOut })) : []),
    heading(2, say('onward_heading')),
    { type: 'list', ordered: false, items: ownPart.recipients.map((recipient) => onwardText(recipient, say)) },
    heading(2, say('why_heading')),
    said([typed(asSentence(ownPart.why), say)]),
    ...whatWasTold(ownPart, say),
    ...whoSigned(visible, ownPart, say),
    heading(2, wording.notice.title),
    shownTable(say('notice_caption'), [say('notice_about'), say('notice_words')], ownPart.notice),
  ];
  return {
    title: say('family_title'),
    language: wording.language,
    ...(isEasy || ownPart.formats.includes('large_print') ? { size: 'large' as const } : {}),
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: visible.decidedAt,
    blocks: isEasy ? oneIdeaALine(blocks) : blocks,
  };
}

const IN_SHORT = ['you_can_change', 'help_danger', 'help_nights', 'keep_safe'];

function inShort({ answers, decidedAt }: Visible, { outcomes }: OwnPart, say: Say): Block {
  const said = [...countsSaid(answers, decidedAt, say), ...decidedInShort(answers, outcomes, say)];
  const items = [...said, ...IN_SHORT.map((key) => say(key))];
  return { type: 'summary', title: plain(say('summary_title')), items: items.map((item) => plain(item)) };
}

function whatWasTold({ informed, recipients }: OwnPart, say: Say): readonly Block[] {
  const anyway = recipients.filter(({ mayShareAnyway }) => mayShareAnyway).map(({ name }) => name);
  return [
    ...section(informed.consequences.title, informed.consequences.text),
    ...section(informed.limits.title, informed.limits.text),
    ...(anyway.length > 0 ? [paragraph(say('may_still', { recipients: say.list(anyway) }))] : []),
    ...section(informed.change_mind.title, informed.change_mind.text),
    ...section(informed.records.title, informed.records.text),
  ];
}

function whoSigned({ worker, answers }: Visible, ownPart: OwnPart, say: Say): readonly Block[] {
  const when = formatInstant(ownPart.workerSignedAt, say.language);
  return [
    heading(2, say('signed_heading')),
    ...(signs(ownPart.signature.method) ? [heading(3, say('by_signing')), bullets(ownPart.statements.family)] : []),
    signatureOf(ownPart, answers, say),
    heading(2, say('worker_heading')),
    said(say.text('worker_signed', { when, job: typed(worker.jobTitle, say) })),
    paragraph(ownPart.statements.practitioner),
  ];
}

/** Who put it into the person's language, how they were there, and what they declared. */
function whoTranslated({ interpreter }: OwnPart, say: Say): readonly Block[] {
  if (!interpreter) return [];
  const { name, channel: through, who, declared } = interpreter;
  const sentences = [
    say(`translated_${through}`, { translator: name }),
    ...(who === 'relative' ? [say('translated_relative')] : []),
    ...(declared ? [say('translated_declared')] : []),
  ];
  return section(say('translated_heading'), sentences.join(' '));
}
