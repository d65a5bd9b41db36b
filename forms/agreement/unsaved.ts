import type { Fields } from '~/forms/agreement/answers/fields';
import type { AgreementState } from '~/forms/agreement/state';

/** What was typed on each screen and is no saved answer yet, by screen and by who typed it. */
export type Unsaved = Readonly<Record<string, Fields>>;

/** The screens that keep what was typed, by what their pages are called. */
export const SCREENS = {
  people: 'Who is here',
  information: 'What you want to share',
  views: 'What the child thinks',
  lines: 'Line by line',
  context: 'What kind of work, and where',
  'next-person': 'Ask another person',
  'taken-down': 'They are not using the tablet',
  understanding: 'How well they understand',
  'who-decides': 'Who decides',
  siblings: 'Who else in this family?',
  afterwards: 'Afterwards',
  discarding: 'Discard this draft',
  'entry-in-error': 'Entered in error',
  copies: 'Who has a copy',
} as const;

export type Screen = keyof typeof SCREENS;

/** The screens whose answers go to the family: the page before the hand-over asks about them. */
const BEFORE_HAND_OVER = [
  'people',
  'next-person',
  'information',
  'views',
  'lines',
  'context',
] as const satisfies readonly Screen[];

/** Sent by the page itself, or chosen before anybody touched it. */
const NOT_TYPED: Readonly<Record<string, string | null>> = {
  intent: null,
  revision: null,
  key: null,
  of: null,
  told: 'yes',
};

/** Whether a form still keeps what is typed about it: every one but a discarded draft, which nobody opens again. */
export function keepsUnsaved(state: AgreementState): boolean {
  return state !== 'discarded';
}

/** Whether anybody wrote or chose anything on a page. */
export function isTyped(fields: Fields): boolean {
  return Object.entries(fields).some(([name, values]) => {
    if (Object.hasOwn(NOT_TYPED, name) && (NOT_TYPED[name] === null || values[0] === NOT_TYPED[name])) return false;
    return values.some((value) => value.trim() !== '');
  });
}

/** What this member of staff typed on a screen; never what a colleague did. */
export function unsavedOn(unsaved: Unsaved, screen: Screen, staffId: string): Fields | null {
  return unsaved[keyOf(screen, staffId)] ?? null;
}

/** With what this member of staff typed on a screen; a colleague's words on the same screen stay. */
export function withUnsaved(unsaved: Unsaved, screen: Screen, staffId: string, fields: Fields): Unsaved {
  return { ...unsaved, [keyOf(screen, staffId)]: fields };
}

/** Without what this member of staff typed on these screens: it is saved now, or was given up. */
export function withoutUnsaved(unsaved: Unsaved, screens: readonly Screen[], staffId: string): Unsaved {
  const gone = screens.map((screen) => keyOf(screen, staffId));
  return Object.fromEntries(Object.entries(unsaved).filter(([key]) => !gone.includes(key)));
}

/** The screens of a draft where something typed waits: one's own, and those where only a colleague's words do. */
export function unsavedScreens(
  unsaved: Unsaved,
  staffId: string,
): { readonly own: readonly Screen[]; readonly others: readonly Screen[] } {
  const typedBy = (screen: Screen) => Object.keys(unsaved).filter((key) => key.startsWith(keyOf(screen, '')));
  const own = BEFORE_HAND_OVER.filter((screen) => unsavedOn(unsaved, screen, staffId) !== null);
  const others = BEFORE_HAND_OVER.filter((screen) => typedBy(screen).some((key) => key !== keyOf(screen, staffId)));
  return { own, others };
}

function keyOf(screen: Screen, staffId: string): string {
  return `${screen} ${staffId}`;
}
