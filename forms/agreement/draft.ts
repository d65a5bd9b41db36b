import { type FormContext, PLAIN_CONTEXT } from '~/forms/agreement/context';
import type { CourtOrder } from '~/forms/agreement/court-order';
import type { Recipient, WhoseInformation } from '~/forms/agreement/lines';
import type { Support } from '~/forms/agreement/support';
import type { Unsaved } from '~/forms/agreement/unsaved';
import { type FormAround, NOTHING_AROUND, topicsToSay } from '~/forms/agreement/whose-information';
import type { PrEvidence, Relationship } from '~/forms/deciders/parental-responsibility';
import type { PrRoute } from '~/forms/deciders/pr-routes';

/** Who is asked, and how they come to speak for the child. */
export type WhoIsAsked = {
  readonly personId: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
  readonly courtOrder: 'no' | 'yes' | 'not_known';
  readonly courtOrderDetail: string;
  readonly help: 'none' | 'interpreter' | 'reading' | 'other';
  readonly helpDetail: string;
  /** The day their name was registered or the order was made, where that is asked; empty otherwise. */
  readonly registeredOn: string;
  readonly support: Support;
  /** The birthday of an adult who was under 18 when they were added. */
  readonly bornOn?: string | null;
  /** Why a child who is younger than the council's policy says is asked themself; only where that had to be said. */
  readonly childWhy?: string;
  /** What an order says, where there is one. */
  readonly order?: CourtOrder;
  /** What an officer authorises by, where one authorises for the council. */
  readonly officer?: Officer;
};

/** An officer who may authorise for the council as one who shares parental responsibility: never a parent, and no consent. */
export type Officer = {
  readonly jobTitle: string;
  /** The reference of the care order. */
  readonly orderReference: string;
  /** Which parents were told or asked, and when; or why not. */
  readonly parentsTold: string;
};

/** The child's own views, or when and by whom they will be asked; and whether the child will be told. Office copy only. */
export type ChildViews = {
  readonly said: string;
  readonly askWho: string;
  readonly askOn: string;
  readonly told: 'yes' | 'no' | 'not_born';
  readonly notToldWhy: string;
};

/** Before a birth there are no views to ask for, and nobody to tell. */
export const NOT_BORN: ChildViews = { said: '', askWho: '', askOn: '', told: 'not_born', notToldWhy: '' };

/** An unfinished form: one document, filled screen by screen. */
export type Draft = {
  readonly context: FormContext;
  readonly who: WhoIsAsked | null;
  readonly why: string;
  readonly recipients: readonly Recipient[];
  /** Whose own information the topics hold, where that was asked. */
  readonly about?: WhoseInformation;
  readonly views: ChildViews | null;
  /** What was typed on a screen but not saved as an answer yet (a mistake in it, or the screen locked): shown again. */
  readonly unsaved: Unsaved;
};

export const EMPTY_DRAFT: Draft = {
  context: PLAIN_CONTEXT,
  who: null,
  why: '',
  recipients: [],
  views: null,
  unsaved: {},
};

/** The practitioner's screens after the child is found, in their order. */
export const STEPS = ['people', 'information', 'views', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** What a form still lacks before the tablet can be given to the family, each with the screen where it is answered. */
export type Missing = { readonly step: Step; readonly what: string };

/**
 * What a form says of the child's views; null where it still has to be asked. Before the birth nothing has to; once the child is
 * born, what was passed over is asked.
 */
export function viewsOf({ views }: Pick<Draft, 'views'>, { notBorn }: Pick<FormAround, 'notBorn'>): ChildViews | null {
  if (notBorn) return views ?? NOT_BORN;
  return views?.told === 'not_born' ? null : views;
}

/** Everything still missing, in the order of the screens; empty when the lines can be put to the family. */
export function missingInformation(draft: Draft, around: FormAround = NOTHING_AROUND): readonly Missing[] {
  const missing: Missing[] = [];
  if (!draft.who) missing.push({ step: 'people', what: 'Say who is answering today' });
  if (!draft.why) missing.push({ step: 'information', what: 'Say why you want to share' });
  if (draft.recipients.length === 0) missing.push({ step: 'information', what: 'Choose who information goes to' });
  for (const recipient of draft.recipients) {
    if (recipient.topics.length === 0) {
      missing.push({ step: 'information', what: `Choose what ${recipient.name} is told or asked` });
    }
  }
  for (const name of topicsToSay(draft, around)) {
    missing.push({ step: 'information', what: `Say whose own information is in: ${name}` });
  }
  if (!viewsOf(draft, around)) missing.push({ step: 'views', what: 'Record the child’s own views, or who will ask' });
  return missing;
}

/** The first screen that still needs an answer. */
export function nextStep(draft: Draft, around: FormAround = NOTHING_AROUND): Step {
  return missingInformation(draft, around)[0]?.step ?? 'check';
}
