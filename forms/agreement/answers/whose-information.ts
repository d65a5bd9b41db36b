import { type FieldProblem, type Fields, type ReadAnswers, sentValues } from '~/forms/agreement/answers/fields';
import type { WhoseInformation } from '~/forms/agreement/lines';
import { type TopicId, topicIn } from '~/forms/agreement/topics';
import { asksWhose, type FormAround } from '~/forms/agreement/whose-information';

/** Stands for "None of them": the topic holds the child's information alone. */
export const NOBODY = 'nobody';

/** The name of the question about one topic. */
export function whoseName(topic: TopicId): string {
  return `about-${topic}`;
}

/**
 * Reads whose own information each chosen topic holds, where that is asked (`about-<topic>`). Refuses a topic about which nothing
 * was said, "none of them" together with somebody, and whoever is no adult of this form.
 */
export function readWhose(
  fields: Fields,
  chosen: readonly TopicId[],
  { topics, adults }: FormAround,
): ReadAnswers<WhoseInformation> {
  const errors: FieldProblem[] = [];
  const about: Record<TopicId, readonly string[]> = {};
  for (const topic of chosen) {
    const { name, aboutAdults } = topicIn(topics, topic);
    if (!asksWhose({ aboutAdults }, adults)) continue;
    const sent = sentValues(fields, whoseName(topic));
    const ids = adults.map(({ personId }) => personId).filter((id) => sent.includes(id));
    const problem = problemWith(sent, ids.length, name);
    if (problem) errors.push({ field: whoseName(topic), text: problem });
    else about[topic] = ids;
  }
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: about };
}

function problemWith(sent: readonly string[], known: number, topic: string): string | null {
  const nobody = sent.includes(NOBODY);
  if (sent.length === 0) return `Say whose own information is in: ${topic}. “None of them” is an answer`;
  if (nobody && known > 0) return `For ${topic}, tick the adults or “None of them”, not both`;
  if (known + (nobody ? 1 : 0) < new Set(sent).size) return 'Somebody who was ticked is not on this form. Tick again';
  return null;
}
