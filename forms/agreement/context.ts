/** What kind of work a form belongs to. Research and evaluation are asked about apart from help: they are never bundled. */
export const PURPOSES = {
  family_help: 'Early help or Family Help',
  child_in_need: 'Child in need (section 17)',
  child_protection: 'Child protection (section 47)',
  looked_after: 'Child in our care',
  send: 'Special educational needs and disability',
  youth_justice: 'Youth justice',
  evaluation: 'Finding out how well help works (evaluation)',
  research: 'Research',
  other: 'Something else',
} as const;

export type Purpose = keyof typeof PURPOSES;

/** Where the family was met. */
export const PLACES = {
  home: 'Home visit',
  office: 'Council office',
  school: 'School or nursery',
  hospital: 'Hospital or clinic',
  other: 'Somewhere else',
} as const;

export type Place = keyof typeof PLACES;

/** What somebody says to a service, such as Family Help. It is no answer about sharing, and sharing is none about it. */
export const SERVICE_ANSWERS = {
  agreed: 'Yes, they want it',
  declined: 'No, they do not want it',
  none_offered: 'No help is offered with this form',
  not_asked: 'Not asked',
} as const;

export type ServiceAnswer = keyof typeof SERVICE_ANSWERS;

/** The setting of a form: taken as the plain case until the practitioner says otherwise. */
export type FormContext = {
  readonly purpose: Purpose;
  readonly place: Place;
  /** The last day on which an agreement to it stands; empty: none was set, and the review date is all there is. */
  readonly lastDay: string;
  /** The day on which it is looked at again, where the practitioner set one; empty: the usual months after it is put. */
  readonly reviewOn: string;
  /** Whether they want the help itself: a question of its own, which changes nothing about sharing. */
  readonly service: ServiceAnswer;
};

export const PLAIN_CONTEXT: FormContext = {
  purpose: 'family_help',
  place: 'home',
  lastDay: '',
  reviewOn: '',
  service: 'not_asked',
};

/** The kind of work once it is known who answers: a child for whom an officer authorises is in care, unless other work was named. */
export function kindOfWork(purpose: Purpose, isOfficer: boolean): Purpose {
  return isOfficer && purpose === PLAIN_CONTEXT.purpose ? 'looked_after' : purpose;
}

/** The setting of a form that nobody has answered, with that kind of work. */
export function contextFor(context: FormContext, isOfficer: boolean): FormContext {
  return { ...context, purpose: kindOfWork(context.purpose, isOfficer) };
}
