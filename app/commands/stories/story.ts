import type { CastMember } from '~/db/cast';
import type { CastAgencyId } from '~/db/cast-agencies';
import type { StoryId } from '~/db/cast-families';
import type { TopicId } from '~/forms/agreement/topics';

/** An acceptance story as data: the seed and the samples run it through the services, the journey through a browser. */
export type Story = {
  readonly id: StoryId;
  readonly title: string;
  readonly worker: CastMember;
  readonly child: string;
  readonly adult: string;
  readonly courtOrder: 'no' | 'not_known';
  readonly why: string;
  readonly recipients: readonly CastAgencyId[];
  readonly topics: readonly TopicId[];
  readonly direction: 'tell' | 'ask' | 'both';
  readonly childSaid: string;
  /** What the adult chooses on each recipient's card, in the order of `recipients`. */
  readonly choices: readonly ('yes' | 'no' | 'not_sure')[];
  readonly signing: 'drawn' | 'typed' | 'unsigned';
  readonly copy: 'paper' | 'kept_by_worker' | 'none';
  readonly howSigned: 'alone' | 'helped';
  readonly ownWords: string;
};
