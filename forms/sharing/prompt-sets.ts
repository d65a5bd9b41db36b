import { LOCAL_SOURCES } from '~/forms/sharing/law-sources';
import type { PromptSet } from '~/forms/sharing/prompt-set';
import { RULE_SETS } from '~/forms/sharing/rule-sets';

/** Every set of prompts that a decision may be thought through with. An answer is kept under `set.prompt`. */
export const PROMPT_SETS = {
  ...RULE_SETS,
  principles: {
    label: 'Principles of sharing',
    source: LOCAL_SOURCES.warrington,
    unsure:
      'Seven headings in the documents, eight here: the first is split in two. They come from the advice of 2018.',
    prompts: {
      necessary: 'Why is it needed?',
      proportionate: 'Is it no more than the risk and the need call for?',
      relevant: 'What has it to do with the concern, and with this recipient?',
      adequate: 'Is there enough of it to be understood and relied on?',
      accurate: 'Is it up to date, with facts apart from opinions?',
      timely: 'Will it arrive in time?',
      secure: 'By which secure way does it go?',
      recorded: 'What was shared, with whom, on what basis and why?',
    },
  },
  'questions-warrington': {
    label: 'Four key questions',
    source: LOCAL_SOURCES.warrington,
    unsure: '',
    prompts: {
      purpose: 'Is there a clear safeguarding purpose?',
      consent: 'Is consent required, appropriate and safe to seek?',
      identity: 'Does it identify, or risk identifying, a child or somebody else?',
      basis: 'Is there a lawful basis to share without consent?',
    },
  },
  'proportionality-bedfordshire': {
    label: 'Five questions on proportionality',
    source: LOCAL_SOURCES.bedfordshire,
    unsure: '',
    prompts: {
      how_at_risk: 'How at risk is the child or young person?',
      imminent: 'Is the risk imminent?',
      safer: 'How much safer will they be if it is shared?',
      relationship: 'Would the harm to the relationship with the family outweigh it?',
      now: 'Does it need to be shared now, or could it wait?',
    },
  },
} as const satisfies Record<string, PromptSet>;

export type PromptSetId = keyof typeof PROMPT_SETS;

/** Under what an answer is kept: never “rule 5” without the set that it is of. */
export function promptKey(set: PromptSetId, prompt: string): string {
  return `${set}.${prompt}`;
}

/** What a kept answer was an answer to: the set and the question; null where no set knows it. */
export function promptOf(key: string): { readonly set: PromptSet; readonly question: string } | null {
  const [id = '', prompt = ''] = key.split('.');
  const sets: Readonly<Record<string, PromptSet>> = PROMPT_SETS;
  const set = Object.hasOwn(sets, id) ? sets[id] : undefined;
  const question = set && Object.hasOwn(set.prompts, prompt) ? set.prompts[prompt] : undefined;
  return set && question ? { set, question } : null;
}
