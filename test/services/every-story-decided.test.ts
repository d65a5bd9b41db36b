import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tellDean, tellTheFirstDay } from '~/app/commands/stories/a2';
import { findStory } from '~/app/commands/stories/index';
import { there } from '~/app/commands/stories/telling';
import { now } from '~/app/services/clock.server';
import { type DecisionInFull, decisionsOf } from '~/app/services/decisions.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { readFile } from '~/app/services/strongbox.server';
import { AGENCIES, type CastAgencyId } from '~/db/cast-agencies';
import type { StoryId } from '~/db/cast-families';
import type { Database } from '~/db/connection';
import { listDocuments } from '~/db/documents';
import { consentRecord } from '~/forms/receipts/consent-record/consent-record';
import { fhirBundleText } from '~/forms/receipts/fhir/bundle';
import { readDecision } from '~/forms/sharing/answers/decision';
import type { SharingDecision } from '~/forms/sharing/decision';
import { decisionFields } from '~/forms/sharing/decision-fields';
import { linesAgain } from '~/forms/sharing/lines-again';
import { asShown, isSameDecision } from '~/forms/sharing/same-decision';
import { TABLES_OF_LAW, unreadCites } from '~/forms/sharing/tables-of-law';
import { latestTelling, peopleOffered, withWhenTold } from '~/forms/sharing/telling';
import { groupLines } from '~/forms/sharing/to-decide';
import { londonDate } from '~/forms/values/dates';
import { decidingCouncil } from '~/test/support/decision-steps';
import { flatTextOf } from '~/test/support/read-pdf';
import { validReceipts } from '~/test/support/receipt-checks';
import { childOf, workerOf } from '~/test/support/visit-steps';

let db: Database;

const A_DAY = 24 * 60 * 60_000;

/** Every story of the plain decisions, told into one council; Dean is told on the day after. */
beforeAll(async () => {
  const council = await decidingCouncil();
  db = council.db;
  const staff = await ensureDemonstrationStaff();
  for (const id of ['A3', 'A4', 'A5', 'A10', 'A11', 'A12', 'A13', 'A15']) {
    const story = findStory(id);
    if (!story) throw new Error(`There is no story ${id}`);
    await story.tell(staff[story.worker]);
  }
  await tellTheFirstDay(staff.priya);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + A_DAY });
  await tellDean(staff.priya);
  await runDueJobs();
}, 240_000);

afterAll(() => {
  vi.useRealTimers();
});

async function decisionsAbout(family: StoryId, child: string): Promise<readonly DecisionInFull[]> {
  const worker = await workerOf(family === 'A13' || family === 'A15' ? 'gareth' : 'priya');
  return decisionsOf(worker, await childOf(family, child));
}

/** The one decision about a recipient of a child. */
async function decisionFor(family: StoryId, child: string, recipient: CastAgencyId): Promise<DecisionInFull> {
  const found = (await decisionsAbout(family, child)).filter(({ last }) =>
    last.decision.lines.some(({ recipientName }) => recipientName === AGENCIES[recipient].name),
  );
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`${found.length} decisions about ${child} for ${recipient}`);
  return one;
}

/** The distinct answers that the lines of a decision give to one question about their basis. */
function basisOf({ lines }: SharingDecision) {
  const each = <Answer>(pick: (basis: SharingDecision['lines'][number]['basis']) => Answer) => [
    ...new Set(lines.map(({ basis }) => pick(basis))),
  ];
  return {
    article6: each(({ article6 }) => article6),
    article9: each(({ article9 }) => article9).sort(),
    schedule1: each(({ schedule1 }) => schedule1).sort(),
    duty: each(({ duty16la }) => duty16la),
    agreement: each(({ agreement }) => agreement),
  };
}

const CARE = { article9: ['h'], schedule1: ['para_2'] };
const NOT_SPECIAL = { article9: [null], schedule1: [null] };

it('a decision that is completed with nothing changed is the same decision, whoever told it', async () => {
  const families = [
    ['A2', 'Oscar'],
    ['A3', 'Aisha'],
    ['A4', 'Tyler'],
    ['A5', 'Beth'],
    ['A9', 'Kezia'],
    ['A11', 'Zofia'],
    ['A12', 'Jayden'],
    ['A13', 'Ruby'],
  ] as const;
  let looked = 0;
  for (const [family, child] of families) {
    const decisions = await decisionsAbout(family, child);
    const onRecord = decisions[0] ? await linesToDecide(decisions[0].last.childId, '2026-11-18') : [];
    for (const { last } of decisions) {
      const offered = linesAgain(last.decision, onRecord, true);
      const fields = decisionFields(last.decision, groupLines(offered, '2026-11-18'), peopleOffered(offered));
      const { decidedBy, authorisedBy, isUrgent, telling } = last.decision;
      const read = readDecision(fields, { offered, decidedBy, isUrgent, decidedAt: last.decidedAt, now: now() });
      if (read.type !== 'done') throw new Error(`${child}: ${JSON.stringify(read)}`);
      const again = {
        ...read.value.decision,
        authorisedBy,
        telling: withWhenTold(read.value.decision.telling, telling),
      };
      expect(isSameDecision(asShown(last.decision, offered), again), child).toBe(true);
      expect(isSameDecision(asShown(last.decision, offered), { ...again, reasons: 'Other.' })).toBe(false);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(8);
});

describe('A2: the parents differ', () => {
  it('shares the summary of the referral alone, on a basis of its own, and keeps both wishes', async () => {
    const { last, gaps } = await decisionFor('A2', 'Oscar', 'camhs');
    const { decision } = last;
    expect(gaps).toEqual([]);
    expect(decision.outcome).toBe('share_in_part');
    expect(decision.withheld).toContain('The summary of the referral goes and no more');
    expect(basisOf(decision)).toMatchObject({ article6: ['e'], ...CARE, duty: ['applies_share'] });
    expect(decision.lines.every(({ said }) => said.outcome === 'conflicting')).toBe(true);
    expect(decision.lines[0]?.said.meaning).toMatch(/Ruth Hale.*Dean Hale|Dean Hale.*Ruth Hale/);
    expect(decision.lines.every(({ basis }) => basis.gateways.includes('ca2004_s16la'))).toBe(true);
    expect(decision.reasons).toContain('s.2(7)');
    expect(decision.override?.grounds).toEqual(['risk_or_perceived_risk']);
    expect(decision.notAsked).toBeNull();
  });

  it('Dean was still to be told on 18 November, and was told on the 19th', async () => {
    const { last, facts } = await decisionFor('A2', 'Oscar', 'camhs');
    expect(last.decision.telling.map(({ who, told }) => [who, told])).toEqual([
      ['Ruth Hale', 'told'],
      ['Dean Hale', 'to_tell'],
    ]);
    const told = latestTelling(
      last.decision,
      facts.map(({ fact }) => fact),
    );
    const days = told.map(({ who, at }) => [who, londonDate(at ?? now())]);
    expect(new Map(days.map(([who = '', day = '']) => [who, day]))).toEqual(
      new Map([
        ['Ruth Hale', '2026-11-18'],
        ['Dean Hale', '2026-11-19'],
      ]),
    );
  });
});

describe('A3 to A5: who decides', () => {
  it('A3: goes by Aisha, with Hertfordshire’s rule and Derby’s best interests, and tells her mother no detail', async () => {
    for (const [recipient, duty] of [
      ['counselling', 'not_a_listed_recipient'],
      ['schoolNurse', 'applies_share'],
    ] as const) {
      const { last, gaps } = await decisionFor('A3', 'Aisha', recipient);
      const { decision } = last;
      expect(gaps).toEqual([]);
      expect(decision.outcome).toBe('share_in_part');
      expect(decision.withheld).toContain('her mother’s own information');
      expect(decision.override).toMatchObject({ grounds: ['competent_young_person'], threshold: 'none_needed' });
      expect(decision.override?.reasons).toMatch(/Hertfordshire.*Derby, best interests/);
      expect(JSON.stringify(decision)).not.toMatch(/Fraser/i);
      const mother = decision.telling.find(({ who }) => who === 'Nadia Karim');
      expect(mother).toMatchObject({ told: 'told', words: expect.stringContaining('Nothing of the counselling') });
      const [shared, held] = [false, true].map((isKeptBack) => ({
        lines: decision.lines.filter((line) => (line.isKeptBack ?? false) === isKeptBack),
      }));
      expect(basisOf({ ...decision, ...shared })).toMatchObject({ article6: ['e'], ...CARE, duty: [duty] });
      expect(held?.lines.map(({ itemId }) => itemId)).toEqual(['home']);
      expect(basisOf({ ...decision, ...held })).toMatchObject({ article6: [null], article9: [null] });
    }
  });

  it('A4: shares on his guardian’s yes, and weighs what Tyler shook his head at', async () => {
    const school = await decisionFor('A4', 'Tyler', 'brookside');
    const nurse = await decisionFor('A4', 'Tyler', 'schoolNurse');
    for (const { last } of [school, nurse]) {
      expect(last.decision.outcome).toBe('share');
      expect(last.decision.override).toBeNull();
      expect(basisOf(last.decision)).toMatchObject({ article6: ['e'], duty: ['applies_share'] });
    }
    expect(nurse.last.decision.reasons).toContain('shook his head');
  });

  it('A5: Beth’s parents were not told, because she asked it and decides herself', async () => {
    for (const recipient of ['college', 'housing'] as const) {
      const { decision } = (await decisionFor('A5', 'Beth', recipient)).last;
      expect(decision.outcome).toBe('share');
      expect(basisOf(decision)).toMatchObject({ article6: ['e'], ...NOT_SPECIAL });
      expect(decision.telling).toMatchObject([
        { who: 'Beth’s parents', told: 'not_told', reason: 'competent_child_confidence', at: null },
      ]);
      expect([decision.notAsked, decision.override]).toEqual([null, null]);
    }
    const duties = (await decisionsAbout('A5', 'Beth')).flatMap(({ last }) => basisOf(last.decision).duty);
    expect(duties.toSorted()).toEqual(['applies_share', 'not_considered']);
  });
});

describe('A10 to A13', () => {
  it('A10: another basis was looked at after the withdrawal, and not used', async () => {
    const decisions = (await decisionsAbout('A9', 'Kezia')).map(({ last }) => last.decision);
    expect(decisions.map(({ outcome }) => outcome).toSorted()).toEqual(['do_not_share', 'share']);
    const decision = there(decisions.find(({ outcome }) => outcome === 'do_not_share') ?? null, 'the last decision');
    expect(decision.lines.every(({ said }) => said.outcome === 'withdrawn')).toBe(true);
    expect(decision.reasons).toMatch(/Public task and the duty to share were looked at/);
    expect(basisOf(decision)).toMatchObject({ article6: ['e'], duty: ['would_not_facilitate'] });
    expect([decision.riskAccepted, decision.whatWouldChange, decision.reviewOn]).not.toContain('');
  });

  it('A11: the school is told; the no to the health visitor is a decision of its own', async () => {
    const school = (await decisionFor('A11', 'Zofia', 'larkfield')).last.decision;
    const visitor = (await decisionFor('A11', 'Zofia', 'healthVisitor')).last.decision;
    expect([school.outcome, visitor.outcome]).toEqual(['share', 'do_not_share']);
    expect(basisOf(school)).toMatchObject({ article6: ['e'], duty: ['applies_share'] });
    expect(basisOf(visitor)).toMatchObject({ article6: ['e'], duty: ['would_not_facilitate'] });
  });

  it('A12: authorised for the council, on the public task and the duty to share; nobody’s consent', async () => {
    const { decision } = (await decisionFor('A12', 'Jayden', 'oakbank')).last;
    expect(decision.outcome).toBe('share');
    expect(basisOf(decision)).toMatchObject({ article6: ['e'], duty: ['applies_share'], agreement: [null] });
    expect(basisOf(decision).article9).toEqual(['h', null]);
    expect(decision.reasons).toContain('Authorised for the council as holder of parental responsibility');
    expect(decision.lines[0]?.said.meaning).toMatch(/authorised/i);
    const said = JSON.stringify(decision.lines.map(({ said }) => said));
    expect(`${decision.reasons} ${decision.facts} ${said}`).not.toMatch(/consent/i);
  });

  it('A13: shared meanwhile on a recorded basis, which is not his signature', async () => {
    const { decision } = (await decisionFor('A13', 'Ruby', 'hillside')).last;
    expect(decision.outcome).toBe('share');
    expect(basisOf(decision)).toMatchObject({ article6: ['e'], ...NOT_SPECIAL, duty: ['applies_share'] });
    expect(decision.reasons).toContain('not on his signature');
  });
});

it('A15: each child has decisions of their own, none about two', async () => {
  const outcomes = async (child: string) =>
    Object.fromEntries(
      (await decisionsAbout('A15', child)).flatMap(({ last: { decision } }) =>
        decision.lines.map(({ recipientName }) => [recipientName, decision.outcome]),
      ),
    );
  const [school, gp] = [AGENCIES.larkfield.name, AGENCIES.gp.name];
  expect(await outcomes('Ella')).toEqual({ [school]: 'share', [gp]: 'share' });
  expect(await outcomes('Sam')).toEqual({ [school]: 'share', [gp]: 'do_not_share' });
  expect(await outcomes('Mia')).toEqual({ [school]: 'do_not_share', [gp]: 'share' });
  for (const child of ['Ella', 'Sam', 'Mia']) {
    const texts = JSON.stringify((await decisionsAbout('A15', child)).map(({ last }) => last.decision));
    for (const other of ['Ella', 'Sam', 'Mia'].filter((name) => name !== child)) expect(texts).not.toContain(other);
  }
});

it('every decision answers the duty to share, and asks again on a day', async () => {
  const rows = await db.selectFrom('sharing_decisions').select('content').execute();
  expect(rows.length).toBeGreaterThanOrEqual(15);
  for (const { content } of rows) {
    const decision: SharingDecision = JSON.parse(content);
    expect(decision.reviewOn).not.toBeNull();
    for (const { basis } of decision.lines) {
      expect(basis.duty16la).not.toBeNull();
      expect([basis.article6, basis.article9]).not.toContain('a');
    }
  }
});

it('every form has a valid receipt; nobody’s consent is stated in any, and an officer’s authorisation is none', async () => {
  const receipts = await validReceipts(db);
  for (const receipt of [...receipts.values()].flat()) {
    const record = JSON.stringify(consentRecord(receipt));
    expect(record).not.toMatch(/"@type":"dpv:(Consent(?!Record)|WithdrawConsent)|A6-1-a/);
    expect(JSON.stringify(receipt)).not.toContain('"consent"');
  }
  const children = 'Aisha Beth Ella Jayden Kezia Mia Oscar Ruby Sam Tyler Zofia';
  expect([...receipts.keys()].sort().join(' ')).toBe(children);
  const [jayden] = receipts.get('Jayden') ?? [];
  expect(jayden && fhirBundleText(jayden)).not.toContain('"Consent"');
});

it('Trap 6: no decision stands in a document of the family or of a recipient, and no law that nobody has read', async () => {
  const forms = await db.selectFrom('agreements').select(['id', 'child_id']).execute();
  const unread = unreadCites(TABLES_OF_LAW);
  let read = 0;
  for (const { id, child_id } of forms) {
    const rows = await db.selectFrom('sharing_decisions').select('content').where('child_id', '=', child_id).execute();
    const decisions: readonly SharingDecision[] = rows.map(({ content }) => JSON.parse(content));
    const words = decisions.flatMap(({ reasons, override, withheld, riskAccepted, riskIfNotShared, facts, opinions }) =>
      [reasons, override?.reasons ?? '', withheld, riskAccepted, riskIfNotShared, facts, opinions].filter(Boolean),
    );
    for (const { audience, fileId } of await listDocuments(db, id)) {
      const text = await flatTextOf(await readFile(db, fileId));
      if (audience === 'office') continue;
      read += 1;
      for (const one of words) expect(text).not.toContain(one.slice(0, 40));
      expect(unread.filter((cite) => text.includes(cite))).toEqual([]);
    }
  }
  expect(read).toBeGreaterThan(15);
}, 120_000);
