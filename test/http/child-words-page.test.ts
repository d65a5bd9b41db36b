import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import * as wordsPage from '~/app/routes/children.$childId.words';
import * as drawing from '~/app/routes/drawings.$wordsId';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { startVisit } from '~/app/services/visit.server';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let childId: string;

beforeAll(async () => {
  council = await sealingCouncil();
  ({ childId } = await finishedForm(council.priya));
});

type Member = 'priya' | 'gareth' | 'margaret' | 'colin';

const FIELDS = { key: 'k1', said: '', drew: 'My house', shows: 'A house with smoke', may_see: 'office' };

/** Sends the page as a browser sends a form with a file. */
async function send(fields: Readonly<Record<string, string>>, file?: Uint8Array): Promise<Response> {
  const { token } = await signedIn(council.staff.priya);
  const body = new FormData();
  for (const [name, text] of Object.entries(fields)) body.set(name, text);
  body.set('drawing', new Blob(file ? [new Uint8Array(file)] : []), file ? 'IMG_0001.jpg' : '');
  const headers = { Cookie: sessionCookie(token).split(';')[0] ?? '' };
  const request = new Request(`http://127.0.0.1:3000/children/${childId}/words`, { method: 'POST', body, headers });
  return answerOf(wordsPage.action({ ...routeArgs(request), params: { childId } }));
}

async function page(): Promise<{ readonly all: readonly { readonly id: string }[]; readonly typed: unknown }> {
  const { token } = await signedIn(council.staff.priya);
  const request = requestWith(token, `/children/${childId}/words`);
  return (await answerOf(wordsPage.loader({ ...routeArgs(request), params: { childId } }))).json();
}

async function open(member: Member, wordsId: string, visiting = false): Promise<Response> {
  const { token, session } = await signedIn(council.staff[member]);
  if (visiting) await startVisit(session.id, childId);
  const request = requestWith(token, `/drawings/${wordsId}`);
  return answerOf(drawing.loader({ ...routeArgs(request), params: { wordsId } }));
}

const photograph = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#fe8' } })
    .png()
    .toBuffer();

it('what is refused keeps its words, and says that the picture has to be chosen again', async () => {
  const { may_see: _, ...unasked } = FIELDS;
  const forgotten = await send({ ...unasked, shows: '' }, await photograph());
  expect([forgotten.status, await forgotten.json()]).toMatchObject([
    422,
    { fields: { drew: ['My house'] }, errors: [{ field: 'drawing' }, { field: 'shows' }] },
  ]);
  const hostile = await send(FIELDS, Buffer.from('<svg/>'));
  expect([hostile.status, await hostile.json()]).toMatchObject([
    422,
    { fields: FIELDS_SENT, errors: [{ field: 'drawing', text: 'Choose a photograph (JPEG or PNG) or a PDF' }] },
  ]);
  const large = await send(FIELDS, new Uint8Array(11_000_000).fill(0xff));
  expect([large.status, await large.json()]).toMatchObject([
    422,
    { fields: FIELDS_SENT, errors: [{ field: 'drawing' }] },
  ]);
  expect(await page()).toMatchObject({ all: [], typed: FIELDS_SENT });
});

const FIELDS_SENT = Object.fromEntries(Object.entries(FIELDS).map(([name, text]) => [name, [text]]));

it('a page that locks itself keeps the words', async () => {
  const { token } = await signedIn(council.staff.priya);
  const locked = { ...FIELDS, drawing: '[object File]', intent: 'keep' };
  const request = requestWith(token, `/children/${childId}/words`, locked);
  const answer = await answerOf(wordsPage.action({ ...routeArgs(request), params: { childId } }));
  expect(answer.status).toBe(204);
  expect((await page()).typed).not.toHaveProperty('drawing');
});

it('a picture is kept once, and is shown to the team outside a visit and to nobody else, by no cache', async () => {
  const file = await photograph();
  for (const _tap of [1, 2])
    expect((await send(FIELDS, file)).headers.get('Location')).toBe(`/children/${childId}/words`);
  const { all } = await page();
  expect(all).toMatchObject([{ hasDrawing: true, words: { shows: FIELDS.shows } }]);
  const id = all[0]?.id ?? '';
  const shown = await open('priya', id);
  expect(shown.headers.get('Content-Type')).toBe('image/jpeg');
  expect(shown.headers.get('Cache-Control')).toBe('no-store');
  expect(shown.headers.get('Content-Disposition')).toBe('inline; filename="drawing.jpg"');
  for (const member of ['gareth', 'margaret', 'colin'] as const) expect((await open(member, id)).status).toBe(404);
  expect((await open('priya', id, true)).status).toBe(404);
});
