import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { copiesPage } from '~/app/http/copies-page.server';
import { pdfAnswer } from '~/app/http/pdf-answer.server';
import * as sentPage from '~/app/routes/children.$childId.sent';
import * as linkedPage from '~/app/routes/copy.$secret';
import * as verifyPage from '~/app/routes/verify';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { now } from '~/app/services/clock.server';
import { recordCopy } from '~/app/services/copies.server';
import { makeCopyLink } from '~/app/services/copy-links.server';
import { openCopyReceipt } from '~/app/services/copy-receipt.server';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { recordAdvice } from '~/app/services/decision-advice.server';
import { recordDecision } from '~/app/services/decisions.server';
import { openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { openFamilyForm } from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { lookAtDecision } from '~/app/services/manager-looks.server';
import { printTakeHomeCopy } from '~/app/services/printed-forms.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { familyOf, protectionNotices, recordProtection, viewProtection } from '~/app/services/protection.server';
import { takeReleaseStep } from '~/app/services/release-steps.server';
import { viewRelease } from '~/app/services/release-view.server';
import { releasePage } from '~/app/services/releases.server';
import { saveInformation, saveNextPerson, savePeople, saveViews } from '~/app/services/steps.server';
import { readFile } from '~/app/services/strongbox.server';
import { askForCopy } from '~/app/services/subject-access.server';
import { showWhatWasSent } from '~/app/services/what-was-sent.server';
import { agreementsThatStand, withdrawAgreement } from '~/app/services/withdrawals.server';
import { readWorkList } from '~/app/services/work-list.server';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { findDocumentFor, listDocuments, type SealedDocument } from '~/db/documents';
import { listTasks } from '~/db/tasks';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { TASK_KINDS } from '~/forms/agreement/tasks';
import type { Audience } from '~/forms/copies/audience';
import { PROTECTED_KINDS, type ProtectedKind } from '~/forms/copies/protected-details';
import { finderOf } from '~/forms/copies/protected-strings';
import { RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import { readReceipt } from '~/forms/receipts/receipt.schema';
import { keysOf } from '~/forms/values/keys';
import { makeSecret } from '~/forms/values/secrets';
import { aCompleteOverride, aLine, aTelling } from '~/test/support/decisions';
import { flatTextOf, informationOf, objectsOf, structureOf, unpacked } from '~/test/support/read-pdf';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import {
  answered,
  childOf,
  confirm,
  councilWithFamilies,
  familyBehind,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

// Trap 7: story A14 with a canary in every protected field. Nothing that reaches Amira's father may hold one.
const CANARIES: Readonly<Record<ProtectedKind, string>> = {
  address: 'QQ7 9XZ',
  telephone: '01632 960777',
  email: 'zz.canary@safe.example.org',
  school: 'Canaryfield Primary School',
  gp: 'Canarybrook Surgery',
  refuge: 'Canary House',
  office: 'Canaryside Family Team',
  other_place: 'Canary Dock Interpreters',
  neighbour: 'Ada Canarywing',
  referrer: 'Cyril Canaryson',
  colleague: 'Nell Canaryfeather',
  other_person: 'Dr Canarybeak',
};
const ALL = Object.values(CANARIES);
const inAny = finderOf(ALL);
/** The same in bytes, where letters stand as they are drawn and streams as they are packed. */
const IN_BYTES = /canar|QQ7.{0,3}9XZ|960.{0,3}777/i;
// Trap 6: what the office alone may know stands under one word, in every field of a decision.
const OVERRIDE = 'Overridecanary';
const SENTENCES = ALL.map((canary) => `It is about ${canary}.`).join(' ');
const inSight = { visitChildId: null };

let db: Database;
let gareth: Worker;
let yvonne: Worker;
let childId: string;
const forms = { theirs: '', his: '' };
let before: readonly SealedDocument[];
let karim: { readonly personId: string; readonly name: string };
let samira: { readonly personId: string; readonly name: string };
let karimsSession: string;

const recipient = (id: string, name: string) =>
  ({
    id,
    name,
    kind: 'health',
    role: 'helps Amira',
    onwardTo: `the team. ${CANARIES.colleague}`,
    onwardWhy: `to help. ${SENTENCES}`,
    direction: 'tell',
    mayShareAnyway: true,
    topics: ['feelings'],
  }) as const;
const RECIPIENTS = [
  recipient('r1', CANARIES.school),
  recipient('r2', 'Example City CAMHS'),
  recipient('r3', CANARIES.gp),
];

async function whoIs(name: string) {
  const member = (await familyOf(childId)).find((one) => one.name === name);
  if (!member) throw new Error(`${name} is not there`);
  const { personId, relationship, prRoute, prEvidence } = member;
  const interpreter = {
    name: CANARIES.other_place,
    channel: 'telephone',
    who: 'professional',
    relativeWhy: '',
    declared: true,
  } as const;
  const plain = { courtOrder: 'yes', courtOrderDetail: SENTENCES, help: 'none', helpDetail: '' } as const;
  return {
    personId,
    name,
    relationship,
    prRoute,
    prEvidence,
    ...plain,
    registeredOn: '',
    support: { ...NO_SUPPORT, interpreter },
  };
}

async function prepared(first: string, recipients: readonly (typeof RECIPIENTS)[number][], why: string) {
  const id = value(await startAgreement(gareth, childId));
  value(await savePeople(gareth, id, await revisionOf(gareth, id), await whoIs(first)));
  const shared = { topics: ['feelings'], direction: 'tell' } as const;
  const information = { why, recipients, newAgency: null, shared };
  value(await saveInformation(gareth, id, await revisionOf(gareth, id), information));
  const views = { said: SENTENCES, askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
  value(await saveViews(gareth, id, await revisionOf(gareth, id), views));
  return id;
}

/** As a worker whose name and job are protected too. */
async function asColleague(): Promise<Worker> {
  return { ...(await workerOf('gareth')), name: CANARIES.colleague, jobTitle: `Worker, ${CANARIES.office}` };
}

async function answers(id: string) {
  const worker = await asColleague();
  const { form, signingSessionId } = await familyBehind(
    value(await giveTablet(worker, id, await revisionOf(worker, id))).cookie,
  );
  const said = await answered(
    form,
    form.proposal.recipients.map(() => 'yes' as const),
  );
  value(await confirm(said, { method: 'typed', name: form.proposal.person.name }));
  value(await recordHandBack(gareth, id, { howSigned: 'alone', detail: SENTENCES, ownWords: `I know. ${SENTENCES}` }));
  return signingSessionId;
}

beforeAll(async () => {
  db = await councilWithFamilies();
  gareth = await workerOf('gareth');
  yvonne = await workerOf('yvonne');
  childId = await childOf('A14', 'Amira');
  const family = await familyOf(childId);
  const member = (name: string) => ({ name, personId: family.find((one) => one.name === name)?.personId ?? '' });
  [samira, karim] = [member('Samira Yusuf'), member('Karim Yusuf')];
  forms.theirs = await prepared('Samira Yusuf', RECIPIENTS, `so that Amira is safe. ${SENTENCES} It helps her.`);
  await answers(forms.theirs);
  value(await saveNextPerson(gareth, forms.theirs, await revisionOf(gareth, forms.theirs), await whoIs('Karim Yusuf')));
  karimsSession = await answers(forms.theirs);
  await decideAgainst();
  await runDueJobs();
  before = (await listDocuments(db, forms.theirs)).filter(({ audience }) => audience === `family:${karim.personId}`);
  for (const kind of keysOf(PROTECTED_KINDS)) {
    const detail = { type: 'protect', kind, words: [CANARIES[kind]], barred: [karim], why: SENTENCES } as const;
    value(await recordProtection(gareth, childId, detail, kind));
  }
  await takeItBack();
  for (const { personId } of [karim, samira]) {
    value(await askForCopy({ ...(await workerOf('margaret')), visitChildId: null }, forms.theirs, personId, personId));
  }
  await runDueJobs();
}, 120_000);

/** What the office alone may know of a decision about her form, in every field that takes words, and what was said to it since. */
async function decideAgainst() {
  const worker = { ...gareth, ...inSight };
  const open = await openRecipients(childId);
  const put = { agreementId: forms.theirs, itemId: 'feelings', what: OVERRIDE, role: OVERRIDE };
  const decided = open.flatMap(({ recipientId, name, lines }) =>
    lines.map(({ slot }) => aLine({ ...put, key: slot, recipientId, recipientName: name })),
  );
  const told = [samira, karim].map(({ name }) => aTelling({ who: name, by: OVERRIDE, words: OVERRIDE }));
  const decision = aCompleteOverride({
    lines: decided.map((line) => ({ ...line, basis: { ...line.basis, article6: 'c', dutyWhy: OVERRIDE } })),
    authorisedBy: { name: OVERRIDE, role: OVERRIDE, at: now() },
    concern: OVERRIDE,
    reasons: OVERRIDE,
    facts: `${OVERRIDE} ${SENTENCES}`,
    opinions: OVERRIDE,
    notAsked: { reason: 'other', words: OVERRIDE },
    override: { grounds: ['significant_harm'], threshold: null, reasons: OVERRIDE },
    telling: told,
    withheld: OVERRIDE,
    riskIfNotShared: OVERRIDE,
    alternatives: OVERRIDE,
    onwardConditions: OVERRIDE,
    prompts: { 'questions-warrington.purpose': OVERRIDE },
  });
  const kept = value(await recordDecision(gareth, childId, { seriesId: null, decision, decidedAt: now() }, 'decision'));
  const place = { childId, seriesId: kept.seriesId };
  const advice = { from: OVERRIDE, role: 'legal', summary: OVERRIDE, namedNobody: true, namedWhy: '' } as const;
  value(await recordAdvice(worker, place, { ...advice, followed: 'yes', why: OVERRIDE, at: now() }, 'advice'));
  const sent = open.map(({ recipientId, lines }) => ({
    recipientId,
    channel: `By hand. ${SENTENCES}`,
    at: now(),
    lines: lines.map(({ slot }) => ({
      slot,
      disclosed: { ...NOTHING_MORE, words: SENTENCES, sentBy: CANARIES.colleague },
    })),
  }));
  value(await recordDisclosures(gareth, childId, sent, 'sent'));
  const look = { verdict: 'disagree', words: OVERRIDE } as const;
  value(await lookAtDecision({ ...yvonne, ...inSight }, childId, kept.seriesId, look, 'look'));
}

async function takeItBack() {
  const his = (await agreementsThatStand(childId)).find(({ personId }) => personId === karim.personId);
  const what = his?.recipients.flatMap((one) => one.lines.map(({ slot }) => slot)) ?? [];
  const words = `I do not want it. ${SENTENCES}`;
  value(
    await withdrawAgreement(
      gareth,
      childId,
      { personId: karim.personId, personName: karim.name, what, channel: 'letter', at: now(), words },
      'withdrawal',
    ),
  );
}

const ofKarim = async () =>
  (await listDocuments(db, forms.theirs)).filter(
    ({ id, audience }) => audience.endsWith(`:${karim.personId}`) && !before.some((old) => old.id === id),
  );
const bytesOf = ({ fileId }: SealedDocument) => readFile(db, fileId);

/** Nothing of it in what a PDF says, to people or to programs, nor in any of its streams. */
function expectClean(pdf: Uint8Array): void {
  const said = [flatTextOf(pdf), [...informationOf(pdf)].flat().join('\n'), structureOf(pdf)];
  expect(said.flatMap(inAny)).toEqual([]);
  expect([objectsOf(pdf), unpacked(pdf)].filter((bytes) => IN_BYTES.test(bytes))).toEqual([]);
}

describe('Trap 7: what is kept from the father', () => {
  it('stood in his copy before it was protected: the search can fail', async () => {
    const [old] = before;
    if (!old) throw new Error('There was no copy');
    expect(inAny(flatTextOf(await bytesOf(old))).length).toBeGreaterThan(0);
  });

  it('stands in none of his papers: copy, receipt, what is held; neither as text nor as metadata, structure or stream', async () => {
    const documents = await ofKarim();
    const audiences = documents.map(({ audience }) => audience.split(':')[0]).sort();
    expect(new Set(audiences)).toEqual(new Set(['family', 'subject-access']));
    expect(documents.length).toBeGreaterThanOrEqual(3);
    for (const document of documents) {
      expectClean(await bytesOf(document));
      expect(inAny(`${document.reference} ${document.title}`)).toEqual([]);
      expect(flatTextOf(await bytesOf(document))).not.toMatch(/redact|left out|protected|withheld/i);
    }
  });

  it('is in no reference, file name or address of his papers: they are random (trap 25)', async () => {
    for (const { id, reference, audience } of await ofKarim()) {
      expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
      expect(pdfAnswer({ reference, bytes: new Uint8Array() }).headers.get('Content-Disposition')).toBe(
        `inline; filename="${reference}.pdf"`,
      );
      expect(await releasePage({ visitChildId: null }, id)).toBe(`/agreements/${forms.theirs}/releases/${id}`);
      expect(audience).toMatch(/^(family|subject-access):[0-9a-f-]{36}$/);
    }
  });

  it('leaves him what is his: the clinic, his yes, his rights', async () => {
    const copy = (await ofKarim()).filter(({ audience }) => audience.startsWith('family:'));
    const texts = await Promise.all(copy.map(async (one) => flatTextOf(await bytesOf(one))));
    expect(texts.some((text) => /Example City CAMHS.*You said yes/.test(text))).toBe(true);
  });

  it('is in no machine-readable copy of his: its words stood in the council’s own and in hers', async () => {
    const { record } = await gatherCopyRecord(db, karimsSession);
    const textsFor = (audience: Audience) => {
      const receipt = makeReceipt(record, audience, { document: null, at: null });
      return receipt && Object.values(RECEIPT_FORMATS).map(({ text }) => text(receipt));
    };
    for (const audience of [`family:${karim.personId}`, `subject-access:${karim.personId}`] as const) {
      const texts = textsFor(audience) ?? [];
      expect(texts).toHaveLength(3);
      expect(texts.flatMap(inAny)).toEqual([]);
      expect(texts.join()).not.toContain(OVERRIDE);
      expect(texts.join()).toContain('Example City CAMHS');
      expect(texts.join()).not.toMatch(/redact|left out|protected|withheld/i);
    }
    const others = textsFor(`subject-access:${samira.personId}`) ?? [];
    for (const text of [...(textsFor('office') ?? []), ...others]) expect(text).toContain(CANARIES.school);
    expect(textsFor('office')?.join()).toContain(OVERRIDE);
    expect(others.join()).not.toContain(OVERRIDE);
    for (const audience of ['child', 'recipient:r2', 'blank', 'family:nobody'] as const)
      expect(textsFor(audience)).toBeNull();
  });

  it('is on no page of his, and a form that names it is not handed to him', async () => {
    expect(inAny(JSON.stringify((await openFamilyForm(karimsSession)).proposal))).toEqual([]);
    const id = await prepared('Karim Yusuf', RECIPIENTS, SENTENCES);
    const worker = await workerOf('gareth');
    const given = await giveTablet(worker, id, await revisionOf(worker, id));
    expect(given).toEqual({ type: 'refused', reasons: ['names a protected detail'] });
    const paper = value(await printTakeHomeCopy({ ...worker, ...inSight }, id));
    expectClean(paper.bytes);
    expect(inAny(paper.reference)).toEqual([]);
    expect(value(await openAgreement(worker, id, 'prepare an agreement')).agreement.state).toBe('draft');
  });

  it('is not in what the family is shown of what was sent, nor in the page that shows it', async () => {
    const child = await findChild(db, childId);
    if (!child) throw new Error('Amira');
    const shown = value(await showWhatWasSent(gareth, child, karim.personId));
    const { token } = await signedIn(gareth.staffId);
    const request = requestWith(token, `/children/${childId}/sent?for=${karim.personId}`);
    const page = await (await answerOf(sentPage.loader({ ...routeArgs(request), params: { childId } }))).text();
    for (const text of [JSON.stringify(shown), page]) {
      expect(inAny(text)).toEqual([]);
      expect(text).toContain('Example City CAMHS');
      expect(text).not.toContain(OVERRIDE);
    }
    expect(inAny(JSON.stringify(await showWhatWasSent(gareth, child, samira.personId))).length).toBeGreaterThan(0);
  });

  it('is on no page that answers for his copy: neither for its file nor under its address', async () => {
    const copy = (await ofKarim()).findLast(({ audience }) => audience.startsWith('family:'));
    if (!copy) throw new Error('There is no copy');
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(await bytesOf(copy))]), 'copy.pdf');
    const request = new Request('http://127.0.0.1:3000/verify', { method: 'POST', body });
    const checked = await (await answerOf(verifyPage.action(routeArgs(request)))).text();
    expect(checked).toContain('verdict');
    const asked = { type: 'asked', checker: yvonne.staffId, note: '' } as const;
    value(await takeReleaseStep(gareth, forms.theirs, copy.id, asked, 'linked'));
    value(await takeReleaseStep(yvonne, forms.theirs, copy.id, { type: 'checked', note: '' }, 'linked yes'));
    const paper = { documentId: copy.id, how: 'paper', givenTo: karim.name, note: null } as const;
    const given = value(await recordCopy({ ...gareth, ...inSight }, forms.theirs, paper));
    const secret = makeSecret(randomBytes(16));
    value(await makeCopyLink({ ...gareth, ...inSight }, forms.theirs, given.id, secret));
    const linked = await answerOf(
      linkedPage.loader({ ...routeArgs(requestWith(null, `/copy/${secret}`)), params: { secret } }),
    );
    expect(linked.status).toBe(200);
    for (const text of [checked, await linked.text()]) {
      expect(inAny(text)).toEqual([]);
      expect(text).not.toContain(OVERRIDE);
      expect(text).not.toMatch(/redact|left out|withheld/i);
    }
  });

  it('is not kept from his wife: her copy says all of it', async () => {
    const hers = (await listDocuments(db, forms.theirs)).filter(({ audience }) => audience.endsWith(samira.personId));
    const texts = await Promise.all(hers.map(async (one) => flatTextOf(await bytesOf(one))));
    expect(texts.some((text) => text.includes(CANARIES.school) && text.includes(CANARIES.gp))).toBe(true);
  });

  it('stands in no audit event', async () => {
    const events = await db.selectFrom('audit_events').selectAll().execute();
    expect(inAny(JSON.stringify(events))).toEqual([]);
    expect(JSON.stringify(events)).not.toContain(OVERRIDE);
  });
});

describe('Trap 6: why the council decided', () => {
  it('stands on the office copy, every field of it: the search can fail', async () => {
    const office = (await listDocuments(db, forms.theirs)).findLast(({ audience }) => audience === 'office');
    if (!office) throw new Error('There is no office copy');
    expect(flatTextOf(await bytesOf(office)).match(new RegExp(OVERRIDE, 'g'))?.length).toBeGreaterThan(15);
  });

  it('stands in no paper of the family’s and in no recipient’s', async () => {
    const papers = (await listDocuments(db, forms.theirs)).filter(({ audience }) => audience !== 'office');
    expect(papers.length).toBeGreaterThan(4);
    for (const paper of papers) expect(flatTextOf(await bytesOf(paper))).not.toContain(OVERRIDE);
  });
});

describe('a protected detail', () => {
  const detail = {
    type: 'protect',
    kind: 'gp',
    words: ['Example Nowhere'],
    barred: [{ personId: null, name: 'Rashid Yusuf' }],
    why: 'New',
  } as const;
  const rows = async () => (await db.selectFrom('protected_details').select('id').execute()).length;

  it('is recorded once for one key, by nobody of another team, and is evidence', async () => {
    const before = await rows();
    value(await recordProtection(gareth, childId, detail, 'once'));
    value(await recordProtection(gareth, childId, detail, 'once'));
    expect(await recordProtection(await workerOf('priya'), childId, detail, 'other')).toEqual({ type: 'missing' });
    expect(await rows()).toBe(before + 1);
    await expect(db.deleteFrom('protected_details').execute()).rejects.toThrow(/evidence/);
  });

  it('ends by a further row with its reason, and stays to be read', async () => {
    const known = (await viewProtection(gareth, childId)).find(({ words }) => words.includes('Example Nowhere'));
    const end = { type: 'end', detailId: known?.id ?? '', why: 'They moved' } as const;
    value(await recordProtection(gareth, childId, end, 'end'));
    const ended = (await viewProtection(gareth, childId)).find(({ id }) => id === known?.id);
    expect(ended?.ended?.why).toBe('They moved');
  });

  it('is said of the child to staff, how much and from whom, and in a visit not at all (trap 27)', async () => {
    const sentences = await protectionNotices({ visitChildId: null }, childId);
    expect(sentences).toEqual([expect.stringMatching(/^Protected: 12 details are kept from Karim Yusuf\./)]);
    expect(await protectionNotices({ visitChildId: childId }, childId)).toEqual([]);
  });
});

describe('recipients who were told before anything was protected', () => {
  const warnings = async () => (await listTasks(db, { childId })).filter(({ kind }) => /ask first/.test(kind));

  it('become a task each, once however much is protected since, in words that tell nobody what or from whom', async () => {
    const tasks = await warnings();
    expect(tasks.map(({ who }) => who).sort()).toEqual(RECIPIENTS.map(({ name }) => name).sort());
    for (const { kind, detail, page } of tasks) {
      const said = `${TASK_KINDS[kind].toDo} ${detail} ${page}`;
      expect(inAny(said)).toEqual([]);
      expect(said).not.toMatch(/Karim|Samira|Yusuf|refuge|father/i);
    }
  });

  it('are on no list in a visit', async () => {
    const inVisit = await readWorkList({
      ...gareth,
      ...(await workerOf('gareth')),
      role: 'practitioner',
      visitChildId: childId,
    });
    expect(JSON.stringify(inVisit)).not.toMatch(/ask us before/);
  });
});

describe('a copy for him', () => {
  const open = async (who: Worker, { id }: SealedDocument) => (await openDocument({ ...who, ...inSight }, id)).type;
  const give = (who: Worker, documentId: string, givenTo: string, how: 'paper' | 'not_given' = 'paper') =>
    recordCopy({ ...who, ...inSight }, forms.theirs, { documentId, how, givenTo, note: null });
  const receiptOf = (who: Worker, { id }: SealedDocument, format: string) =>
    openCopyReceipt({ ...who, ...inSight }, id, format);
  const heldBy = async (personId: string) => {
    const held = await findDocumentFor(db, forms.theirs, `subject-access:${personId}`);
    if (!held) throw new Error('There is no copy of what is held');
    return held;
  };
  const offersReceipts = async ({ id }: SealedDocument) => {
    const { documents } = await copiesPage({ ...gareth, ...inSight }, forms.theirs);
    return documents.find((one) => one.id === id)?.hasReceipts;
  };
  const newest = async () => {
    const copy = (await ofKarim()).filter(({ audience }) => audience.startsWith('family:')).at(-2);
    if (!copy) throw new Error('There is no copy');
    return copy;
  };

  it('of before it was protected is opened and given by nobody, and cannot be released', async () => {
    const [old] = before;
    if (!old) throw new Error('There was no copy');
    expect(await open(gareth, old)).toBe('refused');
    expect((await give(gareth, old.id, 'Karim Yusuf')).type).toBe('refused');
    const asked = { type: 'asked', checker: yvonne.staffId, note: '' } as const;
    expect((await takeReleaseStep(gareth, forms.theirs, old.id, asked, 'old')).type).toBe('refused');
    expect((await give(gareth, old.id, 'Karim Yusuf', 'not_given')).type).toBe('done');
  });

  it('goes out once a second person has checked it, never the one who asked', async () => {
    const copy = await newest();
    expect(await open(gareth, copy)).toBe('refused');
    const view = value(await viewRelease(gareth, forms.theirs, copy.id));
    expect(view.standing.type).toBe('to ask');
    expect(view.leftOut.join(' ')).toContain(CANARIES.school);
    const sources = view.found.map(({ source }) => source);
    for (const source of ['proposal', 'draft', 'hand_back', 'fact', 'decision']) expect(sources).toContain(source);
    const asked = { type: 'asked', checker: yvonne.staffId, note: 'He asks' } as const;
    value(await takeReleaseStep(gareth, forms.theirs, copy.id, asked, 'asked'));
    value(await takeReleaseStep(gareth, forms.theirs, copy.id, asked, 'asked'));
    const tasks = async () =>
      (await listTasks(db, { assignedTo: yvonne.staffId })).filter(({ kind }) => kind === 'check a copy').length;
    expect(await tasks()).toBe(1);
    const yes = { type: 'checked', note: '' } as const;
    expect(await takeReleaseStep(gareth, forms.theirs, copy.id, yes, 'own')).toEqual({
      type: 'refused',
      reasons: ['Somebody else must check it: you asked'],
    });
    value(await takeReleaseStep(yvonne, forms.theirs, copy.id, yes, 'yes'));
    expect(await tasks()).toBe(0);
    expect(await open(gareth, copy)).toBe('done');
    value(await give(gareth, copy.id, 'Karim Yusuf'));
  });

  it('of what is held goes out with its machine-readable copies once a second person has checked it, and neither holds any of it', async () => {
    const held = await heldBy(karim.personId);
    const every = () => Promise.all(keysOf(RECEIPT_FORMATS).map((format) => receiptOf(gareth, held, format)));
    expect(await every()).toEqual(Array(3).fill({ type: 'refused', reasons: ['not checked'] }));
    expect(await offersReceipts(held)).toBe(false);
    const asked = { type: 'asked', checker: yvonne.staffId, note: '' } as const;
    value(await takeReleaseStep(gareth, forms.theirs, held.id, asked, 'asked held'));
    expect((await every()).map(({ type }) => type)).toEqual(['refused', 'refused', 'refused']);
    value(await takeReleaseStep(yvonne, forms.theirs, held.id, { type: 'checked', note: '' }, 'yes held'));
    expect(await offersReceipts(held)).toBe(true);
    for (const one of await every()) {
      const { name, text } = value(one);
      expect(name.startsWith(held.reference)).toBe(true);
      expect(inAny(`${name} ${text}`)).toEqual([]);
      expect(text).toContain('Example City CAMHS');
      expect(text).not.toMatch(/redact|left out|protected|withheld/i);
      expect(text).not.toContain(OVERRIDE);
    }
    expect(readReceipt(value(await receiptOf(gareth, held, 'receipt')).text).audience).toBe(held.audience);
  });

  it('of what is held goes to his wife with hers, unchecked and whole; other papers, people and teams have none', async () => {
    const hers = await heldBy(samira.personId);
    const text = value(await receiptOf(gareth, hers, 'receipt')).text;
    expect(text).toContain(CANARIES.school);
    expect(text).not.toContain(OVERRIDE);
    expect(readReceipt(text).wishes.every(({ person }) => person.id === samira.personId)).toBe(true);
    const none = { type: 'missing' };
    expect(await receiptOf(gareth, hers, 'kantara')).toEqual(none);
    expect(await receiptOf(await workerOf('priya'), hers, 'receipt')).toEqual(none);
    const inAnotherVisit = { ...gareth, visitChildId: 'another child' };
    expect(await openCopyReceipt(inAnotherVisit, hers.id, 'receipt')).toEqual(none);
    expect(await receiptOf(gareth, await newest(), 'receipt')).toEqual(none);
  });

  it('is checked again once something more is protected', async () => {
    const copy = await newest();
    const more = {
      type: 'protect',
      kind: 'other_person',
      words: ['Example Nobody'],
      barred: [karim],
      why: 'New',
    } as const;
    value(await recordProtection(gareth, childId, more, 'more'));
    expect(await open(gareth, copy)).toBe('refused');
    expect((await receiptOf(gareth, await heldBy(karim.personId), 'fhir')).type).toBe('refused');
  });

  it('is the only one that he is given (trap 27): hers is not recorded as given to him', async () => {
    const hers = (await listDocuments(db, forms.theirs)).find(
      ({ audience }) => audience === `family:${samira.personId}`,
    );
    expect((await give(gareth, hers?.id ?? '', 'KARIM  YUSUF, her father')).type).toBe('refused');
    expect((await give(gareth, hers?.id ?? '', 'Samira Yusuf')).type).toBe('done');
    expect(hers && (await open(gareth, hers))).toBe('done');
  });

  it('is nobody else’s business: another team finds no release', async () => {
    const priya = await workerOf('priya');
    expect((await viewRelease(priya, forms.theirs, (await newest()).id)).type).toBe('missing');
    const yes = { type: 'checked', note: '' } as const;
    expect((await takeReleaseStep(priya, forms.theirs, (await newest()).id, yes, 'priya')).type).toBe('missing');
  });
});
