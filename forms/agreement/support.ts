/** Languages that a family may need. Those with a wording of the form are in its catalogue entry; the others need an interpreter. */
export const LANGUAGES = {
  'en-GB': 'English',
  pl: 'Polish',
  ro: 'Romanian',
  uk: 'Ukrainian',
  pt: 'Portuguese',
  es: 'Spanish',
  ar: 'Arabic',
  ur: 'Urdu',
  pa: 'Panjabi',
  bn: 'Bengali',
  so: 'Somali',
  bfi: 'British Sign Language',
  other: 'Another language',
} as const satisfies Record<string, string>;

export type LanguageId = keyof typeof LANGUAGES;

/** Forms in which the same words can be had. */
export const FORMATS = {
  easy_read: 'Easy Read',
  large_print: 'Large print',
  bsl: 'British Sign Language',
  read_aloud: 'Read aloud by me',
} as const satisfies Record<string, string>;

export type Format = keyof typeof FORMATS;

/** How an interpreter was there. */
export const INTERPRETER_CHANNELS = {
  in_person: 'In person',
  telephone: 'By telephone',
  video: 'By video',
} as const satisfies Record<string, string>;

export type InterpreterChannel = keyof typeof INTERPRETER_CHANNELS;

/** Who interpreted. A child never does; a relative only in an emergency, with a reason. */
export const INTERPRETERS = {
  professional: 'A professional interpreter',
  relative: 'A relative or friend, 18 or over',
} as const satisfies Record<string, string>;

/** An interpreter, by name or by the agency's reference. `declared`: they said that they interpreted all of it, truly. */
export type Interpreter = {
  readonly name: string;
  readonly channel: InterpreterChannel;
  readonly who: keyof typeof INTERPRETERS;
  readonly relativeWhy: string;
  readonly declared: boolean;
};

/** What somebody needs so that they can follow, and who helped. */
export type Support = {
  readonly language: LanguageId;
  readonly formats: readonly Format[];
  readonly interpreter: Interpreter | null;
  /** Why no interpreter was used although another language than English was needed. */
  readonly noInterpreterWhy: string;
  /** The name of an advocate, or nobody. */
  readonly advocate: string;
};

export const NO_SUPPORT: Support = {
  language: 'en-GB',
  formats: [],
  interpreter: null,
  noInterpreterWhy: '',
  advocate: '',
};

/** What somebody needed and who helped, for staff; empty where nothing was needed. */
export function supportSentence({ language, formats, interpreter, noInterpreterWhy, advocate }: Support): string {
  const parts = [
    language === 'en-GB' ? '' : LANGUAGES[language],
    ...formats.map((format) => FORMATS[format]),
    interpreter ? interpreterSentence(interpreter) : '',
    noInterpreterWhy && `Nobody interpreted: ${noInterpreterWhy}`,
    advocate && `Advocate: ${advocate}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.map((part) => part.replace(/\.$/, '')).join('. ')}.` : '';
}

function interpreterSentence({ name, channel, who, relativeWhy, declared }: Interpreter): string {
  const relative = who === 'relative' ? `. A relative or friend interpreted because: ${relativeWhy}` : '';
  const said = declared ? ', who said that they interpret all of it, truly' : '';
  return `Interpreter ${name}, ${INTERPRETER_CHANNELS[channel].toLowerCase()}${said}${relative}`;
}
