import { beforeAll, describe, expect, it } from 'vitest';
import { listMyForms, openAgreement, startAgreement } from '~/app/services/agreements.server';
import { discardDraft } from '~/app/services/endings.server';
import type { Worker } from '~/app/services/proposals.server';
import { saveViews } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { EMPTY_DRAFT } from '~/forms/agreement/draft';
import { currentForm } from '~/forms/catalogue';
import { readReference } from '~/forms/values/references';
import { childOf, councilWithFamilies, countRows, eventsOf, value, workerOf } from '~/test/support/visit-steps';

const views = { said: 'Yes', askWho: '', askOn: '', told: 'yes', notToldWhy: '' } as const;
let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

describe('starting a form', () => {
  it('gives an empty draft on the current version, with a reference of its own', async () => {
    const id = value(await startAgreement(priya, await childOf('A1', 'Maya')));
    const { agreement } = value(await openAgreement(priya, id, 'prepare an agreement'));
    expect(agreement).toMatchObject({
      state: 'draft',
      revision: 1,
      formId: currentForm().definition.id,
      formVersion: currentForm().definition.version,
      teamId: priya.teamId,
      createdBy: priya.staffId,
      draft: EMPTY_DRAFT,
    });
    expect(readReference(agreement.reference)).toBe(agreement.reference);
    expect(await eventsOf(db, id)).toEqual(['agreement_started']);
  });

  it('twice gives the same draft, also at once; once it was touched, a new one', async () => {
    const child = await childOf('A2', 'Oscar');
    const both = await Promise.all([startAgreement(priya, child), startAgreement(priya, child)]);
    const id = value(both[0]);
    expect(value(both[1])).toBe(id);
    expect(value(await startAgreement(priya, child))).toBe(id);
    expect(await eventsOf(db, id)).toEqual(['agreement_started']);
    value(await saveViews(priya, id, 1, views));
    expect(value(await startAgreement(priya, child))).not.toBe(id);
  });

  it('does not bring back a draft that was discarded, or take a colleague’s', async () => {
    const child = await childOf('A3', 'Aisha');
    const id = value(await startAgreement(priya, child));
    expect(value(await startAgreement(await workerOf('tom'), child))).not.toBe(id);
    value(await discardDraft(priya, id, 'Made by mistake'));
    expect(value(await startAgreement(priya, child))).not.toBe(id);
  });

  it('is missing for another team, for whoever prepares none, and for a child that is not there', async () => {
    const child = await childOf('A1', 'Maya');
    const before = await countRows(db, ['agreements']);
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      expect(await startAgreement(await workerOf(member), child)).toEqual({ type: 'missing' });
    }
    expect(await startAgreement(priya, 'nobody')).toEqual({ type: 'missing' });
    expect(await countRows(db, ['agreements'])).toEqual(before);
  });
});

describe('opening a form', () => {
  it('is for its own team; a records officer has to wait for a sealed document', async () => {
    const id = value(await startAgreement(priya, await childOf('A6', 'Leo')));
    const tom = await openAgreement(await workerOf('tom'), id, 'prepare an agreement');
    expect(tom.type).toBe('done');
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      const worker = await workerOf(member);
      for (const permission of ['read an agreement', 'prepare an agreement', 'correct an agreement'] as const) {
        expect(await openAgreement(worker, id, permission)).toEqual({ type: 'missing' });
      }
    }
    expect(await openAgreement(priya, 'no such form', 'read an agreement')).toEqual({ type: 'missing' });
  });
});

describe('my forms', () => {
  it('are mine alone, without what was discarded', async () => {
    const id = value(await startAgreement(priya, await childOf('A9', 'Kezia')));
    const mine = { ...priya, visitChildId: null };
    expect((await listMyForms(mine)).map((form) => form.id)).toContain(id);
    expect(await listMyForms({ ...(await workerOf('gareth')), visitChildId: null })).toEqual([]);
    value(await discardDraft(priya, id, 'Made by mistake'));
    expect((await listMyForms(mine)).map((form) => form.id)).not.toContain(id);
  });

  it('are those of the visited child alone while one is visited', async () => {
    const visitChildId = await childOf('A1', 'Maya');
    const forms = await listMyForms({ ...priya, visitChildId });
    expect(forms.length).toBeGreaterThan(0);
    expect(new Set(forms.map(({ childId }) => childId))).toEqual(new Set([visitChildId]));
    expect(await listMyForms({ ...priya, visitChildId: await childOf('A12', 'Jayden') })).toEqual([]);
  });
});
