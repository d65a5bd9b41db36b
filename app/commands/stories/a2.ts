import type { Story } from './story';
import { tellNext, tellStory } from './tell-story';
import type { ToldStory } from './told-story';

/** Oscar's mother agrees that CAMHS is told. */
export const RUTH: Story = {
  id: 'A2',
  title: 'Separated parents disagree',
  worker: 'priya',
  child: 'Oscar',
  adult: 'Ruth Hale',
  courtOrder: 'no',
  why: 'so that Oscar gets help with his worries',
  recipients: ['camhs'],
  topics: ['feelings', 'health'],
  direction: 'both',
  childSaid: 'Oscar wants somebody to talk to who is not Mum or Dad. He does not want to choose between them.',
  choices: ['yes'],
  signing: 'drawn',
  copy: 'paper',
  howSigned: 'alone',
  ownWords: 'You tell the mental health team about his nights, and they tell you what they think. I can stop it.',
};

/** His father holds parental responsibility too, and says no: a wish of his own, kept apart from hers. */
export const DEAN: Story = {
  ...RUTH,
  adult: 'Dean Hale',
  choices: ['no'],
  signing: 'typed',
  copy: 'kept_by_worker',
  ownWords: 'I do not want a label on him. You said that you may still have to tell somebody if he is not safe.',
};

export const a2: ToldStory = {
  id: 'A2',
  title: RUTH.title,
  worker: RUTH.worker,
  family: 'A2',
  child: RUTH.child,
  tell: async (staffId) => {
    const id = await tellStory(RUTH, staffId);
    await tellNext(DEAN, staffId, id);
    return [id];
  },
};
