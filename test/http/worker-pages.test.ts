import { beforeAll, describe, expect, it } from 'vitest';
import * as home from '~/app/routes/_index';
import * as form from '~/app/routes/agreements.$agreementId._index';
import * as check from '~/app/routes/agreements.$agreementId.check';
import * as information from '~/app/routes/agreements.$agreementId.information';
import * as people from '~/app/routes/agreements.$agreementId.people';
import * as views from '~/app/routes/agreements.$agreementId.views';
import { startAgreement } from '~/app/services/agreements.server';
import { giveTablet } from '~/app/services/proposals.server';
import { saveViews } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { childOf, councilWithFamilies, countRows, filledForm, revisionOf, value } from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

let db: Database;
let priya: AtDesk;
let id: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await atDesk('priya');
  id = await filledForm(priya.worker);
});

const page = (name: string, of = id) => `/agreements/${of}/${name}`;
const revision = async (of = id) => String(await revisionOf(priya.worker, of));
const shown = async (answer: Response) => answer.json();

describe('a page that is left before it is finished', () => {
  it('locks to itself: unlocked, the worker is where they were', async () => {
    expect(await shown(await priya.get(views, page('views')))).toMatchObject({
      frame: { lockHref: `/lock?next=${encodeURIComponent(page('views'))}` },
    });
    expect(await shown(await (await atDesk('priya')).get(home, '/'))).toMatchObject({ frame: { lockHref: '/lock' } });
  });

  it('is saved where it reads well, and leads to the form', async () => {
    const fields = { revision: await revision(), intent: 'later', said: 'She likes it', told: 'yes' };
    expect(to(await priya.send(views, page('views'), fields))).toEqual([303, `/agreements/${id}`]);
    const opened = await shown(await priya.get(views, page('views')));
    expect(opened).toMatchObject({ views: { said: 'She likes it' }, typed: null });
  });

  it('keeps what does not read well yet, says so on the form and before the hand-over, and can be discarded', async () => {
    const fields = { revision: await revision(), intent: 'later', said: '', ask_who: 'Priya', told: 'yes' };
    expect(to(await priya.send(views, page('views'), fields))).toEqual([303, `/agreements/${id}`]);
    for (const [route, path] of [
      [form, `/agreements/${id}`],
      [check, page('check')],
    ] as const) {
      expect(await shown(await priya.get(route, path))).toMatchObject({ unsaved: { own: ['views'], others: [] } });
    }
    expect(await shown(await priya.get(views, page('views')))).toMatchObject({ typed: { ask_who: ['Priya'] } });
    expect(to(await priya.send(check, page('check'), { intent: 'discard-typed' }))).toEqual([303, page('check')]);
    expect(await shown(await priya.get(check, page('check')))).toMatchObject({ unsaved: { own: [] } });
  });

  it('that nobody touched leaves nothing behind, and neither does one that holds what is saved', async () => {
    const empty = value(await startAgreement(priya.worker, await childOf('A1', 'Maya')));
    await priya.send(people, page('people', empty), { revision: '1', intent: 'later' });
    await priya.send(views, page('views', empty), { revision: '1', intent: 'keep', said: '', told: 'yes' });
    expect(await shown(await priya.get(form, `/agreements/${empty}`))).toMatchObject({ unsaved: { own: [] } });
    const saved = { revision: await revision(), intent: 'keep', said: 'She likes it', told: 'yes' };
    expect((await priya.send(views, page('views'), saved)).status).toBe(204);
    expect(await shown(await priya.get(form, `/agreements/${id}`))).toMatchObject({ unsaved: { own: [] } });
  });
});

describe('another’s words', () => {
  it('are never shown as one’s own, and are not lost to them', async () => {
    const tom = await atDesk('tom');
    await priya.send(views, page('views'), { revision: await revision(), intent: 'keep', said: 'Priya’s words' });
    await tom.send(views, page('views'), { revision: await revision(), intent: 'keep', said: 'Tom’s words' });
    expect(await shown(await tom.get(views, page('views')))).toMatchObject({ typed: { said: ['Tom’s words'] } });
    expect(await shown(await priya.get(views, page('views')))).toMatchObject({ typed: { said: ['Priya’s words'] } });
    const own = { revision: await revision(), said: 'Saved by Tom', told: 'yes' };
    expect((await tom.send(views, page('views'), own)).status).toBe(303);
    expect(await shown(await tom.get(views, page('views')))).toMatchObject({ typed: null });
    expect(await shown(await priya.get(views, page('views')))).toMatchObject({
      typed: { said: ['Priya’s words'] },
      views: { said: 'Saved by Tom' },
      savedSince: true,
    });
    await priya.send(check, page('check'), { intent: 'discard-typed' });
  });
});

describe('an answer that is not on the page', () => {
  it('is asked about, and everything typed beside it is kept', async () => {
    const told = await priya.send(views, page('views'), { revision: await revision(), said: 'Yes', told: 'maybe' });
    expect([told.status, await shown(told)]).toMatchObject([
      422,
      { errors: [{ field: 'told', text: 'Say whether the child will be told' }], fields: { said: ['Yes'] } },
    ]);
    const chosen = { why: 'to help', recipients: 'another', new_agency: 'Chess Club', new_agency_kind: 'charity' };
    const fields = { revision: await revision(), ...chosen, topics: 'speech', direction: 'tell' };
    const answer = await priya.send(information, page('information'), fields);
    expect([answer.status, await shown(answer)]).toMatchObject([
      422,
      { errors: [{ field: 'recipients' }], fields: { why: ['to help'], new_agency: ['Chess Club'] } },
    ]);
    await priya.send(check, page('check'), { intent: 'discard-typed' });
  });
});

describe('a character that cannot be printed', () => {
  it('is named beside its field when it is typed, and everything typed is kept', async () => {
    const answer = await priya.send(views, page('views'), {
      revision: await revision(),
      said: 'I drew 𓀀',
      told: 'yes',
    });
    expect([answer.status, await shown(answer)]).toMatchObject([
      422,
      {
        errors: [{ field: 'said', text: '𓀀 (U+13000) cannot be printed. Write it in another way' }],
        fields: { said: ['I drew 𓀀'] },
      },
    ]);
    await priya.send(check, page('check'), { intent: 'discard-typed' });
  });

  it('in a box that does not count is let be', async () => {
    const typed = { who: 'nobody', court_order: 'no', court_order_detail: '𓀀', help: 'none' };
    const {
      here: { family },
    } = await shown(await priya.get(people, page('people')));
    const fields = { ...typed, who: family[0].personId, revision: await revision() };
    expect((await priya.send(people, page('people'), fields)).status).toBe(303);
  });
});

describe('an adult whom nobody knew yet', () => {
  const someone = {
    who: 'someone_else',
    new_adult: 'Gran Lowe',
    new_relationship: 'grandparent',
    'pr_route-someone_else': 'not_known',
    court_order: 'no',
    help: 'none',
  };

  it('is added once, with an event, and stands on the form', async () => {
    const beth = await atDesk('priya');
    const lowe = value(await startAgreement(beth.worker, await childOf('A5', 'Beth')));
    const asked = await beth.send(people, page('people', lowe), { ...someone, new_adult: '', revision: '1' });
    expect(await shown(asked)).toMatchObject({ errors: [{ field: 'new_adult' }] });
    const before = await countRows(db, ['people', 'family_links', 'audit_events']);
    expect(to(await beth.send(people, page('people', lowe), { ...someone, revision: '1' }))).toEqual([
      303,
      page('information', lowe),
    ]);
    const after = await countRows(db, ['people', 'family_links', 'audit_events']);
    expect([after.people, after.family_links]).toEqual([(before.people ?? 0) + 1, (before.family_links ?? 0) + 1]);
    const again = { ...someone, new_adult: ' GRAN  lowe', revision: String(await revisionOf(beth.worker, lowe)) };
    expect((await beth.send(people, page('people', lowe), again)).status).toBe(303);
    expect(await countRows(db, ['people', 'family_links'])).toEqual({
      people: after.people,
      family_links: after.family_links,
    });
    const events = await db.selectFrom('audit_events').select('type').where('type', '=', 'person_added').execute();
    expect(events).toHaveLength(1);
    const {
      here: { family },
      who,
    } = await shown(await beth.get(people, page('people', lowe)));
    expect(family).toMatchObject([{ name: 'Gran Lowe', relationship: 'grandparent', prRoute: 'not_known' }]);
    expect(who.personId).toBe(family[0].personId);
  });
});

describe('a form that the family got meanwhile', () => {
  it('keeps what was typed elsewhere and shows it again with its page: 409, never a silent way out', async () => {
    const giver = await atDesk('priya');
    const given = await filledForm(giver.worker);
    const other = await atDesk('priya');
    const sent = String(await revisionOf(giver.worker, given));
    value(await giveTablet(giver.worker, given, Number(sent)));
    const typed = { revision: sent, said: '', ask_who: 'Priya', told: 'yes' };
    expect((await other.send(views, page('views', given), typed)).status).toBe(409);
    const again = await other.get(views, page('views', given));
    expect([again.status, await shown(again)]).toMatchObject([
      200,
      { wentOn: 'with the family', typed: { ask_who: ['Priya'] } },
    ]);
    expect(to(await other.get(people, page('people', given)))).toEqual([303, `/agreements/${given}`]);
    const tom = await atDesk('tom');
    value(
      await saveViews(tom.worker, given, Number(sent), {
        said: 'x',
        askWho: '',
        askOn: '',
        told: 'yes',
        notToldWhy: '',
      }),
    );
    expect((await other.send(views, page('views', given), { ...typed, said: 'Mine' })).status).toBe(409);
    expect(await shown(await other.get(form, `/agreements/${given}`))).toMatchObject({ changedMeanwhile: true });
  });
});
