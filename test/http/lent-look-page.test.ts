import { beforeAll, expect, it } from 'vitest';
import * as childPage from '~/app/routes/children.$childId._index';
import * as decisionPage from '~/app/routes/children.$childId.decisions_.$seriesId';
import * as reviewPage from '~/app/routes/children.$childId.decisions_.$seriesId_.review';
import { now } from '~/app/services/clock.server';
import { recordDecision } from '~/app/services/decisions.server';
import type { CastMember } from '~/db/cast';
import { aCompleteOverride } from '~/test/support/decisions';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import { value, workerOf } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let childId: string;
let seriesId: string;

beforeAll(async () => {
  council = await sealingCouncil();
  ({ childId } = await finishedForm(council.priya));
  const own = { seriesId: null, decision: aCompleteOverride(), decidedAt: now() };
  ({ seriesId } = value(await recordDecision(await workerOf('tom'), childId, own, 'tom’s own')));
});

type Form = Readonly<Record<string, string>>;
type Page = { readonly loader?: unknown; readonly action?: unknown };

async function ask(member: CastMember, page: Page, end: string, form?: Form): Promise<Response> {
  const { token } = await signedIn((await workerOf(member)).staffId);
  const handler = form ? page.action : page.loader;
  if (typeof handler !== 'function') throw new Error('The page has none');
  const request = requestWith(token, `/children/${childId}${end}`, form);
  return answerOf(handler({ ...routeArgs(request), params: { childId, seriesId } }));
}

const review = (form?: Form) => ask('yvonne', reviewPage, `/decisions/${seriesId}/review`, form);
const openings = async () =>
  council.db.selectFrom('audit_events').select('child_id').where('type', '=', 'lent_look_opened').execute();

it('is all that a manager of another team finds of the child, and that she opened it stands in the history', async () => {
  for (const [page, end] of [
    [childPage, ''],
    [decisionPage, `/decisions/${seriesId}`],
  ] as const) {
    expect((await ask('yvonne', page, end)).status).toBe(404);
  }
  expect(await openings()).toEqual([]);
  const shown = await (await review()).json();
  expect(shown).toMatchObject({ decisionPage: null, isOwn: false, frame: { urgentHref: '/urgent-share' } });
  expect(JSON.stringify(shown)).not.toMatch(/2019|Ruth|address|telephone/);
  expect(await openings()).toEqual([{ child_id: childId }]);
});

it('asks her for words, takes what she says once, and closes', async () => {
  expect((await review({ verdict: 'disagree', words: '', key: 'look' })).status).toBe(422);
  const said = { verdict: 'disagree', words: 'His father could have been told first.', key: 'look' };
  for (const _tap of [1, 2]) {
    const answer = await review(said);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/']);
  }
  expect(await council.db.selectFrom('decision_facts').select('type').execute()).toEqual([{ type: 'reviewed' }]);
  expect((await review()).status).toBe(404);
});
