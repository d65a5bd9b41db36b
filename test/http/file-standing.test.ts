import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loader as yourCopy } from '~/app/routes/copy.$secret';
import { action as verify } from '~/app/routes/verify';
import { now, today } from '~/app/services/clock.server';
import { recordCopy } from '~/app/services/copies.server';
import { makeCopyLink, newLinkSecret } from '~/app/services/copy-links.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { enterInError } from '~/app/services/endings.server';
import { takeReleaseStep } from '~/app/services/release-steps.server';
import { agreementsThatStand, withdrawAgreement } from '~/app/services/withdrawals.server';
import type { Database } from '~/db/connection';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { formatDate } from '~/forms/values/dates';
import { answer, answeredBy, next } from '~/test/support/oscars-parents';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import { childOf, councilWithFamilies, value, workerOf } from '~/test/support/visit-steps';

const RUTH = 'Ruth Hale';

let db: Database;
let childId: string;
let staff: Awaited<ReturnType<typeof ensureDemonstrationStaff>>;
/** What the public is told of each file the first time, by its document. */
const first = new Map<string, string>();

beforeAll(async () => {
  db = await councilWithFamilies();
  staff = await ensureDemonstrationStaff();
  childId = await childOf('A2', 'Oscar');
}, 60_000);

const priya = async () => ({ ...(await workerOf('priya')), visitChildId: null });

/** A form that Ruth says yes to, from beginning to end; its id. */
async function finished(): Promise<string> {
  const id = await answeredBy(RUTH, 'yes');
  await runDueJobs();
  return id;
}

type Held = { readonly document: SealedDocument; readonly bytes: Uint8Array; readonly secret: string };

/** A copy as its holder has it: the file, and the address by which they may ask. */
async function given(agreementId: string, audience: string, givenTo: string): Promise<Held> {
  const document = (await listDocuments(db, agreementId)).find((one) => one.audience.startsWith(audience));
  if (!document) throw new Error(`There is no ${audience} copy`);
  const { bytes } = value(await openDocument(await priya(), document.id));
  const answers = { documentId: document.id, how: 'paper', givenTo, note: null } as const;
  const copy = value(await recordCopy(await priya(), agreementId, answers));
  const secret = newLinkSecret();
  value(await makeCopyLink(await priya(), agreementId, copy.id, secret));
  return { document, bytes, secret };
}

async function send(bytes: Uint8Array, who?: keyof typeof staff): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), 'copy.pdf');
  const token = who ? (await signedIn(staff[who])).token : null;
  const request = new Request('http://127.0.0.1:3000/verify', {
    method: 'POST',
    headers: requestWith(token, '/verify').headers,
    body,
  });
  return (await answerOf(verify(routeArgs(request, randomUUID())))).text();
}

/** Staff who may see the record and the holder are told how it stands; the public, and other staff, what they ever were. */
async function expectStanding(held: Held, forStaff: string, forHolder: string): Promise<void> {
  for (const who of ['priya', 'margaret'] as const) {
    expect(JSON.parse(await send(held.bytes, who)).onRecord).toMatchObject({ standing: forStaff });
  }
  const asked = requestWith(null, `/copy/${held.secret}`);
  const told = await answerOf(yourCopy({ ...routeArgs(asked), params: { secret: held.secret } }));
  expect(await told.json()).toMatchObject({ title: forHolder });

  const { frame: _none, ...open } = JSON.parse(await send(held.bytes));
  const publicly = JSON.stringify(open);
  expect(publicly).toBe(first.get(held.document.id) ?? publicly);
  first.set(held.document.id, publicly);
  expect(open).toMatchObject({ verdict: { type: 'genuine' }, onRecord: null });
  expect(publicly).not.toMatch(/current|supersed|withdr|taken back|out of date|still (holds|stands)/i);
  const { verdict, onRecord } = JSON.parse(await send(held.bytes, 'gareth'));
  expect({ verdict, onRecord }).toEqual({ verdict: open.verdict, onRecord: null });
}

const since = () => `since ${formatDate(today())}.`;

describe('how a file stands, told by who asks', () => {
  it('current; then taken back in part; then all of it', async () => {
    const held = await given(await finished(), 'family:', RUTH);
    await expectStanding(held, 'Current: what it says still stands.', 'Your copy still holds');
    const take = async (what: (slots: readonly string[]) => readonly string[]) => {
      const [hers] = await agreementsThatStand(childId);
      const slots = hers?.recipients.flatMap(({ lines }) => lines.map(({ slot }) => slot)) ?? [];
      const said = { personId: hers?.personId ?? '', personName: RUTH, channel: 'telephone', words: 'Stop.' } as const;
      value(await withdrawAgreement(await priya(), childId, { ...said, what: what(slots), at: now() }, randomUUID()));
    };
    await take((slots) => slots.slice(0, 1));
    await expectStanding(held, `Withdrawn in part ${since()}`, 'Part of your copy does not hold any more');
    await take((slots) => slots);
    await runDueJobs();
    await expectStanding(held, `Withdrawn ${since()}`, 'Your copy does not hold any more');
  });

  it('superseded by what the same person answered since on another form', async () => {
    const held = await given(await finished(), 'family:', RUTH);
    await expectStanding(held, 'Current: what it says still stands.', 'Your copy still holds');
    await finished();
    await expectStanding(held, `Superseded ${since()}`, 'Your copy is out of date');
  });

  it('superseded by a newer version of the same copy', async () => {
    const id = await finished();
    const held = await given(id, 'family:', RUTH);
    value(await takeReleaseStep(await priya(), id, held.document.id, { type: 'anew' }, randomUUID()));
    await runDueJobs();
    await expectStanding(held, `Superseded ${since()}`, 'Your copy is out of date');
  });

  it('withdrawn where the form was entered in error', async () => {
    const id = await finished();
    const held = await given(id, 'family:', RUTH);
    await expectStanding(held, 'Current: what it says still stands.', 'Your copy still holds');
    value(await enterInError(await workerOf('priya'), id, 'The wrong child'));
    await expectStanding(held, `Withdrawn ${since()}`, 'Your copy does not hold any more');
  });

  it('a recipient’s confirmation is superseded once somebody else who decides says no', async () => {
    const id = await answeredBy(RUTH, 'yes');
    await runDueJobs();
    const held = await given(id, 'recipient:', 'Example City CAMHS');
    await expectStanding(held, 'Current: what it says still stands.', 'Your copy still holds');
    value(await next(id, 'Dean Hale'));
    await answer(id, 'no');
    await runDueJobs();
    await expectStanding(held, 'Superseded.', 'Your copy is out of date');
  });
});
