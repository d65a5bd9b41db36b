import { beforeAll, describe, expect, it } from 'vitest';
import * as agency from '~/app/routes/agencies.$agencyId';
import * as policy from '~/app/routes/policy';
import * as topic from '~/app/routes/topics.$topicId';
import type { Database } from '~/db/connection';
import { councilWithFamilies, countRows } from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

const TOPIC = { name: 'Rent and repairs', label: 'rent and repairs', tier: 'additional' };
const AGENCY = { name: 'Riverside Youth Club', kind: 'charity', role: 'runs a club', duty: 'no' };
const POLICY = { assess_from: '14', written_in: 'Procedure 7', why: 'Agreed by the board' };
type Page = Parameters<AtDesk['get']>[0] & Parameters<AtDesk['send']>[0];
type Case = {
  readonly path: string;
  readonly page: Page;
  readonly fields: Readonly<Record<string, string>>;
  readonly field: string;
};
const PAGES: readonly Case[] = [
  { path: '/topics/new', page: topic, fields: TOPIC, field: 'label' },
  { path: '/agencies/new', page: agency, fields: AGENCY, field: 'role' },
  { path: '/policy', page: policy, fields: POLICY, field: 'why' },
];

let db: Database;
let colin: AtDesk;
let again: AtDesk;

beforeAll(async () => {
  db = await councilWithFamilies();
  colin = await atDesk('colin');
  again = await atDesk('colin');
});

const typed = async (page: Page, path: string, by = colin) => (await (await by.get(page, path)).json()).typed;

describe.each(PAGES)('what an administrator typed on $path', ({ path, page, fields, field }) => {
  it('waits while the screen locks, for their session alone, and saves nothing', async () => {
    const before = await countRows(db, ['topics', 'agencies', 'deciding_policies', 'audit_events']);
    expect((await colin.send(page, path, { ...fields, intent: 'keep' })).status).toBe(204);
    expect(await typed(page, path)).toMatchObject({ [field]: [fields[field]] });
    expect(await typed(page, path, again)).toBeNull();
    expect(await countRows(db, ['topics', 'agencies', 'deciding_policies', 'audit_events'])).toEqual(before);
  });

  it('waits where it has to be put right', async () => {
    const answer = await colin.send(page, path, { ...fields, [field]: '' });
    expect(answer.status).toBe(422);
    expect(await typed(page, path)).toMatchObject({ [field]: [''] });
  });
});

describe('what was typed', () => {
  it('is let go once it is saved', async () => {
    expect(to(await colin.send(topic, '/topics/new', TOPIC))).toEqual([303, '/topics']);
    expect(to(await colin.send(agency, '/agencies/new', AGENCY))).toEqual([303, '/agencies']);
    expect(await typed(topic, '/topics/new')).toBeNull();
    expect(await typed(agency, '/agencies/new')).toBeNull();
  });

  it('is not kept apart where it is what stands already', async () => {
    const [kept] = await db.selectFrom('topics').select(['id', 'content']).where('content', 'like', '%Rent%').execute();
    const path = `/topics/${kept?.id}`;
    expect((await colin.send(topic, path, { ...TOPIC, intent: 'keep' })).status).toBe(204);
    expect(await typed(topic, path)).toBeNull();
    await colin.send(topic, path, { ...TOPIC, label: 'rent', intent: 'keep' });
    expect(await typed(topic, path)).toMatchObject({ label: ['rent'] });
    await colin.send(topic, path, { ...TOPIC, intent: 'keep' });
    expect(await typed(topic, path)).toBeNull();
  });

  it('waits with the refusal of a name that another agency has', async () => {
    const answer = await colin.send(agency, '/agencies/new', { ...AGENCY, role: 'runs another club' });
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'name' }] });
    expect(await typed(agency, '/agencies/new')).toMatchObject({ role: ['runs another club'] });
  });
});
