import { beforeAll, describe, expect, test } from 'vitest';
import * as found from '~/app/routes/record-searches.$searchId';
import * as nothingHeld from '~/app/routes/record-searches.$searchId_.nothing-held';
import * as newSearch from '~/app/routes/record-searches.new';
import * as record from '~/app/routes/records.$agreementId';
import * as history from '~/app/routes/records.$agreementId_.history';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

type Args = ReturnType<typeof routeArgs>;
type Loads = { readonly loader: (args: Args) => Promise<unknown> };
type Acts = { readonly action: (args: Args) => Promise<unknown> };
type Params = Readonly<Record<string, string>>;

let db: Database;
let staff: Awaited<ReturnType<typeof ensureDemonstrationStaff>>;
let token: string;

beforeAll(async () => {
  db = await freshCouncil();
  staff = await ensureDemonstrationStaff();
  await addTeamsAndStaff(db);
  token = (await signedIn(staff.margaret)).token;
});

const get = (route: Loads, path: string, params: Params, by = token) =>
  answerOf(route.loader({ ...routeArgs(requestWith(by, path)), params }));
const post = (route: Acts, path: string, form: Params, params: Params = {}, by = token) =>
  answerOf(route.action({ ...routeArgs(requestWith(by, path, form)), params }));

async function search(form: Params, by = token): Promise<string> {
  const answer = await post(newSearch, '/record-searches/new', form, {}, by);
  expect(answer.status).toBe(303);
  return (answer.headers.get('Location') ?? '').replace('/record-searches/', '');
}

describe('searching', () => {
  test('goes on to a page whose address says nothing of what was searched', async () => {
    await addRecord(db, { given: 'Zofia', family: 'Łukaszewicz' });
    const searchId = await search({ child: 'lukaszewicz' });
    expect(searchId).toMatch(/^[0-9a-f]{64}$/);
    const page = await (await get(found, `/record-searches/${searchId}`, { searchId })).json();
    expect(page).toMatchObject({
      found: 1,
      terms: { child: 'lukaszewicz' },
      hits: [{ childName: 'Zofia Łukaszewicz' }],
    });
  });
  test('gives back what was typed with what is wrong, and searches nothing', async () => {
    const typed = { child: '🙂', 'dateOfBirth-day': '31', 'dateOfBirth-month': '2', 'dateOfBirth-year': '2019' };
    const answer = await post(newSearch, '/record-searches/new', typed);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      typed: { child: '🙂', dateOfBirth: { day: '31', month: '2', year: '2019' } },
      errors: [{ field: 'child' }, { field: 'dateOfBirth-day' }],
    });
  });
  test.each(['', '?page=1'])('has a first page (%s)', async (query) => {
    const searchId = await search({ child: 'anyone' });
    expect((await get(found, `/record-searches/${searchId}${query}`, { searchId })).status).toBe(200);
  });
  test.each(['?page=0', '?page=2', '?page=x', '?page=1.5', '?page=1e9'])('has no page %s', async (query) => {
    const searchId = await search({ child: 'anyone' });
    expect((await get(found, `/record-searches/${searchId}${query}`, { searchId })).status).toBe(404);
  });
  test('keeps what was typed while the screen locks, for this session alone, until a search is made', async () => {
    const own = (await signedIn(staff.margaret)).token;
    const waiting = async (by = own) => (await (await get(newSearch, '/record-searches/new', {}, by)).json()).typed;
    const typed = { child: 'Łuk', 'decidedFrom-month': '2', intent: 'keep' };
    expect((await post(newSearch, '/record-searches/new', typed, {}, own)).status).toBe(204);
    expect(await waiting()).toMatchObject({ child: 'Łuk', parent: '', decidedFrom: { day: '', month: '2' } });
    expect(await waiting((await signedIn(staff.margaret)).token)).toMatchObject({ child: '' });
    await post(newSearch, '/record-searches/new', { child: '🙂' }, {}, own);
    expect(await waiting()).toMatchObject({ child: '🙂' });
    await search({ child: 'anyone' }, own);
    expect(await waiting()).toMatchObject({ child: '' });
  });
  test('keeps terms that are being changed with the search that they are of', async () => {
    const [first, second] = [await search({ child: 'anyone' }), await search({ child: 'someone' })];
    const shown = async (searchId: string) => (await get(found, `/record-searches/${searchId}`, { searchId })).json();
    expect(await shown(first)).toMatchObject({ typed: { child: 'anyone' }, changed: false });
    const typed = { child: 'anyone e', changing: first, intent: 'keep' };
    expect((await post(newSearch, '/record-searches/new', typed)).status).toBe(204);
    expect(await shown(first)).toMatchObject({
      terms: { child: 'anyone' },
      typed: { child: 'anyone e' },
      changed: true,
    });
    expect(await shown(second)).toMatchObject({ typed: { child: 'someone' }, changed: false });
    await post(newSearch, '/record-searches/new', { child: 'anyone', changing: first, intent: 'keep' });
    expect(await shown(first)).toMatchObject({ changed: false });
    expect((await (await get(newSearch, '/record-searches/new', {})).json()).recent).toHaveLength(5);
  });
  test('is missing for another session and another role', async () => {
    const searchId = await search({ child: 'anyone' });
    const again = (await signedIn(staff.margaret)).token;
    expect((await get(found, `/record-searches/${searchId}`, { searchId }, again)).status).toBe(404);
    for (const other of [staff.priya, staff.tom, staff.colin]) {
      const by = (await signedIn(other)).token;
      expect((await get(newSearch, '/record-searches/new', {}, by)).status).toBe(404);
      expect((await post(newSearch, '/record-searches/new', { child: 'a' }, {}, by)).status).toBe(404);
      expect((await get(found, `/record-searches/${searchId}`, { searchId }, by)).status).toBe(404);
    }
  });
});

describe('nothing held', () => {
  test('is recorded by post, then shown, then shown again after a second tap', async () => {
    const searchId = await search({ child: 'nobody at all' });
    const path = `/record-searches/${searchId}/nothing-held`;
    expect((await get(nothingHeld, path, { searchId })).status).toBe(404);
    for (const _tap of [1, 2]) {
      const answer = await post(nothingHeld, path, {}, { searchId });
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, path]);
    }
    const page = await (await get(nothingHeld, path, { searchId })).json();
    expect(page).toMatchObject({ statement: { searchedBy: 'Margaret Whitcombe', terms: { child: 'nobody at all' } } });
  });
  test('shows a new search where something came meanwhile', async () => {
    const searchId = await search({ child: 'meanwhile' });
    await addRecord(db, { family: 'Meanwhile' });
    const answer = await post(nothingHeld, `/record-searches/${searchId}/nothing-held`, {}, { searchId });
    const again = (answer.headers.get('Location') ?? '').replace('/record-searches/', '');
    expect(again).not.toBe(searchId);
    const page = await (await get(found, `/record-searches/${again}`, { searchId: again })).json();
    expect(page).toMatchObject({ found: 1 });
  });
  test('is missing for no search', async () => {
    const answer = await post(nothingHeld, '/record-searches/none/nothing-held', {}, { searchId: 'none' });
    expect(answer.status).toBe(404);
  });
});

describe('a record', () => {
  test('and its history open for a records officer, and are missing for others and where there is none', async () => {
    const { agreementId } = await addRecord(db, { family: 'Opened' });
    const visits: readonly (readonly [Loads, string])[] = [
      [record, `/records/${agreementId}`],
      [history, `/records/${agreementId}/history`],
    ];
    const colin = (await signedIn(staff.colin)).token;
    const gareth = (await signedIn(staff.gareth)).token;
    for (const [route, path] of visits) {
      expect((await get(route, path, { agreementId })).status).toBe(200);
      expect((await get(route, path, { agreementId }, colin)).status).toBe(404);
      expect((await get(route, path, { agreementId }, gareth)).status).toBe(404);
      expect((await get(route, path, { agreementId: 'none' })).status).toBe(404);
    }
  });
});
