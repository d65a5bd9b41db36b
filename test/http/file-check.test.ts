import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { runDueJobs } from '~/app/services/document-worker.server';
import { readFile } from '~/app/services/strongbox.server';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { VERDICTS } from '~/forms/records/check-words';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { answerOf, handedOver, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;
let family: SealedDocument;
let file: Buffer;

type Member = 'priya' | 'gareth' | 'margaret' | 'colin';

beforeAll(async () => {
  council = await sealingCouncil();
  form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  const found = (await listDocuments(council.db, form.agreementId)).find(({ audience }) =>
    audience.startsWith('family:'),
  );
  if (!found) throw new Error('There is no family copy');
  family = found;
  file = Buffer.from(await readFile(council.db, family.fileId));
});

/** Sends a file as a browser does, each time from another address. */
async function check(bytes: Uint8Array | null, who?: Member, from: string = randomUUID()): Promise<Response> {
  const { action } = await import('~/app/routes/verify');
  const body = new FormData();
  body.set('file', new Blob(bytes ? [new Uint8Array(bytes)] : []), bytes ? 'a copy; of hers.pdf' : '');
  const token = who ? (await signedIn(council.staff[who])).token : null;
  const headers = requestWith(token, '/verify').headers;
  const request = new Request('http://127.0.0.1:3000/verify', { method: 'POST', headers, body });
  return answerOf(action(routeArgs(request, from)));
}

async function events(type: string) {
  const rows = await council.db.selectFrom('audit_events').selectAll().where('type', '=', type).execute();
  return rows.map(({ actor_id, agreement_id, details }) => ({ actor_id, agreement_id, details }));
}

function altered(): Buffer {
  const copy = Buffer.from(file);
  copy[200] = (copy[200] ?? 0) ^ 1;
  return copy;
}

describe('anyone who sends a file', () => {
  it('is told that it is genuine, with its seal, and nothing of the record', async () => {
    const answer = await check(file);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const { verdict, onRecord } = JSON.parse(text);
    expect(verdict).toMatchObject({ type: 'genuine', seal: { time: '18 November 2026 at 3:00pm GMT' } });
    expect(verdict.seal.certificate).toContain('Example City Council DEMONSTRATION seal');
    expect(onRecord).toBeNull();
    for (const word of ['Maya', 'Ellwood', family.reference, form.reference, form.agreementId, family.id]) {
      expect(text).not.toContain(word);
    }
  });

  it('is told when it was altered, and when it is not ours', async () => {
    for (const changed of [altered(), Buffer.concat([file, Buffer.from('\n')]), file.subarray(0, -1)]) {
      expect(await (await check(changed)).json()).toMatchObject({ verdict: { type: 'altered', seal: null } });
    }
    const foreign = Buffer.from(`%PDF-1.7\n${family.reference} ${form.reference} Maya Ellwood`);
    expect(await (await check(foreign)).json()).toMatchObject({ verdict: { type: 'not ours', seal: null } });
  });

  it.each([
    ['no file', null, 422, 'Choose the file first'],
    ['an empty file', Buffer.alloc(0), 422, 'There is nothing in this file'],
    ['a photograph', Buffer.from('\xff\xd8\xff\xe0 JFIF', 'latin1'), 422, 'This is not a PDF'],
    ['more than 20 MB', Buffer.alloc(21 * 1024 * 1024, '%PDF-'), 413, 'This file is larger than 20 MB'],
  ])('is told what is wrong with %s', async (_what, bytes, status, words) => {
    const answer = await check(bytes);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  it('may send 60 in a quarter of an hour from one address', async () => {
    for (let sent = 0; sent < 60; sent += 1)
      expect((await check(Buffer.from('%PDF-'), undefined, 'one')).status).toBe(200);
    const answer = await check(file, undefined, 'one');
    expect(answer.status).toBe(429);
    expect(await answer.text()).not.toContain('genuine');
  });

  it('leaves nothing behind', async () => {
    const before = await council.db.selectFrom('audit_events').select('id').execute();
    const stored = await council.db.selectFrom('stored_files').select('id').execute();
    await check(file);
    expect(await council.db.selectFrom('audit_events').select('id').execute()).toEqual(before);
    expect(await council.db.selectFrom('stored_files').select('id').execute()).toEqual(stored);
  });

  it('is answered with 400 for what is no form', async () => {
    const { action } = await import('~/app/routes/verify');
    expect((await answerOf(action(routeArgs(requestWith(null, '/verify', { file: 'x' }))))).status).toBe(400);
  });
});

describe('staff', () => {
  it('who may see the record are told how it stands, with the way there', async () => {
    for (const who of ['priya', 'margaret'] as const) {
      expect(await (await check(file, who)).json()).toMatchObject({
        verdict: { type: 'genuine' },
        onRecord: {
          standing: 'Current: what it says still stands.',
          href: `/records/${form.agreementId}`,
          reference: form.reference,
        },
      });
    }
  });

  it('who may not see it are told exactly what everybody is', async () => {
    const { verdict, errors, onRecord } = await (await check(file)).json();
    for (const who of ['gareth', 'colin'] as const) {
      expect(await (await check(file, who)).json()).toEqual({ verdict, errors, onRecord });
    }
  });

  it('stand in the history of what they checked, whoever they are', async () => {
    await check(altered(), 'priya');
    const checks = await events('file_checked');
    const of = (who: Member) => checks.filter(({ actor_id }) => actor_id === council.staff[who]);
    expect(of('gareth').map(({ agreement_id }) => agreement_id)).toContain(form.agreementId);
    expect(of('priya').at(-1)).toMatchObject({ agreement_id: null, details: expect.stringContaining('altered') });
  });
});

describe('a tablet that a family holds', () => {
  it('is where it was: it checks nothing, and opens no address of a copy', async () => {
    const parked = await signedIn(council.staff.priya);
    const { token } = await handedOver(parked.session.id, randomUUID());
    const [verify, copy] = [await import('~/app/routes/verify'), await import('~/app/routes/copy.$secret')];
    const asked = [
      verify.loader(routeArgs(requestWith(token, '/verify'))),
      verify.action(routeArgs(requestWith(token, '/verify', { file: 'x' }))),
      copy.loader(routeArgs(requestWith(token, '/copy/x'))),
    ];
    for (const answer of asked) expect((await answerOf(answer)).headers.get('Location')).toBe('/family');
  });
});

it('every verdict has its words', () => {
  expect(Object.keys(VERDICTS)).toEqual(['genuine', 'altered', 'not ours']);
});
