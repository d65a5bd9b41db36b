import { heading, type Say, typed } from '~/forms/copies/blocks';
import { type Block, plain, type Text } from '~/forms/copies/content';
import { isYes } from '~/forms/copies/recipients-to-tell';
import type { Answer } from '~/forms/copies/visible';
import { groupsOf } from '~/forms/values/groups';

type Headings = { readonly yes: string; readonly no: string };

const ENGLISH: Headings = { yes: 'Who you said we may talk with', no: 'Who you said we may not talk with' };

/** Read by nobody who speaks Polish yet, as the rest of the Polish form: every document in it says so. */
const POLISH: Headings = {
  yes: 'Państwa „tak”: z kim możemy o tym rozmawiać',
  no: 'Państwa „nie”: z kim nie możemy o tym rozmawiać',
};

/** Published forms are locked, and their copies have these lists too: so the headings stand beside them, not in them. */
const HEADINGS: Readonly<Record<string, Headings>> = { pl: POLISH };

/**
 * Where somebody said yes to some and no to some: those who may be told and those who may not, as two lists. Nothing where all
 * their answers are alike. It says what they said, not what will happen: a no does not bind where somebody may be hurt.
 */
export function saidLists(answers: readonly Answer[], say: Say): readonly Block[] {
  const yes = answers.filter(({ wish }) => wish && isYes(wish));
  const no = answers.filter(({ wish }) => wish?.wish === 'refuse');
  if (yes.length === 0 || no.length === 0) return [];
  const { yes: may, no: mayNot } = HEADINGS[say.language] ?? ENGLISH;
  return [heading(3, may), listOf(yes, say), heading(3, mayNot), listOf(no, say)];
}

/** One item for each recipient, and for each limit that was put to it. */
function listOf(answers: readonly Answer[], say: Say): Block {
  const groups = groupsOf(answers, ({ recipient, wish }) => JSON.stringify([recipient.id, wish?.limitText ?? '']));
  return { type: 'list', ordered: false, items: [...groups.values()].map((group) => itemOf(group, say)) };
}

function itemOf(group: readonly Answer[], say: Say): Text {
  const topics = group.map(({ topic }) => topic);
  const listed = say.list(topics.map(({ label }) => label));
  const isCouncils = topics.every(({ english }) => english === undefined);
  const limit = group[0]?.wish?.limitText;
  return [
    ...plain(`${group[0]?.recipient.name ?? ''}: `),
    isCouncils ? typed(listed, say) : { text: listed },
    ...plain(limit ? `. ${say('you_limit', { limit })}.` : '.'),
  ];
}
