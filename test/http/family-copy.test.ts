import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as copyWish from '~/app/routes/agreements.$agreementId.copy-wish';
import * as copy from '~/app/routes/family.copy';
import { openFamilyForm } from '~/app/services/family.server';
import { openScreen } from '~/app/services/lock-screen.server';
import { endSigningSession } from '~/app/services/session-lock.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Database } from '~/db/connection';
import { answerOf, live, requestWith, routeArgs, tokenIn } from '~/test/support/session-steps';
import {
  answered,
  confirm,
  councilWithFamilies,
  eventsOf,
  familyBehind,
  filledForm,
  formWithFamily,
  UNSIGNED,
  value,
  workerOf,
} from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

type Fields = Readonly<Record<string, string>>;
const typed = { copy: 'post', copy_post: '1 Exa' };

let db: Database;
let priya: AtDesk;
let agreementId: string;
let signingSessionId: string;
let tablet: string;

beforeAll(async () => {
  db = await councilWithFamilies();
});

/** A family has signed and stands before the last question; `tablet` is the token of the tablet in their hands. */
beforeEach(async () => {
  priya = await atDesk('priya');
  const given = await formWithFamily(await workerOf('priya'));
  ({ agreementId, signingSessionId } = given);
  value(await confirm(await answered(given.form, ['yes']), UNSIGNED));
  tablet = tokenIn((await priya.send(copyWish, path(), {})).headers.get('Set-Cookie'));
});

const path = (id = agreementId) => `/agreements/${id}/copy-wish`;
const shown = async (by = tablet) =>
  (await answerOf(copy.loader({ ...routeArgs(requestWith(by, '/family/copy')) }))).json();
const send = (fields: Fields) => answerOf(copy.action({ ...routeArgs(requestWith(tablet, '/family/copy', fields)) }));

describe('how a copy is safe', () => {
  it('is kept as it was typed while the tablet locks, and is there again when the tablet is given once more', async () => {
    expect(await shown()).toMatchObject({ typed: null });
    expect((await send({ ...typed, intent: 'keep' })).status).toBe(204);
    const locked = tokenIn((await endSigningSession((await live(tablet)).session.id)).cookie);
    const back = value(await openScreen(await live(locked), DEMONSTRATION_PIN));
    const worker = tokenIn(back.cookie);
    const params = { params: { agreementId } };
    const page = await answerOf(copyWish.loader({ ...routeArgs(requestWith(worker, path())), ...params }));
    const facts = await page.text();
    expect(JSON.parse(facts)).toMatchObject({ person: 'Jo Ellwood' });
    expect(facts).not.toContain('1 Exa');
    const given = await answerOf(copyWish.action({ ...routeArgs(requestWith(worker, path(), {})), ...params }));
    expect(to(given)).toEqual([303, '/family']);
    const again = tokenIn(given.headers.get('Set-Cookie'));
    expect(await shown(again)).toMatchObject({ typed: { copy: ['post'], copy_post: ['1 Exa'] } });
    expect((await eventsOf(db, agreementId)).slice(-2)).toEqual(['tablet_given_back', 'tablet_handed_over']);
  });

  it('is there again after it was asked about, and is let go when it is said', async () => {
    expect((await send(typed)).status).toBe(422);
    expect(await shown()).toMatchObject({ typed: { copy_post: ['1 Exa'] } });
    expect(to(await send({ copy: 'paper' }))).toEqual([303, '/family/thanks']);
    expect((await openFamilyForm(signingSessionId)).session.typedCopy).toBeNull();
  });

  it('with a sign that cannot be printed is asked about and kept', async () => {
    const answer = await send({ copy: 'post', copy_post: '1 Example Street 𓀀' });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'copy_post' }] }]);
    expect(await shown()).toMatchObject({ typed: { copy_post: ['1 Example Street 𓀀'] } });
  });
});

describe('the tablet is given once more for it', () => {
  it('to the same signer, whose first tablet loses it', async () => {
    const desk = await atDesk('priya');
    const given = await desk.send(copyWish, path(), {});
    expect((await familyBehind(given.headers.get('Set-Cookie') ?? '')).signingSessionId).toBe(signingSessionId);
    expect(to(await answerOf(copy.loader({ ...routeArgs(requestWith(tablet, '/family/copy')) })))).toEqual([
      303,
      '/sign-in',
    ]);
  });

  it('never once it is said, nor of a form that nobody has answered', async () => {
    await send({ copy: 'none' });
    const desk = await atDesk('priya');
    const draft = await filledForm(desk.worker);
    for (const id of [agreementId, draft]) {
      expect(to(await desk.get(copyWish, path(id)))).toEqual([303, `/agreements/${id}`]);
      expect(to(await desk.send(copyWish, path(id), {}))).toEqual([303, `/agreements/${id}`]);
    }
  });

  it('by nobody of another team', async () => {
    const gareth = await atDesk('gareth');
    expect((await gareth.get(copyWish, path())).status).toBe(404);
    expect((await gareth.send(copyWish, path(), {})).status).toBe(404);
  });
});
