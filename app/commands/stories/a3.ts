import type { Story } from './story';
import { tellNext, tellStory } from './tell-story';
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

export const a3: ToldStory = {
  id: 'A3',
  title: AISHA.title,
  worker: AISHA.worker,
  family: 'A3',
  child: AISHA.child,
  tell: async (staffId) => {
    const id = await tellStory(AISHA, staffId);
    await tellNext(AISHAS_MOTHER, staffId, id);
    return [id];
  },
};
