import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import * as child from '~/app/routes/children.$childId._index';
import * as urgent from '~/app/routes/urgent-share';
import { startVisit } from '~/app/services/visit.server';
import { listChildrenBorn } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDisclosures } from '~/db/disclosures';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { countRows } from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

let db: Database;
let priya: AtDesk;
let id: string;

beforeAll(async () => {
  ({ db } = await sealingCouncil());
  priya = await atDesk('priya');
  id = (await finishedForm(priya.worker)).childId;
});

const PATH = '/urgent-share';
const THREE = { to: 'Example Police', what: 'A flight tonight', why: 'He said so at school' };
const sentAbout = async (childId: string) => (await listDisclosures(db, childId)).length;
const form = async (desk: AtDesk, path = PATH) => (await (await desk.get(urgent, path)).json()).form;

describe('the way to an urgent share', () => {
  it('stands on the pages of whoever works with families, with the child of the page, in a visit too', async () => {
    const href = async (desk: AtDesk) => (await (await desk.get(child, `/children/${id}`)).json()).frame.urgentHref;
    expect(await href(priya)).toBe(`${PATH}?child=${id}`);
    const visiting = await atDesk('priya');
    await startVisit(visiting.worker.sessionId, id);
    expect(await href(visiting)).toBe(`${PATH}?child=${id}`);
    expect(await form(visiting, `${PATH}?child=${id}`)).toMatchObject({ child: { id } });
  });

  it.each(['margaret', 'colin'] as const)('is not there for %s, who works with no family', async (member) =>
    expect((await (await atDesk(member)).get(urgent, PATH)).status).toBe(404),
  );

  it('does not open another team’s child, nor another family in a visit', async () => {
    const gareth = await atDesk('gareth');
    expect((await gareth.get(urgent, `${PATH}?child=${id}`)).status).toBe(404);
    expect((await gareth.send(urgent, PATH, { ...THREE, child_id: id, key: 'g' })).status).toBe(404);
    const visiting = await atDesk('priya');
    await startVisit(visiting.worker.sessionId, (await finishedForm(priya.worker)).childId);
    expect((await visiting.get(urgent, `${PATH}?child=${id}`)).status).toBe(404);
    expect(await sentAbout(id)).toBe(0);
  });

  it('names nobody in its title', () => {
    expect(JSON.stringify(urgent.meta())).toBe('[{"title":"Urgent: share now – Consent to Share"}]');
  });
});

describe('an urgent share', () => {
  it('Bad input: with a claimed answer of the family: the share is stored, the answer is not, and the child’s history says so', async () => {
    const claims = async () =>
      db.selectFrom('audit_events').select(['child_id', 'details']).where('type', '=', 'wish_claimed').execute();
    const forged = { ...THREE, 'wish-1': 'agree', wish_by: 'Ruth Hale', 'typed-name': 'Ruth Hale', key: 'forged' };
    const wishes = await countRows(db, ['wishes']);
    const answer = await priya.send(urgent, PATH, { ...forged, child: 'Nobody Known 1 2 2016' });
    expect(answer.status).toBe(303);
    const [first] = await claims();
    expect(first?.child_id).not.toBeNull();
    expect(await sentAbout(first?.child_id ?? '')).toBe(1);
    const asked = await (await priya.send(urgent, PATH, { ...forged, child_id: id, why: '' })).json();
    expect(Object.keys(asked.fields).sort()).toEqual(['child_id', 'key', 'to', 'what', 'why']);
    expect(await claims()).toEqual([first, { child_id: id, details: '{"place":"urgent_share"}' }]);
    expect(await countRows(db, ['wishes'])).toEqual(wishes);
    expect(JSON.stringify(await db.selectFrom('unsaved_pages').selectAll().execute())).not.toContain('wish_by');
  });

  it('sent empty asks for words, keeps what was typed, and offers nobody a dead end (trap 2)', async () => {
    const answer = await priya.send(urgent, PATH, { child: 'Nadia Test 1 2 2016', why: 'Now', key: 'k0' });
    const shown = await answer.json();
    expect([answer.status, shown.errors.map(({ field }: { field: string }) => field)]).toEqual([422, ['to', 'what']]);
    expect(await form(priya)).toMatchObject({ key: 'k0', typed: { why: ['Now'] } });
    const asItIs = await priya.send(urgent, PATH, { ...shown.fields, intent: 'as-it-is' });
    expect(to(asItIs)).toEqual([303, expect.stringMatching(/^\/urgent-share\?recorded=/)]);
    expect(await form(priya)).toMatchObject({ typed: null });
    const [entered] = await listChildrenBorn(db, 'Test', '2016-02-01');
    expect((await listDisclosures(db, entered?.id ?? '')).map(({ recipientName }) => recipientName)).toEqual([
      'Not known yet',
    ]);
  });

  it('is recorded with a sign in place of what no font can print, once somebody asks for it as it is', async () => {
    const odd = { child: 'Ola Odd 1 2 2016', to: 'Police', what: 'A flight 𓀀', why: 'Now', key: 'k5' };
    expect((await priya.send(urgent, PATH, odd)).status).toBe(422);
    expect((await priya.send(urgent, PATH, { ...odd, intent: 'as-it-is' })).status).toBe(303);
    const [entered] = await listChildrenBorn(db, 'Odd', '2016-02-01');
    expect((await listDisclosures(db, entered?.id ?? '')).map(({ what }) => what)).toEqual(['A flight ?']);
  });

  it('is kept when the screen locks, in a visit for that visit alone', async () => {
    const typed = { child: 'Ola', to: 'Pol', what: '', why: '', key: 'k1', child_id: '' };
    expect((await priya.send(urgent, PATH, { ...typed, intent: 'keep' })).status).toBe(204);
    expect(await form(priya)).toMatchObject({ key: 'k1', typed: { to: ['Pol'] } });
    expect(await form(await atDesk('priya'))).toMatchObject({ typed: null });
    expect(await form(priya, `${PATH}?child=${id}`)).toMatchObject({ typed: null });
    await startVisit(priya.worker.sessionId, id);
    expect(await form(priya)).toMatchObject({ typed: null });
    priya = await atDesk('priya');
  });

  it('is recorded once for two taps, and leads to a page that names nobody', async () => {
    const before = await sentAbout(id);
    const first = await priya.send(urgent, PATH, { ...THREE, child_id: id, key: 'k2' });
    expect(to(await priya.send(urgent, PATH, { ...THREE, child_id: id, key: 'k2' }))).toEqual(to(first));
    expect(await sentAbout(id)).toBe(before + 1);
    const [, path = ''] = to(first);
    const shown = await (await priya.get(urgent, path ?? '')).json();
    expect(JSON.stringify(shown)).not.toMatch(/Maya|Ellwood/);
    expect(shown.made.completeAt).toContain(`/children/${id}/decisions/`);
    expect((await (await atDesk('tom')).get(urgent, path ?? '')).status).toBe(404);
    const visiting = await atDesk('priya');
    await startVisit(visiting.worker.sessionId, id);
    expect((await (await visiting.get(urgent, path ?? '')).json()).made.completeAt).toBeNull();
  });

  it('of somebody else, or about another child, is another one: a key that was used is nobody else’s', async () => {
    const before = await sentAbout(id);
    const first = await priya.send(urgent, PATH, { ...THREE, child_id: id, key: 'k6' });
    const toms = await (await atDesk('tom')).send(urgent, PATH, { ...THREE, child_id: id, key: 'k6' });
    expect(toms.status).toBe(303);
    expect(to(toms)).not.toEqual(to(first));
    expect(await sentAbout(id)).toBe(before + 2);
    const other = (await finishedForm(priya.worker)).childId;
    expect(to(await priya.send(urgent, PATH, { ...THREE, child_id: other, key: 'k6' }))).not.toEqual(to(first));
    expect(await sentAbout(other)).toBe(1);
  });

  it('that could not be recorded is still there to be sent again, all or nothing', async () => {
    const before = await sentAbout(id);
    const full = sql`create trigger disk_is_full before insert on disclosures begin select raise(abort, 'full'); end`;
    await full.execute(db);
    await expect(priya.send(urgent, PATH, { ...THREE, child_id: id, key: 'k7' })).rejects.toThrow('full');
    await sql`drop trigger disk_is_full`.execute(db);
    expect(await sentAbout(id)).toBe(before);
    expect(await form(priya)).toMatchObject({ key: 'k7', child: { id }, typed: { what: [THREE.what] } });
    expect((await priya.send(urgent, PATH, { ...THREE, child_id: id, key: 'k7' })).status).toBe(303);
    expect(await sentAbout(id)).toBe(before + 1);
    expect(await form(priya)).toMatchObject({ typed: null });
  });

  it('about a child who was restricted while the page was open loses no word, is stored, and says no more than that', async () => {
    const about = (await finishedForm(priya.worker)).childId;
    const open = `${PATH}?child=${about}`;
    expect(await form(priya, open)).toMatchObject({ child: { id: about, name: expect.stringContaining('Maya') } });
    await db.updateTable('children').set({ is_restricted: 1 }).where('id', '=', about).execute();
    const unsaid = { to: 'Example Police', what: '', why: 'He said so', child_id: about, key: 'k8' };
    expect((await priya.send(urgent, open, unsaid)).status).toBe(422);
    const again = await form(priya, open);
    expect(again).toMatchObject({ child: { id: about, name: '' }, typed: { why: ['He said so'] } });
    const made = await priya.send(urgent, open, { ...unsaid, what: 'A flight tonight' });
    expect(to(made)).toEqual([303, expect.stringMatching(/^\/urgent-share\?recorded=/)]);
    expect(await sentAbout(about)).toBe(1);
    const shown = await (await priya.get(urgent, to(made)[1] ?? '')).json();
    expect(shown.made).toMatchObject({ completeAt: null, heldBy: null, isOwn: false });
    expect(JSON.stringify(shown)).not.toMatch(/Maya|Ellwood|restrict/i);
    expect((await priya.get(urgent, open)).status).toBe(404);
  });

  it('looks for the child on the page itself, and says when nobody is found', async () => {
    const look = async (name: string) => {
      const answer = await priya.send(urgent, PATH, { child: name, key: 'k3', intent: 'find' });
      return [answer.status, (await answer.json()).found];
    };
    expect(await look('Nadia Test 1 2 2016')).toEqual([
      200,
      [{ value: expect.any(String), label: 'Nadia Test, known to your team' }],
    ]);
    const searches = () => db.selectFrom('audit_events').select('id').where('type', '=', 'child_searched').execute();
    const before = (await searches()).length;
    expect(await look('Nobody Here 1 2 2016')).toEqual([200, []]);
    expect((await searches()).length).toBe(before + 1);
  });
});
