import { beforeAll, expect, it } from 'vitest';
import * as disclosures from '~/app/routes/children.$childId.disclosures';
import * as urgentShare from '~/app/routes/urgent-share';
import { listWhatWasSent } from '~/app/services/disclosures.server';
import { familyOf, recordProtection } from '~/app/services/protection.server';
import { listTasks } from '~/db/tasks';
import { BARRED_WHY } from '~/forms/agreement/answers/barred-words';
import { SHOW_WORDS } from '~/forms/agreement/answers/disclosures';
import { keptFromRecipient } from '~/forms/copies/barred-recipient';
import { URGENT_INTENTS } from '~/forms/sharing/urgent-share';
import { answeredForm, decidingCouncil, linesOf } from '~/test/support/decision-steps';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import { value } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof decidingCouncil>>;
let childId: string;
let line: Awaited<ReturnType<typeof linesOf>>[number];
let father: { readonly personId: string; readonly name: string };
const REFUGE = 'Harbour House';

/** Kezia's refuge is kept from her school, and from one of her family. */
beforeAll(async () => {
  council = await decidingCouncil();
  ({ childId } = await answeredForm(council.priya.staffId, { topics: ['learning'] }));
  const [first] = await linesOf(childId, 'hillside');
  const [member] = await familyOf(childId);
  if (!first || !member) throw new Error('Nobody was asked');
  [line, father] = [first, member];
  const barred = [father, { personId: null, name: line.recipientName }];
  const detail = { type: 'protect', kind: 'refuge', words: [REFUGE], barred, why: 'They are not safe.' } as const;
  value(await recordProtection(council.priya, childId, detail, 'refuge'));
});

const tasks = async () =>
  (await listTasks(council.db, { childId })).filter(({ kind }) => kind === 'a protected detail went out');

async function post(path: string, form: Readonly<Record<string, string>>) {
  const { token } = await signedIn(council.staff.priya);
  const route = path.startsWith('/urgent') ? urgentShare : disclosures;
  return answerOf(route.action({ ...routeArgs(requestWith(token, path, form)), params: { childId } }));
}

const sent = (more: Readonly<Record<string, string>>) =>
  post(`/children/${childId}/disclosures?to=${encodeURIComponent(line.recipientId ?? '')}`, {
    key: 'sent',
    lines: line.key,
    [`kind-${line.key}`]: 'fact',
    [`source-${line.key}`]: 'her worker',
    words: `She reads well. She lives at ${REFUGE}.`,
    channel: 'telephone',
    sent_by: 'Priya Nair',
    ...more,
  });

it('before they go: words that hold what is kept from their recipient are stopped, beside their field, with everything kept', async () => {
  const stopped = await sent({ intent: SHOW_WORDS });
  expect(stopped.status).toBe(422);
  const text = await stopped.text();
  expect(text).toContain(`Take out “${REFUGE}”: it is kept from ${line.recipientName}`);
  expect(text).toContain('She reads well.');
  expect((await sent({ intent: SHOW_WORDS, words: 'She reads well.' })).status).toBe(303);
});

it('once they went: it is asked how that happened, any words are an answer, it is stored, and a manager is told once', async () => {
  const asked = await sent({});
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain(BARRED_WHY);
  expect(await listWhatWasSent(childId)).toEqual([]);
  for (const _tap of [1, 2]) expect((await sent({ [BARRED_WHY]: 'Not known yet' })).status).toBe(303);
  const [stored] = await listWhatWasSent(childId);
  expect(stored?.disclosed).toMatchObject({ barredWhy: 'Not known yet', words: expect.stringContaining(REFUGE) });
  const [task, another] = await tasks();
  expect(another).toBeUndefined();
  expect(task).toMatchObject({ who: line.recipientName, assignedTo: council.staff.tom });
  expect(JSON.stringify(task)).not.toContain(REFUGE);
});

it('is stored where neither its kind, its way nor its source is known yet, and asks for them within a day', async () => {
  const unknown = { words: 'She reads well.', channel: 'not_known_yet', [`kind-${line.key}`]: 'not_known_yet' };
  const stored = await sent({ ...unknown, key: 'unknown', [`source-${line.key}`]: 'not known yet' });
  expect(stored.status).toBe(303);
  expect((await listWhatWasSent(childId)).map(({ channel, disclosed }) => [channel, disclosed.kind])).toContainEqual([
    'Not known yet',
    'not_known_yet',
  ]);
  const asked = await listTasks(council.db, { childId });
  expect(asked.filter(({ kind }) => kind === 'find out about a sending').map(({ detail }) => detail)).toEqual([
    'Not known yet: how it was sent, what kind of statement it was and where it comes from.',
  ]);
});

it('shared urgently: it is warned of without a name, recorded as it is, and a manager is told', async () => {
  const before = (await tasks()).length;
  const urgent = { child_id: childId, to: father.name, what: `They are at ${REFUGE}`, why: 'He rang.', key: 'urgent' };
  const warned = await post('/urgent-share', urgent);
  expect(warned.status).toBe(422);
  expect(await warned.text()).toContain('Part of this is kept from somebody you named');
  const recorded = await post('/urgent-share', { ...urgent, intent: URGENT_INTENTS.asItIs });
  expect(recorded.status).toBe(303);
  const { token } = await signedIn(council.staff.priya);
  const made = requestWith(token, recorded.headers.get('Location') ?? '');
  expect(await (await answerOf(urgentShare.loader(routeArgs(made)))).text()).toContain('"heldBarred":true');
  expect((await tasks()).map(({ who }) => who)).toContain(father.name);
  expect(await tasks()).toHaveLength(before + 1);
});

it('is kept from whoever is barred, named in any words, and from nobody else', () => {
  const detail = { id: 'd', kind: 'refuge', words: [REFUGE], why: '', recordedAt: '' } as const;
  const details = [{ ...detail, barred: [{ personId: 'p', name: 'Karim Yusuf' }] }];
  const texts = ['They are at Harbour  House.'];
  expect(keptFromRecipient(details, { to: ['Karim Yusuf, her father'], texts })).toEqual([REFUGE]);
  expect(keptFromRecipient(details, { to: ['Example Police', ''], texts })).toEqual([]);
  expect(keptFromRecipient(details, { to: ['Karim Yusuf'], texts: ['They are safe.'] })).toEqual([]);
});
