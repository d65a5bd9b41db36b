import { beforeAll, describe, expect, it } from 'vitest';
import { runDueJobs } from '~/app/services/document-worker.server';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;
let documents: readonly SealedDocument[];

beforeAll(async () => {
  council = await sealingCouncil();
  form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  documents = await listDocuments(council.db, form.agreementId);
});

type Member = 'priya' | 'gareth' | 'margaret' | 'colin';

async function args(who: Member, path: string, params: Record<string, string>, sent?: Record<string, string>) {
  const { token } = await signedIn(council.staff[who]);
  return { ...routeArgs(requestWith(token, path, sent)), params };
}

async function download(who: Member, documentId: string): Promise<Response> {
  const { loader } = await import('~/app/routes/documents.$documentId');
  return answerOf(loader(await args(who, `/documents/${documentId}`, { documentId })));
}

describe('/documents/:documentId', () => {
  it('answers with the PDF, whose file name is its reference and nothing else, and which no cache keeps', async () => {
    for (const { id, reference } of documents) {
      const answer = await download('priya', id);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe('application/pdf');
      expect(answer.headers.get('Content-Disposition')).toBe(`inline; filename="${reference}.pdf"`);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    expect((await download('margaret', documents[0]?.id ?? '')).status).toBe(200);
  });

  it('is not there for another team, for an administrator, or when it does not exist', async () => {
    const id = documents[0]?.id ?? '';
    const answers = [download('gareth', id), download('colin', id), download('priya', 'none')];
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(404);
  });
});

describe('/agreements/:agreementId/take-home', () => {
  it('answers with a PDF and says in the history that it was made', async () => {
    const { loader } = await import('~/app/routes/agreements.$agreementId.take-home');
    const { agreementId } = form;
    const path = `/agreements/${agreementId}/take-home`;
    const answer = await answerOf(loader(await args('priya', path, { agreementId })));
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(answer.headers.get('Content-Disposition')).toContain(form.reference);
    const events = await council.db
      .selectFrom('audit_events')
      .select('type')
      .where('agreement_id', '=', agreementId)
      .execute();
    expect(events.filter(({ type }) => type === 'take_home_printed')).toHaveLength(1);
    expect((await answerOf(loader(await args('gareth', path, { agreementId })))).status).toBe(404);
  });
});

describe('/forms/:formId/:version/blank', () => {
  it('answers with a blank form, or with the sheet for the office, to everyone with an account', async () => {
    const { loader } = await import('~/app/routes/forms.$formId.$version.blank');
    const params = { formId: 'consent-to-share', version: '1' };
    const form = await answerOf(loader(await args('colin', '/forms/consent-to-share/1/blank', params)));
    const sheet = await answerOf(loader(await args('colin', '/forms/consent-to-share/1/blank?part=office', params)));
    for (const answer of [form, sheet]) expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(await form.text()).not.toBe(await sheet.text());
    const unknown = { formId: 'consent-to-share', version: '99' };
    expect((await answerOf(loader(await args('colin', '/forms/x/99/blank', unknown)))).status).toBe(404);
  });
});

describe('/agreements/:agreementId/copies', () => {
  const sent = (document: string) => ({ document, how: 'paper', given_to: 'Jo Ellwood', note: '' });

  async function send(who: Member, fields: Record<string, string>): Promise<Response> {
    const { action } = await import('~/app/routes/agreements.$agreementId.copies');
    const { agreementId } = form;
    return answerOf(action(await args(who, `/agreements/${agreementId}/copies`, { agreementId }, fields)));
  }

  it('records what happened and comes back to the page', async () => {
    const id = documents.find(({ audience }) => audience.startsWith('family:'))?.id ?? '';
    const answer = await send('priya', sent(id));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/agreements/${form.agreementId}/copies`);
    const { loader } = await import('~/app/routes/agreements.$agreementId.copies');
    const page = await answerOf(
      loader(await args('priya', `/agreements/${form.agreementId}/copies`, { agreementId: form.agreementId })),
    );
    expect(await page.text()).toContain('Given on paper: Jo Ellwood');
  });

  it('says what is missing, with everything that was typed', async () => {
    const answer = await send('priya', { document: '', how: 'not_given', given_to: 'Jo Ellwood', note: '' });
    expect(answer.status).toBe(422);
    const body = await answer.text();
    for (const words of ['Choose which copy it is', 'Say why it was not given', 'Jo Ellwood'])
      expect(body).toContain(words);
  });

  it('does not exist for another team, nor for a copy that nobody is given', async () => {
    const office = documents.find(({ audience }) => audience === 'office')?.id ?? '';
    expect((await send('gareth', sent(documents[0]?.id ?? ''))).status).toBe(404);
    expect((await send('colin', sent(documents[0]?.id ?? ''))).status).toBe(404);
    expect((await send('priya', sent(office))).status).toBe(404);
  });
});
