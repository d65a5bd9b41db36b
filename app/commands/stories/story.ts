import type { CastMember } from '~/db/cast';
import type { CastAgencyId } from '~/db/cast-agencies';
import type { StoryId } from '~/db/cast-families';
import type { Purpose } from '~/forms/agreement/context';
import type { CourtOrder } from '~/forms/agreement/court-order';
import type { Officer } from '~/forms/agreement/draft';
import type { Support } from '~/forms/agreement/support';
import type { TopicId } from '~/forms/agreement/topics';
import type { Assessment } from '~/forms/deciders/understanding';
import type { ToldDecision } from './decide';

/** An assessment as a story tells it: on its own day, by its own worker. */
export type ToldAssessment = Pick<
  Assessment,
  'support' | 'criteria' | 'ownWords' | 'influences' | 'conclusion' | 'reasons'
> & { readonly lookAgainInMonths: number | null };

/** An acceptance story as data: the seed and the samples run it through the services, the journey through a browser. */
export type Story = {
  readonly id: StoryId;
  readonly title: string;
  readonly worker: CastMember;
  /** When a sample fills in its form, where that is not the day of the stories: what is decided is decided on that day. */
  readonly toldAt?: string;
  readonly child: string;
  /** Whoever answers, by name: an adult of the family, an officer of the council, or the child. */
  readonly adult: string;
  readonly courtOrder: 'no' | 'yes' | 'not_known';
  /** What an order says, and which adult it is about. */
  readonly order?: Omit<CourtOrder, 'aboutId'>;
  /** What the form has no name for in it. */
  readonly courtOrderDetail?: string;
  /** What an officer authorises by. */
  readonly officer?: Officer;
  readonly support?: Support;
  /** What was found of the child's understanding before the tablet was handed over. */
  readonly understanding?: ToldAssessment;
  /** What kind of work it is, where it is not the plain case. */
  readonly purpose?: Purpose;
  readonly why: string;
  readonly recipients: readonly CastAgencyId[];
  readonly topics: readonly TopicId[];
  readonly direction: 'tell' | 'ask' | 'both';
  readonly childSaid: string;
  /** What the adult chooses on each recipient's card, in the order of `recipients`. */
  readonly choices: readonly ('yes' | 'no' | 'not_sure')[];
  /** Whom we must not tell, or what we must not share, in the words of whoever answers. */
  readonly optOut?: string;
  readonly signing: 'drawn' | 'typed' | 'unsigned';
  readonly copy: 'paper' | 'kept_by_worker' | 'none';
  readonly howSigned: 'alone' | 'helped';
  readonly ownWords: string;
  /** What is decided about it afterwards: it changes nothing that anybody said. */
  readonly decisions?: readonly ToldDecision[];
};
