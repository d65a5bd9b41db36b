import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '~/app/services/clock.server';
import { recordCopy } from '~/app/services/copies.server';
import {
  endCopyLinks,
  findLinkedCopy,
  linkAddress,
  makeCopyLink,
  newLinkSecret,
  openCopyLink,
} from '~/app/services/copy-links.server';
import { findAdder } from '~/app/services/demonstration-families.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { recordProtection } from '~/app/services/protection.server';
import { hashToken } from '~/app/services/session-token.server';
import { withdrawAgreement } from '~/app/services/withdrawals.server';
import { listCopies } from '~/db/copies';
import { listDocuments, type SealedDocument } from '~/db/documents';
import { insertEnding } from '~/db/endings';
import { moveSigningSession } from '~/db/signing-sessions';
import { mayHaveLink } from '~/forms/copies/copy-links';
import type { CopyHow } from '~/forms/copies/handling';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';

type Reader = Parameters<typeof findLinkedCopy>[0];

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let form: Awaited<ReturnType<typeof finishedForm>>;
let documents: readonly SealedDocument[];
let priya: Reader;

beforeAll(async () => {
  council = await sealingCouncil();
  priya = { ...council.priya, role: 'practitioner', visitChildId: null };
  form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  documents = await listDocuments(council.db, form.agreementId);
});

/** The id of what is recorded of a copy: of the family's, given on paper, unless something else is said. */
async function copyGiven(audience = 'family', how: CopyHow = 'paper'): Promise<string> {
  const documentId = documents.find((one) => one.audience.startsWith(audience))?.id ?? '';
  const note = how === 'not_given' ? 'She did not want it' : null;
  const given = await recordCopy(priya, form.agreementId, { documentId, how, givenTo: `Jo ${audience} ${how}`, note });
  if (given.type !== 'done') throw new Error(`Not recorded: ${given.type}`);
  return given.value.id;
}

async function linkFor(copyId: string): Promise<string> {
  const secret = newLinkSecret();
  expect(await makeCopyLink(priya, form.agreementId, copyId, secret)).toEqual({
    type: 'done',
    value: linkAddress(secret),
  });
  return secret;
}

async function eventsOf(type: string): Promise<number> {
  const rows = await council.db.selectFrom('audit_events').select('id').where('type', '=', type).execute();
  return rows.length;
}

describe('the address for the holder of a copy', () => {
  it('holds 128 random bits, of which only the hash is kept', async () => {
    const secret = await linkFor(await copyGiven());
    expect(secret).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
    expect(new Set(Array.from({ length: 1000 }, newLinkSecret)).size).toBe(1000);
    const rows = await council.db.selectFrom('copy_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.map(({ secret_hash }) => secret_hash)).toContain(hashToken(secret));
    const events = await council.db.selectFrom('audit_events').selectAll().execute();
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('opens however it is typed, tells how the copy stands and nothing else, and is written down', async () => {
    const secret = await linkFor(await copyGiven());
    const before = await eventsOf('copy_link_opened');
    for (const typed of [secret, secret.toLowerCase(), secret.replaceAll('-', ''), secret.replaceAll('-', ' ')]) {
      expect(await openCopyLink(typed)).toEqual({ type: 'done', value: { type: 'current' } });
    }
    expect(await eventsOf('copy_link_opened')).toBe(before + 4);
  });

  it('is made once by the same secret, and ended for good', async () => {
    const copyId = await copyGiven();
    const [secret, made] = [await linkFor(copyId), await eventsOf('copy_link_made')];
    await makeCopyLink(priya, form.agreementId, copyId, secret);
    expect(await eventsOf('copy_link_made')).toBe(made);
    for (const _ of [1, 2])
      expect(await endCopyLinks(priya, form.agreementId, copyId)).toEqual({ type: 'done', value: null });
    expect(await openCopyLink(secret)).toEqual({ type: 'missing' });
    await makeCopyLink(priya, form.agreementId, copyId, secret);
    expect(await openCopyLink(secret)).toEqual({ type: 'missing' });
    expect(await openCopyLink(await linkFor(copyId))).toMatchObject({ type: 'done' });
  });

  it('opens nothing where it is none', async () => {
    for (const typed of ['', 'x', newLinkSecret(), `${newLinkSecret()}0`]) {
      expect(await openCopyLink(typed)).toEqual({ type: 'missing' });
    }
  });

  it('cannot be asked for too often', async () => {
    const secret = await linkFor(await copyGiven());
    for (let asked = 0; asked < 20; asked += 1) expect((await openCopyLink(secret)).type).toBe('done');
    expect(await openCopyLink(secret)).toEqual({ type: 'refused', reasons: ['too often'] });
  });

  it('is for a recipient too; not for the child, whose copy lies about, nor for whoever was not given theirs', async () => {
    expect((await findLinkedCopy(priya, form.agreementId, await copyGiven('recipient'))).type).toBe('done');
    for (const audience of ['child', 'office', `subject-access:${form.personId}`] as const) {
      expect(mayHaveLink(audience, 'paper')).toBe(false);
    }
    expect((await findLinkedCopy(priya, form.agreementId, await copyGiven('family', 'not_given'))).type).toBe(
      'missing',
    );
  });

  it('does not exist for another team, in a visit, or under another form', async () => {
    const copyId = await copyGiven();
    const secret = newLinkSecret();
    const gareth: Reader = { ...(await findAdder(council.staff.gareth)), role: 'practitioner', visitChildId: null };
    for (const reader of [gareth, { ...priya, visitChildId: form.childId }]) {
      expect(await makeCopyLink(reader, form.agreementId, copyId, secret)).toEqual({ type: 'missing' });
      expect(await endCopyLinks(reader, form.agreementId, copyId)).toEqual({ type: 'missing' });
    }
    expect(await makeCopyLink(priya, 'another', copyId, secret)).toEqual({ type: 'missing' });
    expect(await makeCopyLink(priya, form.agreementId, copyId, 'my own word')).toEqual({ type: 'missing' });
  });

  describe('of a form that changed since', () => {
    async function linkOfAnother() {
      const other = await finishedForm(council.priya);
      await moveSigningSession(council.db, other.signingSessionId, 'finished', now());
      await handBack(other, council.priya.staffId);
      await runDueJobs();
      const copies = await listDocuments(council.db, other.agreementId);
      const documentId = copies.find(({ audience }) => audience.startsWith('family'))?.id ?? '';
      const answers = { documentId, how: 'paper', givenTo: 'Jo Ellwood', note: null } as const;
      const given = await recordCopy(priya, other.agreementId, answers);
      const secret = newLinkSecret();
      await makeCopyLink(priya, other.agreementId, given.type === 'done' ? given.value.id : '', secret);
      expect(await openCopyLink(secret)).toMatchObject({ value: { type: 'current' } });
      return { ...other, secret };
    }

    it('says since when the form was wrong', async () => {
      const { agreementId, secret } = await linkOfAnother();
      const recordedAt = '2026-11-18T15:30:00.000Z';
      const ending = {
        kind: 'entered_in_error',
        reason: 'Wrong child',
        recordedBy: priya.staffId,
        recordedAt,
      } as const;
      await insertEnding(council.db, agreementId, ending);
      const value = { type: 'withdrawn', since: recordedAt, isPart: false };
      expect(await openCopyLink(secret)).toEqual({ type: 'done', value });
    });

    it('says since when they took it back, before and after the receipt is sealed', async () => {
      const { childId, personId, secret } = await linkOfAnother();
      const at = now();
      const words = { what: 'all', channel: 'telephone', words: 'Please stop.' } as const;
      const answers = { personId, personName: 'Jo Ellwood', at, ...words };
      expect(await withdrawAgreement(priya, childId, answers, secret)).toMatchObject({ type: 'done' });
      const value = { type: 'withdrawn', since: at, isPart: false };
      expect(await openCopyLink(secret)).toEqual({ type: 'done', value });
      await runDueJobs();
      expect(await openCopyLink(secret)).toEqual({ type: 'done', value });
    });

    it('opens nothing any more once something is kept from its holder', async () => {
      const { childId, personId, agreementId, secret } = await linkOfAnother();
      const barred = [{ personId, name: 'Jo Ellwood' }];
      const kept = { type: 'protect', kind: 'address', words: ['QQ7 9XZ'], barred, why: 'She asked' } as const;
      expect(await recordProtection(priya, childId, kept, secret)).toMatchObject({ type: 'done' });
      expect(await openCopyLink(secret)).toEqual({ type: 'missing' });
      await runDueJobs();
      const [copy] = await listCopies(council.db, agreementId);
      expect(await findLinkedCopy(priya, agreementId, copy?.id ?? '')).toEqual({ type: 'missing' });
    });
  });
});
