import { type Topics, topicIn } from '~/forms/agreement/topics';
import type { OthersPart } from '~/forms/agreement/whose-information';
import { type Say, said, typed } from '~/forms/copies/blocks';
import type { Block } from '~/forms/copies/content';
import type { Wording } from '~/forms/definition';

type Answering = { readonly topics: Topics; readonly othersPart: OthersPart | null };

/**
 * That what somebody says is not for another adult whose own information some of it is. Nothing where none is, and of a form of
 * version 1, which did not ask.
 */
export function othersSaid({ topics, othersPart }: Answering, wording: Wording, say: Say): readonly Block[] {
  if (!othersPart || wording.documents.others_part === undefined) return [];
  const held = [...new Set(othersPart.lines.map(({ topic }) => topic))].map((topic) => topicIn(topics, topic));
  const words = say.list(held.map(({ label }) => label));
  const isCouncils = held.every(({ english }) => english === undefined);
  const key = othersPart.andTheirOwn ? 'others_part_and_you' : 'others_part';
  return [said(say.text(key, { topics: isCouncils ? typed(words, say) : words }))];
}
