import { now } from '~/app/services/clock.server';
import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { STAFF } from '~/db/cast';
import { decide, managerAgrees, type ToldDecision } from './decide';
import type { Story } from './story';
import { tellNext, tellStory } from './tell-story';
import { there } from './telling';
import type { ToldStory } from './told-story';

/** Aisha is 14, understands this decision, and signs for herself. */
export const AISHA: Story = {
  id: 'A3',
  title: 'Fourteen, competent, parent objects',
  worker: 'priya',
  child: 'Aisha',
  adult: 'Aisha Karim',
  courtOrder: 'no',
  understanding: {
    support: 'Two talks in plain words, a week apart, the second without anybody else in the room.',
    criteria: {
      understands_what: {
        answer: 'yes',
        evidence: 'Named both services, and said that the counsellor tells nobody without asking her.',
      },
      understands_why: { answer: 'yes', evidence: '“So I do not have to say it all twice.”' },
      understands_consequences: {
        answer: 'yes',
        evidence: 'Said what would happen after a no: the help goes on, and she tells the nurse herself.',
      },
      can_retain_long_enough: { answer: 'yes', evidence: 'Told it back a week later without help.' },
      can_weigh_alternatives: {
        answer: 'yes',
        evidence: 'Weighed telling the nurse alone against telling both, and said why both.',
      },
      own_view_not_repeated: {
        answer: 'yes',
        evidence: 'Said the same in both talks, and it differs from what her mother wants.',
      },
      can_communicate: { answer: 'yes', evidence: 'Spoke clearly and asked questions.' },
    },
    ownWords:
      'The nurse only needs to know that I get sad, not why. Mum does not have to read what I say in counselling.',
    influences: 'Seen alone. Torn about her mother’s wish, and spoke of it openly. No fear or pressure found.',
    conclusion: 'sufficient',
    reasons: 'She understands, remembers and weighs what is asked, in her own words, twice to the same end.',
    lookAgainInMonths: null,
  },
  why: 'so that Aisha gets help with how she feels',
  recipients: ['schoolNurse', 'counselling'],
  topics: ['feelings', 'home'],
  direction: 'tell',
  childSaid:
    'Aisha wants the nurse and the counsellor to work together. She does not want her mother to read about it.',
  choices: ['yes', 'yes'],
  signing: 'drawn',
  copy: 'kept_by_worker',
  howSigned: 'alone',
  ownWords: 'You tell the nurse and the counsellor how I feel. I can stop it when I want.',
};

/** Her mother objects. Hers is a wish of her own: it is kept apart, and takes nothing from Aisha's. */
export const AISHAS_MOTHER: Story = {
  ...AISHA,
  adult: 'Nadia Karim',
  choices: ['no', 'no'],
  signing: 'unsigned',
  copy: 'none',
  ownWords: 'I do not want strangers told about my daughter.',
};

/**
 * Aisha's own decision is gone by: Hertfordshire's rule, with the best-interests reasons that Derby asks for beside it. Of what is her
 * mother's own nobody decides but her mother.
 */
export const GONE_BY_AISHA: ToldDecision = {
  about: ['counselling'],
  outcome: 'share_in_part',
  guide: { concern: 'welfare' },
  basis: { confidentiality: 'consent' },
  facts:
    'Aisha is 14. In two talks, a week apart, she named both services, what each would hear, and why she wants it.',
  opinions: 'Her counsellor thinks that she would stop coming if her mother decided for her.',
  reasons: 'The nurse and the counsellor help her with one plan. She understands this decision, and wants it.',
  override: {
    grounds: ['competent_young_person'],
    threshold: 'none_needed',
    reasons:
      'Hertfordshire: a young person who understands decides for herself, and her mother’s objection does not undo it. Derby, best interests: she is safer while she keeps coming to counselling, and going against her would end that. Her mother’s objection is kept as she said it.',
  },
  keptBack: { topics: ['home'], duty16la: 'not_a_listed_recipient' },
  withheld:
    'Home and money: it is her mother’s own information too, and her mother said no. What Aisha says in counselling goes to nobody, and not to her mother.',
  riskIfNotShared: 'Aisha stops the counselling, and nobody at school knows when she is low.',
  guidance: ['dfe_advice_2024', 'derby_1_1_8'],
  reviewOn: '2027-02-18',
};

/** The nurse is a body listed for the duty to share; the counsellor’s charity is not. */
export const FOR_THE_NURSE: ToldDecision = {
  ...GONE_BY_AISHA,
  about: ['schoolNurse'],
  basis: { ...GONE_BY_AISHA.basis, duty16la: 'applies_share' },
  keptBack: { topics: ['home'], duty16la: 'would_not_facilitate' },
};

export const a3: ToldStory = {
  id: 'A3',
  title: AISHA.title,
  worker: AISHA.worker,
  family: 'A3',
  child: AISHA.child,
  tell: async (staffId) => {
    const id = await tellStory(AISHA, staffId);
    await tellNext(AISHAS_MOTHER, staffId, id);
    const childId = there(await findDemonstrationChild(AISHA.id, AISHA.child), 'the child');
    const telling = [
      told(AISHA.adult, 'What goes to whom, and what does not.'),
      told(
        AISHAS_MOTHER.adult,
        'That Aisha decides this herself, and that her own objection is kept. Nothing of the counselling.',
      ),
    ];
    for (const decision of [GONE_BY_AISHA, FOR_THE_NURSE]) {
      const seriesId = await decide(staffId, childId, { ...decision, telling });
      await managerAgrees(childId, seriesId, 'The assessment bears it. Her mother hears nothing of the counselling.');
    }
    return [id];
  },
};

function told(who: string, words: string) {
  return { who, told: 'told', at: now(), by: STAFF.priya.name, reason: null, words, lookAgainOn: null } as const;
}
