import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  optionsOf,
  type ReadAnswers,
  sentValue,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { SPECIAL_CATEGORIES, TIERS, type Topic } from '~/forms/agreement/topics';

/** A topic as an administrator keeps it. */
export type TopicAnswers = { readonly topic: Topic; readonly isRetired: boolean };

/** Reads a topic. Refuses one without its two names and its tier. */
export function readTopic(fields: Fields): ReadAnswers<TopicAnswers> {
  const name = lineOf(fields, 'name');
  const label = lineOf(fields, 'label');
  const tier = optionOf(fields, 'tier', TIERS);
  const errors: FieldProblem[] = [...tooLong(fields, { name: LONGEST_LINE, label: LONGEST_LINE })];
  if (!name) errors.push({ field: 'name', text: 'Write the short name that practitioners tap' });
  if (!label) errors.push({ field: 'label', text: 'Write the words that families read' });
  if (!tier) errors.push({ field: 'tier', text: 'Say if it is basic or additional information' });
  if (errors.length > 0 || !tier) return { type: 'wrong', errors };
  const special = optionsOf(fields, 'special', SPECIAL_CATEGORIES);
  const offences = sentValue(fields, 'offences') === 'yes';
  const aboutAdults = sentValue(fields, 'about_adults') === 'yes';
  const isRetired = sentValue(fields, 'retired') === 'yes';
  return { type: 'done', value: { topic: { name, label, tier, special, offences, aboutAdults }, isRetired } };
}
