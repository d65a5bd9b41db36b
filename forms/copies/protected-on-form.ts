import type { Proposal } from '~/forms/agreement/proposal';
import { topicIn } from '~/forms/agreement/topics';
import { barredFrom, finderFor, type ProtectedDetail } from '~/forms/copies/protected-details';

/** A detail that a form would show to somebody it is kept from, with the line of the form to change. */
export type ProtectedOnForm = { readonly line: string; readonly words: string; readonly from: string };

/**
 * Every protected detail that a form would put before the person who is asked, with the line to change. Handing it over is the
 * one thing that waits for that: what the council's own pages would say is left out by itself, and what already happened is
 * recorded whatever it holds. Empty where nothing is kept from them.
 */
export function protectedOnForm(
  proposal: Pick<Proposal, 'person' | 'why' | 'recipients' | 'lines' | 'topics' | 'office'>,
  protections: readonly ProtectedDetail[],
): readonly ProtectedOnForm[] {
  const { person, why, recipients, lines, topics, office } = proposal;
  const reader = { personId: person.id, name: person.name };
  if (barredFrom(protections, reader).length === 0) return [];
  const find = finderFor(protections, reader);
  const asked = [...new Set(lines.map(({ topic }) => topic))];
  const texts = [
    { line: 'Why', text: why },
    ...recipients.flatMap(({ name, role, onwardTo, onwardWhy }) => [
      { line: `Who it goes to: ${name}`, text: name },
      { line: `What ${name} does`, text: role },
      { line: `Whom ${name} may tell`, text: `${onwardTo}. ${onwardWhy}` },
    ]),
    ...asked.map((topic) => ({ line: 'What it is about', text: topicIn(topics, topic).label })),
    { line: 'Who interprets', text: office.who.support.interpreter?.name ?? '' },
  ];
  return texts.flatMap(({ line, text }) =>
    [...new Set(find(text).map(({ words }) => words))].map((words) => ({ line, words, from: person.name })),
  );
}

/** "This form names Oakbank School, which is protected from Karim Yusuf. Change: Who it goes to: Oakbank School." */
export function protectedSentence({ line, words, from }: ProtectedOnForm): string {
  return `This form names ${words}, which is protected from ${from}. Change this line: ${line}.`;
}
