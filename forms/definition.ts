/** How one question is answered. */
export type QuestionKind = 'line' | 'text' | 'date' | 'one of' | 'some of' | 'signature';

export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  /** Who answers it: only the family answers for the family. */
  readonly answeredBy: 'practitioner' | 'family';
  /** Needed to finish the form; never to share urgently. */
  readonly needed: 'always' | 'when asked' | 'never';
  readonly options?: readonly string[];
};

export type Section = { readonly id: string; readonly questions: readonly Question[] };

/** The parts of an informed agreement, each explained by the practitioner before the tablet is handed over. */
export const INFORMED_PARTS = [
  'what_happens',
  'who_is_told',
  'onward',
  'why',
  'consequences',
  'limits',
  'change_mind',
  'records',
] as const;

export type InformedPart = (typeof INFORMED_PARTS)[number];

/** A form as it was published: its sections and questions, and who has to sign. Never edited: a change is a new version. */
export type FormDefinition = {
  readonly id: string;
  readonly version: string;
  readonly publishedOn: string;
  readonly sections: readonly Section[];
  readonly informedParts: readonly InformedPart[];
  readonly signs: readonly ('practitioner' | 'family')[];
};

/** The Article 6 basis that the council's privacy notice names. Agreement is called consent only where consent is the basis. */
export type NoticeBasis = 'public_task' | 'legal_obligation' | 'consent';

/** What a question says in one language; options by their ids. */
export type QuestionWording = {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
};

/** The sentences that differ where somebody else than an adult of the family is spoken to; parts of the notice by their titles. */
export type InsteadWords = {
  readonly title?: string;
  readonly informed?: Partial<Wording['informed']>;
  readonly notice?: Readonly<Record<string, string>>;
  readonly basis?: Partial<Wording['notice']['basis']>;
  readonly topics?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, string>>;
  readonly family?: Readonly<Record<string, string>>;
  readonly documents?: Readonly<Record<string, string>>;
};

/** Everything a form says in one language, with {placeholders}. Every language has the same keys and placeholders. */
export type Wording = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly questions: Readonly<Record<string, QuestionWording>>;
  readonly informed: Readonly<Record<InformedPart, { readonly title: string; readonly text: string }>>;
  readonly whatNoDoes: Readonly<Record<'willNot' | 'mayStill' | 'willNotAsk' | 'mayStillAsk', string>>;
  /** The privacy notice; `basis` holds one entry for each lawful basis a council may configure. */
  readonly notice: {
    readonly title: string;
    readonly parts: readonly { readonly title: string; readonly text: string }[];
    readonly basis: Readonly<Record<NoticeBasis, { readonly why: string; readonly changeMind: string }>>;
  };
  readonly statements: {
    readonly practitioner: string;
    readonly family: string;
    readonly parentalResponsibility: string;
    readonly otherAdults: string;
    /** Since version 2: what a young person says of their own words, a pregnant person, and an officer who authorises for the council. */
    readonly ownWords?: string;
    readonly beforeBirth?: string;
    readonly forCouncil?: string;
  };
  /** What topics are called, in a language that is not the council's own; by their ids. */
  readonly topics?: Readonly<Record<string, string>>;
  /** What kinds of recipients do, in a language that is not the council's own. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Said wherever the wording is used, in its own language and in English, until a person who speaks it has read it. */
  readonly review?: { readonly own: string; readonly english: string };
  /** Since version 2: what is said otherwise to the young person who answers themself, and to an officer of the council. */
  readonly instead?: { readonly own?: InsteadWords; readonly council?: InsteadWords; readonly family?: undefined };
  /** Words of the family's pages. */
  readonly family: Readonly<Record<string, string>>;
  /** Words of the documents. */
  readonly documents: Readonly<Record<string, string>>;
};

/** One published form in one language. */
export type CatalogueEntry = {
  readonly definition: FormDefinition;
  readonly wordings: readonly Wording[];
};
