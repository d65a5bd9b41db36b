import { beforeAll, describe, expect, it } from 'vitest';
import { recordCopy } from '~/app/services/copies.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { startVisit } from '~/app/services/visit.server';
import { listDocuments } from '~/db/documents';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;
let copyId: string;

beforeAll(async () => {
  council = await sealingCouncil();
  form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  const copies = await listDocuments(council.db, form.agreementId);
  const documentId = copies.find(({ audience }) => audience.startsWith('family:'))?.id ?? '';
  const priya = { ...council.priya, role: 'practitioner', visitChildId: null } as const;
  const answers = { documentId, how: 'paper', givenTo: 'Jo Ellwood', note: null } as const;
  const given = await recordCopy(priya, form.agreementId, answers);
  copyId = given.type === 'done' ? given.value.id : '';
});

type Member = 'priya' | 'gareth' | 'colin' | 'margaret';

async function ask(who: Member, sent?: Record<string, string>, inVisit = false): Promise<Response> {
  const { loader, action } = await import('~/app/routes/agreements.$agreementId.copies_.$copyId');
  const { token, session } = await signedIn(council.staff[who]);
  if (inVisit) await startVisit(session.id, form.childId);
  const path = `/agreements/${form.agreementId}/copies/${copyId}`;
  const args = { ...routeArgs(requestWith(token, path, sent)), params: { agreementId: form.agreementId, copyId } };
  return answerOf(sent ? action(args) : loader(args));
}

describe('the page that makes an address for the holder of a copy', () => {
  it('makes one, the same when it is sent twice, and shows it no more afterwards', async () => {
    const { secret } = await (await ask('priya')).json();
    const [first, again] = [
      await ask('priya', { intent: 'make', secret }),
      await ask('priya', { intent: 'make', secret }),
    ];
    expect((await first.json()).address).toMatch(new RegExp(`/copy/${secret}$`));
    expect((await again.json()).address).toMatch(new RegExp(`/copy/${secret}$`));
    const later = await ask('margaret');
    expect(later.status).toBe(200);
    const text = await later.text();
    expect(text).not.toContain(secret);
    expect(JSON.parse(text).made).toEqual([expect.stringMatching(/^Made by Priya Nair, /)]);
  });

  it('ends it, and comes back', async () => {
    const answer = await ask('priya', { intent: 'end' });
    expect(answer.status).toBe(303);
    expect((await (await ask('priya')).json()).made).toEqual([]);
  });

  it('is not there for another team, an administrator, in a visit, or for what is no secret', async () => {
    const { secret } = await (await ask('priya')).json();
    const answers = [
      await ask('gareth'),
      await ask('gareth', { intent: 'make', secret }),
      await ask('colin', { intent: 'end' }),
      await ask('priya', undefined, true),
      await ask('priya', { intent: 'make', secret }, true),
      await ask('priya', { intent: 'make', secret: 'maya' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  });
});
