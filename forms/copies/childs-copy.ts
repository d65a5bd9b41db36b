import { callName } from '~/forms/agreement/proposal';
import { TOPICS, type Topic, type TopicId } from '~/forms/agreement/topics';
import { bullets, heading, paragraph, reviewNote, sayIn, section } from '~/forms/copies/blocks';
import type { DocumentContent } from '~/forms/copies/content';
import { oneIdeaALine } from '~/forms/copies/easy-read';
import { outcomeWords } from '~/forms/copies/outcome-words';
import type { Visible } from '~/forms/copies/visible';
import type { Wording } from '~/forms/definition';

/**
 * The child's own copy, in Easy Read: who was asked, what is planned, what the child can say and whom to ring. It is made for a
 * child for whom somebody else decides. The child's own words are not on it: it lies where the family reads it.
 */
export function childsCopy(visible: Visible, wording: Wording, reference: string): DocumentContent {
  const { childsPart, council, child, worker } = visible;
  if (!childsPart) throw new Error('A copy for a child who has none');
  const say = sayIn(wording, {
    child: callName(child),
    worker: worker.name,
    withdraw: council.withdraw,
    out_of_hours: council.outOfHours,
  });
  const { asked, isSettled, isOpen, plans } = childsPart;
  const notYes = isOpen ? say('child_not_settled') : outcomeWords(wording.language).talk_again;
  const answers = isSettled ? asked.map((person) => say('child_said_yes', { person })) : [notYes];
  const planned = plans.flatMap(({ recipient, topics }) => [
    paragraph(say(`child_plan_${recipient.direction}`, { recipient: recipient.name })),
    bullets(topics.map(({ id, topic }) => toTheChild(id, topic, wording))),
  ]);
  const blocks = [
    ...reviewNote(wording),
    ...section(say('child_about_heading'), say('child_about')),
    ...section(say('child_asked_heading'), [say('child_asked', { person: say.list(asked) }), ...answers].join(' ')),
    ...(planned.length > 0 ? [heading(2, say('child_plan_heading')), ...planned] : []),
    ...section(say('child_safe_heading'), say('child_safe')),
    ...section(say('child_words_heading'), say('child_words')),
    ...section(say('child_change_heading'), say('child_change')),
    ...section(say('child_help_heading'), say('child_help')),
  ];
  return {
    title: say('child_title'),
    language: wording.language,
    size: 'large',
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: visible.decidedAt,
    blocks: oneIdeaALine(blocks),
  };
}

/** A topic as it is said to the child, "how you are getting on"; one that the council words itself stays as it is. */
function toTheChild(id: TopicId, { label, english = label }: Topic, wording: Wording): string {
  return (english === TOPICS[id]?.label && wording.topics?.[id]) || label;
}
