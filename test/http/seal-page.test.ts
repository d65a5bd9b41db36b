import { beforeAll, expect, it } from 'vitest';
import * as blankForms from '~/app/routes/forms._index';
import * as seal from '~/app/routes/seal';
import { runDueJobs } from '~/app/services/document-worker.server';
import { listDocuments } from '~/db/documents';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { type AtDesk, atDesk } from '~/test/support/worker-pages';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let colin: AtDesk;

beforeAll(async () => {
  council = await sealingCouncil();
  colin = await atDesk('colin');
});

it('an administrator sees the certificate, the authority and how many documents are sealed, and nothing of any record', async () => {
  const form = await finishedForm(council.priya);
  await runDueJobs();
  const answer = await colin.get(seal, '/seal');
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const { standing, frame } = JSON.parse(text);
  expect(standing).toMatchObject({
    keyPlace: 'PEM file',
    authority: null,
    counts: { 'B-T': 1, 'B-LTA': 0 },
    pending: [],
    warnings: [],
    certificate: { name: expect.stringContaining('DEMONSTRATION seal'), algorithm: 'ECDSA on P-256' },
  });
  expect(frame.nav).toContainEqual({ href: '/seal', text: 'The seal', current: true });
  const [document] = await listDocuments(council.db, form.agreementId);
  for (const secret of ['Ellwood', document?.reference ?? 'x', document?.id ?? 'x', form.agreementId]) {
    expect(text).not.toContain(secret);
  }
  const home = await (await colin.get(blankForms, '/forms')).json();
  expect(home.ofSeal).toEqual([]);
});

it.each(['priya', 'tom', 'margaret'] as const)('for %s the page does not exist', async (member) => {
  const answer = await (await atDesk(member)).get(seal, '/seal');
  expect(answer.status).toBe(404);
});
