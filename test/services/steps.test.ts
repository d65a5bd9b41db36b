import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { discardDraft } from '~/app/services/endings.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { saveContext, saveInformation, saveLines, savePeople, saveViews } from '~/app/services/steps.server';
import { dropUnsaved, keepUnsaved } from '~/app/services/unsaved.server';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import { asRecipient } from '~/forms/agreement/answers/information';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { unsavedOn } from '~/forms/agreement/unsaved';
import {
  childOf,
  councilWithFamilies,
  countRows,
  filledForm,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

const views = { said: 'Yes', askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
const WRITTEN = ['family_links', 'agencies', 'child_agencies', 'audit_events'] as const;
let db: Database;
let priya: Worker;
let id: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});
beforeEach(async () => {
  id = value(await startAgreement(priya, await childOf('A2', 'Oscar')));
});

const open = async (form = id) => value(await openAgreement(priya, form, 'prepare an agreement'));
async function father(more: Partial<WhoIsAsked> = {}): Promise<WhoIsAsked> {
  const dean = (await open()).family.find(({ relationship }) => relationship === 'father');
  if (!dean) throw new Error('no father');
  return {
    ...dean,
    courtOrder: 'no',
    courtOrderDetail: '',
    help: 'none',
    helpDetail: '',
    registeredOn: '',
    support: NO_SUPPORT,
    ...more,
  };
}
async function information(newAgency: string | null) {
  const { agencies } = await open();
  const shared = { topics: ['feelings'], direction: 'both' } as const;
  const recipients = agencies.slice(0, 1).map((agency) => asRecipient(agency, shared, []));
  const added = newAgency ? ({ name: newAgency, kind: 'charity' } as const) : null;
  return { why: 'to help Oscar', recipients, newAgency: added, shared };
}

describe('a screen that is saved', () => {
  it('is in the draft, under the next revision', async () => {
    const { revision } = (await open()).agreement;
    value(await saveViews(priya, id, revision, views));
    expect((await open()).agreement).toMatchObject({ draft: { views }, revision: revision + 1, state: 'draft' });
  });

  it('tells the next form what was learned of parental responsibility, once, and keeps what was known before', async () => {
    const links = (await countRows(db, ['family_links'])).family_links ?? 0;
    const learned = await father({ prRoute: 'pr_order', prEvidence: 'on_case_system' });
    value(await savePeople(priya, id, await revisionOf(priya, id), learned));
    value(await savePeople(priya, id, await revisionOf(priya, id), learned));
    expect((await countRows(db, ['family_links'])).family_links).toBe(links + 1);
    const family = await listFamily(db, await childOf('A2', 'Oscar'));
    expect(family.filter(({ relationship }) => relationship === 'father')).toMatchObject([
      { prRoute: 'pr_order', prEvidence: 'on_case_system' },
    ]);
  });

  it('A12: takes a child for whom an officer authorises to be in care, unless another kind of work was named', async () => {
    const officer = { jobTitle: 'Head of service', orderReference: 'EX25C00117', parentsTold: 'Told by telephone.' };
    const purpose = async () => (await open()).agreement.draft.context.purpose;
    value(await savePeople(priya, id, await revisionOf(priya, id), await father()));
    expect(await purpose()).toBe('family_help');
    value(await savePeople(priya, id, await revisionOf(priya, id), await father({ officer })));
    expect(await purpose()).toBe('looked_after');
    const { context } = (await open()).agreement.draft;
    value(await saveContext(priya, id, await revisionOf(priya, id), { ...context, purpose: 'child_protection' }));
    value(await savePeople(priya, id, await revisionOf(priya, id), await father({ officer })));
    expect(await purpose()).toBe('child_protection');
  });

  it('adds a new agency to the form and to the family’s directory, and one that is there already only once', async () => {
    value(await saveInformation(priya, id, await revisionOf(priya, id), await information('Chess Club')));
    value(await saveInformation(priya, id, await revisionOf(priya, id), await information('CHESS CLUB')));
    const { agreement, agencies } = await open();
    expect(agreement.draft.recipients.map(({ name }) => name)).toEqual(['Example City CAMHS', 'Chess Club']);
    expect(agreement.draft.recipients[1]).toMatchObject({ topics: ['feelings'], onwardTo: '', mayShareAnyway: false });
    expect(agencies.filter(({ name }) => name === 'Chess Club')).toHaveLength(1);
  });

  it('may say of one recipient what is not said of another', async () => {
    value(await saveInformation(priya, id, await revisionOf(priya, id), await information(null)));
    const [camhs] = (await open()).agreement.draft.recipients;
    if (!camhs) throw new Error('no recipient');
    const changed = [{ ...camhs, mayShareAnyway: true, topics: ['feelings', 'support'] as const }];
    value(await saveLines(priya, id, await revisionOf(priya, id), changed));
    expect((await open()).agreement.draft.recipients).toMatchObject(changed);
  });
});

describe('a form that was changed meanwhile', () => {
  it('is not saved over, and nothing is written', async () => {
    const { revision } = (await open()).agreement;
    value(await saveViews(priya, id, revision, views));
    const [before, rows] = [await open(), await countRows(db, WRITTEN)];
    const refusal = { type: 'refused', reasons: ['changed meanwhile'] };
    expect(await saveViews(priya, id, revision, { ...views, said: 'No' })).toEqual(refusal);
    expect(await savePeople(priya, id, revision, await father({ prEvidence: 'told' }))).toEqual(refusal);
    expect(await saveInformation(priya, id, revision, await information('Drama Club'))).toEqual(refusal);
    expect(await saveLines(priya, id, revision, [])).toEqual(refusal);
    expect(await saveViews(priya, id, revision + 2, views)).toEqual(refusal);
    expect(await open()).toEqual(before);
    expect(await countRows(db, WRITTEN)).toEqual(rows);
  });

  it('at the same moment is saved by the first alone, in every table', async () => {
    const { revision } = (await open()).agreement;
    const [one, other] = [
      await father({ prRoute: 'pr_order', prEvidence: 'seen' }),
      await information('Swimming Club'),
    ];
    const both = await Promise.all([savePeople(priya, id, revision, one), saveInformation(priya, id, revision, other)]);
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    const { agreement, agencies, family } = await open();
    const peopleWon = both[0]?.type === 'done';
    expect(agreement.revision).toBe(revision + 1);
    expect(agreement.draft.who !== null).toBe(peopleWon);
    expect(family.some(({ prEvidence }) => prEvidence === 'seen')).toBe(true);
    expect(agencies.some(({ name }) => name === 'Swimming Club')).toBe(!peopleWon);
    const clubs = await db.selectFrom('agencies').select('id').where('name', '=', 'Swimming Club').execute();
    expect(clubs).toHaveLength(peopleWon ? 0 : 1);
  });
});

describe('a form that may not be saved', () => {
  it('is missing for another team and for whoever prepares none', async () => {
    const before = await open();
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      const worker = await workerOf(member);
      expect(await saveViews(worker, id, before.agreement.revision, views)).toEqual({ type: 'missing' });
      expect(await keepUnsaved(worker, id, 'views', { said: ['No'] })).toBe(false);
    }
    expect(await saveViews(priya, 'no such form', 1, views)).toEqual({ type: 'missing' });
    expect(await open()).toEqual(before);
  });

  it('is no draft any more once it was discarded', async () => {
    const revision = await revisionOf(priya, id);
    value(await discardDraft(priya, id, 'The wrong child'));
    const refusal = { type: 'refused', reasons: ['no longer a draft'] };
    expect(await saveViews(priya, id, revision, views)).toEqual(refusal);
  });

  it('may still be changed while the family has it, and they do not see the change', async () => {
    const form = await filledForm(priya);
    const revision = await revisionOf(priya, form);
    value(await giveTablet(await workerOf('priya'), form, revision));
    expect((await saveViews(await workerOf('tom'), form, revision, views)).type).toBe('done');
  });
});

describe('what was typed and not saved', () => {
  const typed = { said: ['  Ye', 's'], 'ask_on-day': ['31'] };
  const unsaved = async (screen: 'views' | 'people', worker = priya) =>
    unsavedOn((await open()).agreement.draft.unsaved, screen, worker.staffId);

  it('is kept as it was typed, screen by screen, without a new revision, and goes with the save of its screen', async () => {
    const revision = await revisionOf(priya, id);
    expect(await keepUnsaved(priya, id, 'views', typed)).toBe(true);
    await keepUnsaved(priya, id, 'people', { who: ['nobody'] });
    expect((await open()).agreement.revision).toBe(revision);
    expect(await unsaved('views')).toEqual(typed);
    value(await saveViews(priya, id, revision, views));
    expect(await unsaved('views')).toBeNull();
    expect(await unsaved('people')).toEqual({ who: ['nobody'] });
  });

  it('is each person’s own: a colleague neither sees it nor loses theirs, and both at once are kept', async () => {
    const tom = await workerOf('tom');
    const theirs = { said: ['No'] };
    await Promise.all([keepUnsaved(priya, id, 'views', typed), keepUnsaved(tom, id, 'views', theirs)]);
    expect(await unsaved('views')).toEqual(typed);
    expect(await unsaved('views', tom)).toEqual(theirs);
    value(await saveViews(priya, id, await revisionOf(priya, id), views));
    expect(await unsaved('views', tom)).toEqual(theirs);
    await dropUnsaved(tom, id, ['views']);
    expect(await unsaved('views', tom)).toBeNull();
  });

  it('does not undo what was saved meanwhile', async () => {
    const revision = await revisionOf(priya, id);
    await Promise.all([saveViews(priya, id, revision, views), keepUnsaved(priya, id, 'people', { who: ['nobody'] })]);
    expect((await open()).agreement).toMatchObject({ revision: revision + 1, draft: { views } });
    expect(await unsaved('people')).toEqual({ who: ['nobody'] });
  });

  it('is not kept on a form that was discarded', async () => {
    value(await discardDraft(priya, id, 'The wrong child'));
    expect(await keepUnsaved(priya, id, 'views', { said: ['No'] })).toBe(false);
    expect(await unsaved('views')).toBeNull();
  });
});
