type TaskRow = {
  /** What the list says, of whom it is about. */
  readonly label: (who: string) => string;
  readonly toDo: string;
  /** The link that leads to it. */
  readonly action: string;
  /** The form's page where it is done. With `ends` what is recorded there ends the task too. */
  readonly on: { readonly page: string; readonly ends: boolean } | null;
  /** The child's page where it is done, and ends by what is recorded there. */
  readonly onChild?: string;
};

/** What people are asked to do after an answer. What can be read from the record (reviews, birthdays) is never a task. */
export const TASK_KINDS = {
  'complete a decision': {
    label: (who) => `Complete the decision about ${who}`,
    toDo: 'Something went out, or was decided, before everything about it was written down. Write down what is missing.',
    action: 'Complete',
    on: null,
    onChild: 'decisions',
  },
  'look at an override': {
    label: (who) => `Look at the decision about ${who}`,
    toDo: 'A safeguarding manager looks at it within 24 hours, and says in words whether they agree.',
    action: 'Look at it',
    on: null,
    onChild: 'decisions',
  },
  'tell the family': {
    label: (who) => `Tell ${who} what was decided, or look again at why not`,
    toDo: 'Say when they were told and by whom. If it is still not safe, say why, and when you look again.',
    action: 'Tell them',
    on: null,
    onChild: 'decisions',
  },
  'hand over to another council': {
    label: (who) => `Hand over to ${who}`,
    toDo: 'Pass on what protects somebody first, then what they need, and wait until they acknowledge it.',
    action: 'Hand over',
    on: null,
    onChild: 'move',
  },
  'tell recipient to stop': {
    label: (who) => `Tell ${who} to stop`,
    toDo: 'Tell them what the family took back, by the safe channel of the directory, and ask what they still hold. Say whom you told and how.',
    action: 'Tell them',
    on: null,
  },
  'tell recipient it changed': {
    label: (who) => `Tell ${who} that it changed`,
    toDo: 'Tell them, by the safe channel of the directory, that their confirmation no longer stands, and give them the newer one where there is one. Do not say who said what, or why. Say whom you told and how.',
    action: 'Tell them',
    on: null,
  },
  'tell recipient it was put right': {
    label: (who) => `Tell ${who} that something was put right`,
    toDo: 'Tell them, by the safe channel of the directory, what is right now, and ask them to put right what they hold. Do not say who said what, or why. Say whom you told and how.',
    action: 'Tell them',
    on: null,
  },
  'tell recipient to ask first': {
    label: (who) => `Tell ${who} to ask us before they pass anything on`,
    toDo: 'Tell them, by the safe channel of the directory, that some details of this family are protected: they ask us before they tell anybody, of the family too, where they are or who helps them. Never say what is protected, from whom, or why. Say whom you told and how.',
    action: 'Tell them',
    on: null,
  },
  'a protected detail went out': {
    label: (who) => `Look at what went to ${who}: part of it is kept from them`,
    toDo: 'Make sure today that everybody whom it protects is safe, and tell them. In danger, ring 999. Say how it happened, whom you told and what you did.',
    action: 'Look at it',
    on: null,
  },
  'find out about a sending': {
    label: (who) => `Find out what is not known yet of what went to ${who}`,
    toDo: 'It was recorded before everything about it was known. Say what you found out, or that nobody can say any more.',
    action: 'Find out',
    on: null,
  },
  'tell recipient how to keep it': {
    label: (who) => `Tell ${who} how to keep what they got`,
    toDo: 'Tell them to review it, keep it under their own policy for no longer than they need it, and dispose of it securely.',
    action: 'Tell them',
    on: null,
    onChild: 'disclosures',
  },
  'ask about a recipient': {
    label: (who) => `Ask about sharing with ${who}`,
    toDo: 'They were told something urgently, and nobody of the family was asked about them on a form. Put them on a form when it is safe to ask, or say why nobody is asked.',
    action: 'Ask',
    on: null,
  },
  'confirm in writing': {
    label: (who) => `Confirm in writing what ${who} said`,
    toDo: 'Send what they said by the channel that they called safe, and ask them to confirm it. Say how and when you sent it.',
    action: 'Confirm',
    on: { page: 'written-confirmation', ends: true },
  },
  'ask the child': {
    label: (who) => `Ask ${who} what they think`,
    toDo: 'Ask the child, in a way that suits them, and write down their own words. Say when and where you asked.',
    action: 'Ask',
    on: null,
  },
  'look again at understanding': {
    label: (who) => `Look again at how well ${who} understands`,
    toDo: 'Assess again, with what helped last time. Say what came of it, or when you will look next.',
    action: 'Look again',
    on: { page: 'understanding', ends: false },
  },
  'check a copy': {
    label: (who) => `Check copy ${who} before it is given`,
    toDo: 'Read what is left out of the copy and what it says, and say whether it may be given. Whoever asked may not check it.',
    action: 'Check it',
    on: { page: 'releases', ends: true },
  },
} as const satisfies Record<string, TaskRow>;

export type TaskKind = keyof typeof TASK_KINDS;

/** Something for a person to do. `who`: whom it is about, as the list names them; `detail`: what it concerns, in a sentence or none. */
export type TaskWords = { readonly kind: TaskKind; readonly who: string; readonly detail: string };

/** A task's line in a list. */
export function taskLabel({ kind, who }: Pick<TaskWords, 'kind' | 'who'>): string {
  return TASK_KINDS[kind].label(who);
}

type TaskPlace = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly childId: string;
  readonly agreementId: string | null;
  /** The page of the child where this one is done; empty where its kind says enough. */
  readonly page?: string;
};

/** Where a task is done: on the page of its child or its form that ends it, or on a page of its own. */
export function taskHref({ id, kind, childId, agreementId, page }: TaskPlace): string {
  const { on, onChild }: TaskRow = TASK_KINDS[kind];
  if (page) return `/children/${childId}/${page}`;
  if (onChild) return `/children/${childId}/${onChild}`;
  return on?.ends && agreementId ? `/agreements/${agreementId}/${on.page}` : `/children/${childId}/tasks/${id}`;
}

/** Whether a task ends only by what is recorded on the child's page of its kind, never by saying that it is done. */
export function endsByRecord(kind: TaskKind): boolean {
  const { onChild }: TaskRow = TASK_KINDS[kind];
  return onChild !== undefined;
}
