/** The special categories of Article 9 UK GDPR that a topic may hold (text not checked yet). */
export const SPECIAL_CATEGORIES = {
  health: 'Health',
  ethnicity: 'Race or ethnic origin',
  religion: 'Religion',
  sex_life: 'Sex life',
  orientation: 'Sexual orientation',
  beliefs: 'Political opinions or other beliefs',
  trade_union: 'Trade union membership',
  genetic: 'Genetic data',
  biometric: 'Biometric data that identifies somebody',
} as const satisfies Record<string, string>;

export type SpecialCategory = keyof typeof SPECIAL_CATEGORIES;

/** Two tiers, as councils' forms have them: what everybody who helps needs to know, and what only some do. */
export const TIERS = {
  basic: 'Basic: name, age, address and who looks after the child',
  additional: 'Additional: anything else',
} as const satisfies Record<string, string>;

/** A bundle of information that a practitioner taps. Tier, special categories and criminal offences come with it. */
export type Topic = {
  /** In a family's words; reads well after "about". */
  readonly label: string;
  /** The council's own words, where a family was shown others: in their language, or as "you". For everybody else's papers. */
  readonly english?: string;
  /** Short, for the practitioner's screen. */
  readonly name: string;
  readonly tier: keyof typeof TIERS;
  readonly special: readonly SpecialCategory[];
  /** Whether it may hold criminal offences, alleged ones too (UK GDPR Art 10; DPA 2018 s.11(2), text not checked yet). */
  readonly offences: boolean;
  /** Whether it usually holds an adult's own information beside the child's: that is theirs to agree to. */
  readonly aboutAdults: boolean;
};

export type TopicId = string;
export type Topics = Readonly<Record<TopicId, Topic>>;

/** What a council begins with. It adds and retires topics of its own. */
export const TOPICS: Topics = {
  contact: topic('name, age, address and who looks after them', 'Basic details', [], 'basic'),
  attendance: topic('days at school and days missed', 'Attendance'),
  learning: topic('how they are getting on with learning', 'Learning'),
  speech: topic('speech and language notes', 'Speech and language', ['health']),
  health: topic('health and medicine', 'Health', ['health']),
  health_visitor: topic('health visitor notes', 'Health visitor notes', ['health']),
  feelings: topic('feelings and behaviour', 'Feelings and behaviour', ['health']),
  support: aboutAdults(topic('the help the family has had', 'Help so far')),
  home: aboutAdults(topic('home and money', 'Home and money')),
};

/** A topic by its id. What no table knows any more is called by its id: nothing is hidden. */
export function topicIn(topics: Topics, id: TopicId): Topic {
  return topics[id] ?? topic(id, id);
}

/** The topics of a proposal as the council words them, however they were said to the person who was asked. */
export function asCouncilSays(topics: Topics): Topics {
  return Object.fromEntries(
    Object.entries(topics).map(([id, { english, ...rest }]) => [id, { ...rest, label: english ?? rest.label }]),
  );
}

function topic(
  label: string,
  name: string,
  special: readonly SpecialCategory[] = [],
  tier: Topic['tier'] = 'additional',
): Topic {
  return { label, name, tier, special, offences: false, aboutAdults: false };
}

function aboutAdults(of: Topic): Topic {
  return { ...of, aboutAdults: true };
}
