/** A special category of Article 9 UK GDPR that a topic usually holds. */
export type SpecialCategory = 'health' | 'ethnicity' | 'religion';

type Topic = {
  /** In a family's words; reads well after "about". */
  readonly label: string;
  readonly tier: 'basic' | 'additional';
  readonly special: readonly SpecialCategory[];
};

/** What can be shared, as bundles that a practitioner taps. Tier and special categories come with the topic. */
export const TOPICS = {
  contact: { label: 'name, age, address and who looks after them', tier: 'basic', special: [] },
  attendance: { label: 'days at school and days missed', tier: 'additional', special: [] },
  learning: { label: 'how they are getting on with learning', tier: 'additional', special: [] },
  speech: { label: 'speech and language notes', tier: 'additional', special: ['health'] },
  health: { label: 'health and medicine', tier: 'additional', special: ['health'] },
  health_visitor: { label: 'health visitor notes', tier: 'additional', special: ['health'] },
  feelings: { label: 'feelings and behaviour', tier: 'additional', special: ['health'] },
  support: { label: 'the help the family has had', tier: 'additional', special: [] },
  home: { label: 'home and money', tier: 'additional', special: [] },
} as const satisfies Record<string, Topic>;

export type TopicId = keyof typeof TOPICS;

/** Short names for the practitioner's screen. */
export const TOPIC_NAMES: Readonly<Record<TopicId, string>> = {
  contact: 'Basic details',
  attendance: 'Attendance',
  learning: 'Learning',
  speech: 'Speech and language',
  health: 'Health',
  health_visitor: 'Health visitor notes',
  feelings: 'Feelings and behaviour',
  support: 'Help so far',
  home: 'Home and money',
};
