import { beforeAll, expect, it } from 'vitest';
import { loader } from '~/app/routes/agreements.$agreementId.receipts.$format';
import { loader as loadCopyReceipt } from '~/app/routes/documents.$documentId_.receipts.$format';
import { now } from '~/app/services/clock.server';
import { queueRequestedCopy } from '~/app/services/document-queue.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openReceipt } from '~/app/services/open-receipt.server';
import { findDocumentFor, listDocuments } from '~/db/documents';
import { findStoredFile } from '~/db/stored-files';
import { RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { readReceipt } from '~/forms/receipts/receipt.schema';
import { keysOf } from '~/forms/values/keys';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;

beforeAll(async () => {
  council = await sealingCouncil();
  form = await finishedForm(council.priya);
});

async function download(
  who: 'priya' | 'gareth' | 'margaret' | 'colin',
  format: string,
  agreementId = form.agreementId,
) {
  const { token } = await signedIn(council.staff[who]);
  const request = requestWith(token, `/agreements/${agreementId}/receipts/${format}`);
  return answerOf(loader({ ...routeArgs(request), params: { agreementId, format } }));
}

const events = async () => {
  const rows = await council.db
    .selectFrom('audit_events')
    .selectAll()
    .where('type', '=', 'receipt_downloaded')
    .execute();
  return rows.map(({ agreement_id, details }) => `${agreement_id} ${details}`);
};

it('there is none before anything is sealed', async () => {
  expect((await download('priya', 'receipt')).status).toBe(404);
});

it('the child’s team and a records officer save each format under a name that tells nobody whose it is', async () => {
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  const document = await findDocumentFor(council.db, form.agreementId, 'office');
  for (const who of ['priya', 'margaret'] as const) {
    for (const format of keysOf(RECEIPT_FORMATS)) {
      const { mediaType, file } = RECEIPT_FORMATS[format];
      const answer = await download(who, format);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe(`${mediaType}; charset=utf-8`);
      expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${document?.reference}-${file}"`);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  }
  const receipt = readReceipt(await (await download('priya', 'receipt')).text());
  const stored = await findStoredFile(council.db, document?.fileId ?? '');
  expect(receipt.document).toEqual({ reference: document?.reference, sha256: stored?.plainHash });
  expect(receipt.agreement.reference).toBe(form.reference);
  const recorded = await events();
  expect(recorded).toHaveLength(7);
  expect(recorded.every((event) => event.startsWith(form.agreementId))).toBe(true);
});

it('is not there for another team, an administrator, an unknown format or form, nor in a visit', async () => {
  const before = await events();
  const answers = [
    await download('gareth', 'receipt'),
    await download('colin', 'receipt'),
    await download('priya', 'kantara'),
    await download('priya', 'toString'),
    await download('priya', 'receipt', 'none'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  const withFamily = { ...council.priya, role: 'practitioner', visitChildId: 'somebody' } as const;
  expect(await openReceipt(withFamily, form.agreementId, 'receipt')).toEqual({ type: 'missing' });
  expect(await events()).toEqual(before);
});

it('goes with a copy that was asked for of what is held, by the same rules as that copy', async () => {
  const family = (await listDocuments(council.db, form.agreementId)).find(({ audience }) =>
    audience.startsWith('family:'),
  );
  const personId = family?.audience.replace('family:', '') ?? '';
  await council.db.updateTable('signing_sessions').set({ state: 'finished', finished_at: now() }).execute();
  const asked = { agreementId: form.agreementId, personId, requestId: 'asked' };
  await council.db.transaction().execute((trx) => queueRequestedCopy(trx, asked, now()));
  await runDueJobs();
  const document = await findDocumentFor(council.db, form.agreementId, `subject-access:${personId}`);
  const save = async (who: Parameters<typeof download>[0], format: string, documentId = document?.id ?? '') => {
    const { token } = await signedIn(council.staff[who]);
    const request = requestWith(token, `/documents/${documentId}/receipts/${format}`);
    return answerOf(loadCopyReceipt({ ...routeArgs(request), params: { documentId, format } }));
  };
  for (const format of keysOf(RECEIPT_FORMATS)) {
    const answer = await save('margaret', format);
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${document?.reference}-${RECEIPT_FORMATS[format].file}"`,
    );
  }
  const receipt = readReceipt(await (await save('priya', 'receipt')).text());
  expect(receipt).toMatchObject({ audience: document?.audience, document: { reference: document?.reference } });
  const office = await findDocumentFor(council.db, form.agreementId, 'office');
  const refused = [
    save('gareth', 'receipt'),
    save('colin', 'receipt'),
    save('priya', 'x'),
    save('priya', 'fhir', office?.id),
  ];
  for (const answer of await Promise.all(refused)) expect(answer.status).toBe(404);
});
