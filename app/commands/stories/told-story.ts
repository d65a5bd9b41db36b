import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import type { CastMember } from '~/db/cast';
import type { StoryId } from '~/db/cast-families';
import { decide } from './decide';
import type { Story } from './story';
import { tellStory } from './tell-story';
import { there } from './telling';

/** One sealed PDF of a story, with what it is and for whom: nothing of this stands in its file name. */
export type SealedPaper = {
  readonly reference: string;
  readonly audience: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Any acceptance story, told through the services that the pages use. The demonstration council has to be there. */
export type ToldStory = {
  readonly id: StoryId | 'A10' | 'A16';
  readonly title: string;
  readonly worker: CastMember;
  /** When a sample begins to tell it, where that is another day or its hour matters. */
  readonly toldAt?: string;
  /** What a sample tells on that earlier day, and the ids of its agreements; the rest is told on a later day. */
  readonly tellBefore?: (staffId: string) => Promise<readonly string[]>;
  /** When a sample tells that rest, where it is not on the day of the other stories. */
  readonly restToldAt?: string;
  /** The family of the cast it is about, and the child who shows whether it was told already. */
  readonly family: StoryId;
  readonly child: string;
  /** Whether it was; where this is left out, whether there is any form about the child. */
  readonly isTold?: (childId: string) => Promise<boolean>;
  /**
   * Tells it, or what is left of it after `before`, and gives the ids of the agreements that it leaves. Its documents are queued,
   * not sealed yet.
   */
  readonly tell: (staffId: string, before?: readonly string[]) => Promise<readonly string[]>;
  /** What is sealed for a sample beside the copies of those agreements. */
  readonly otherPapers?: (staffId: string, agreementIds: readonly string[]) => Promise<readonly SealedPaper[]>;
};

/** A story of the plain case as one that can be told. */
export function told(story: Story): ToldStory {
  const { id, title, worker, child, toldAt } = story;
  const tellForm = async (staffId: string) => [await tellStory(story, staffId)];
  const tell = async (staffId: string, before?: readonly string[]) => {
    const agreementIds = before ?? (await tellForm(staffId));
    await decideFor(story, staffId);
    return agreementIds;
  };
  return { id, title, worker, family: id, child, tell, ...(toldAt ? { toldAt, tellBefore: tellForm } : {}) };
}

/** Everything that is decided about a story's child after the answers. */
export async function decideFor({ id, child, decisions = [] }: Story, staffId: string): Promise<void> {
  const childId = there(await findDemonstrationChild(id, child), 'the child');
  for (const decision of decisions) await decide(staffId, childId, decision);
}
