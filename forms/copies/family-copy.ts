import { onwardSentence } from '~/forms/agreement/proposal';
import { asSentence, bullets, heading, paragraph, type Say, sayIn, section, shownTable } from '~/forms/copies/blocks';
import { choicesTable } from '~/forms/copies/choices-table';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { signatureOf } from '~/forms/copies/signed';
import { countsSaid } from '~/forms/copies/summary-counts';
import type { OwnPart, Visible } from '~/forms/copies/visible';
import type { Wording } from '~/forms/definition';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';
import { listOf } from '~/forms/values/text';

/**
 * The copy of the person who was asked: what they said on that day, whom it may reach and why, what they were told before they
 * chose, how to change their mind, and who signed. Nothing of what will happen later, and nothing of the office's own papers:
 * neither is in what it is made from.
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
  return {
    title: say('family_title'),
    language: wording.language,
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: visible.decidedAt,
    blocks: [
      inShort(visible, say),
      paragraph(say('family_about')),
      heading(2, say('choices_heading')),
      choicesTable(visible.answers, visible.decidedAt, say),
      ...(ownPart.optOut ? section(say('opt_out_heading'), say('opt_out_said', { opt_out: ownPart.optOut })) : []),
      heading(2, say('onward_heading')),
      bullets(ownPart.recipients.map((recipient) => onwardSentence(recipient, wording))),
      ...section(say('why_heading'), asSentence(ownPart.why)),
      ...whatWasTold(ownPart, say),
      ...whoSigned(ownPart, say),
      heading(2, wording.notice.title),
      shownTable(say('notice_caption'), [say('notice_about'), say('notice_words')], ownPart.notice),
    ],
  };
}

const IN_SHORT = ['you_can_change', 'help_danger', 'help_nights', 'keep_safe'];

function inShort({ answers, decidedAt }: Visible, say: Say): Block {
  const items = [...countsSaid(answers, decidedAt, say), ...IN_SHORT.map((key) => say(key))];
  return { type: 'summary', title: plain(say('summary_title')), items: items.map((item) => plain(item)) };
}

function whatWasTold({ informed, recipients }: OwnPart, say: Say): readonly Block[] {
  const anyway = recipients.filter(({ mayShareAnyway }) => mayShareAnyway).map(({ name }) => name);
  return [
    ...section(informed.consequences.title, informed.consequences.text),
    ...section(informed.limits.title, informed.limits.text),
    ...(anyway.length > 0 ? [paragraph(say('may_still', { recipients: listOf(anyway) }))] : []),
    ...section(informed.change_mind.title, informed.change_mind.text),
    ...section(informed.records.title, informed.records.text),
  ];
}

function whoSigned(ownPart: OwnPart, say: Say): readonly Block[] {
  const unsigned = ownPart.signature.method === 'unsigned';
  return [
    heading(2, say('signed_heading')),
    ...(unsigned ? [] : [heading(3, say('by_signing')), bullets(ownPart.statements.family)]),
    signatureOf(ownPart, say),
    heading(2, say('worker_heading')),
    paragraph(say('worker_signed', { when: formatInstant(ownPart.workerSignedAt) })),
    paragraph(ownPart.statements.practitioner),
  ];
}
