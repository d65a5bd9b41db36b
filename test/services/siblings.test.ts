import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { openAgreement } from '~/app/services/agreements.server';
import { childrenNamed, textsOfDraft, textsOfFamily } from '~/app/services/named-children.server';
import { addSibling } from '~/app/services/new-sibling.server';
import { peopleHere } from '~/app/services/people-here.server';
import { giveTablet, type Worker } from '~/app/services/proposals.server';
import { addSiblingForms, siblingsOf } from '~/app/services/siblings.server';
import { saveInformation } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { listFamily } from '~/db/people';
import type { NewSibling } from '~/forms/agreement/answers/siblings';
import { doyleForm, formsFor } from '~/test/support/sibling-steps';
import {
  childOf,
  councilWithFamilies,
  countRows,
  eventsOf,
  revisionOf,
  value,
  workerOf,
} from '~/test/support/visit-steps';

let db: Database;
let gareth: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  gareth = await workerOf('gareth');
});

const opened = async (id: string) => value(await openAgreement(gareth, id, 'prepare an agreement'));

test('no brother or sister under 18 interprets, nor the child: the page that says who is here knows their names', async () => {
  const { children = [] } = await peopleHere(await opened(await doyleForm(gareth)));
  expect(children.map(({ givenNames }) => givenNames)).toEqual(expect.arrayContaining(['Ella', 'Sam', 'Mia']));
});

describe('a form for a brother or sister', () => {
  it('has what was entered once, and a reference, a child and a history of its own; what the child thinks is asked', async () => {
    const ella = await doyleForm(gareth);
    const [sam = ''] = await formsFor(gareth, ella, ['Sam']);
    const [first, second] = [(await opened(ella)).agreement, (await opened(sam)).agreement];
    expect(second.draft).toMatchObject({
      context: first.draft.context,
      why: first.draft.why,
      recipients: first.draft.recipients,
    });
    expect(second.draft.views).toBeNull();
    expect(second.visitId).toBe(first.visitId);
    expect(second.visitId).not.toBeNull();
    expect(second.reference).not.toBe(first.reference);
    expect(second.childId).toBe(await childOf('A15', 'Sam'));
    expect(await eventsOf(db, sam)).toEqual(['agreement_started']);
  });

  it('is answered by the same adult with this child’s own route to parental responsibility', async () => {
    const sams = await doyleForm(gareth, { child: 'Sam', adult: 'Martin Doyle', said: 'Football.' });
    const [ella = ''] = await formsFor(gareth, sams, ['Ella']);
    // Martin is Sam's father and nobody of Ella's family: who answers for her is said on her own form.
    expect((await opened(ella)).agreement.draft.who).toBeNull();
    const [sam = ''] = await formsFor(gareth, await doyleForm(gareth), ['Sam']);
    const who = (await opened(sam)).agreement.draft.who;
    const [mother] = (await listFamily(db, await childOf('A15', 'Sam'))).filter(({ name }) => name === 'Siobhán Doyle');
    expect(who).toMatchObject({
      personId: mother?.personId,
      prRoute: 'mother',
      prEvidence: 'automatic',
      courtOrder: 'no',
    });
  });

  it('of a young person of 15 names nobody: whether she understands is looked at first', async () => {
    const ella = await doyleForm(gareth);
    const mias = (await siblingsOf(await opened(ella))).find(({ name }) => name === 'Mia Doyle');
    expect(mias?.asksThemself).toBe(true);
    const [mia = ''] = await formsFor(gareth, ella, ['Mia']);
    expect((await opened(mia)).agreement.draft.who).toBeNull();
  });

  it('with a court order about the child is answered by whoever its own page says', async () => {
    const [sam = ''] = await formsFor(gareth, await doyleForm(gareth), ['Sam'], 'yes');
    expect((await opened(sam)).agreement.draft.who).toBeNull();
  });

  it('is made once, by two taps and at once', async () => {
    const ella = await doyleForm(gareth);
    const before = (await countRows(db, ['agreements'])).agreements ?? 0;
    const [first, second] = await Promise.all([
      formsFor(gareth, ella, ['Sam', 'Mia']),
      formsFor(gareth, ella, ['Sam', 'Mia']),
    ]);
    expect(second).toEqual(first);
    expect((await countRows(db, ['agreements'])).agreements).toBe(before + 2);
  });

  it('is changed by itself', async () => {
    const ella = await doyleForm(gareth);
    const [sam = ''] = await formsFor(gareth, ella, ['Sam']);
    const { recipients } = (await opened(sam)).agreement.draft;
    const shared = { topics: ['attendance'], direction: 'tell' } as const;
    value(
      await saveInformation(gareth, sam, await revisionOf(gareth, sam), {
        why: 'for Sam',
        recipients,
        newAgency: null,
        shared,
      }),
    );
    expect((await opened(ella)).agreement.draft.why).toBe('so that the children get help');
  });

  it('is made of no stranger, by nobody of another team, and not once the family has the form', async () => {
    const ella = await doyleForm(gareth);
    const ruby = [{ childId: await childOf('A13', 'Ruby'), order: 'no' }] as const;
    const sam = [{ childId: await childOf('A15', 'Sam'), order: 'no' }] as const;
    expect(await addSiblingForms(gareth, ella, ruby)).toEqual({ type: 'missing' });
    expect(await addSiblingForms(await workerOf('priya'), ella, sam)).toEqual({ type: 'missing' });
    await db.updateTable('agreements').set({ state: 'with_family' }).where('id', '=', ella).execute();
    expect(await addSiblingForms(gareth, ella, sam)).toEqual({ type: 'missing' });
  });
});

describe('another child of the family', () => {
  let ella: string;
  let mother: string;
  const aoife = (more: Partial<NewSibling> = {}): NewSibling => ({
    givenNames: 'Aoife',
    terms: { familyName: 'Doyle', dateOfBirth: '2024-05-01' },
    adultId: mother,
    relationship: 'mother',
    which: '',
    ...more,
  });

  beforeEach(async () => {
    ella = await doyleForm(gareth);
    mother = (await opened(ella)).family[0]?.personId ?? '';
  });

  it('is added once, shares the adult, and can be ticked', async () => {
    const id = value(await addSibling(gareth, ella, aoife()));
    expect(value(await addSibling(gareth, ella, aoife({ givenNames: 'AOIFE' })))).toBe(id);
    expect((await siblingsOf(await opened(ella))).map(({ childId }) => childId)).toContain(id);
    expect(await listFamily(db, id)).toMatchObject([{ personId: mother, prRoute: 'mother', prEvidence: 'automatic' }]);
  });

  it('who is known by last name and birthday is not entered twice: it is asked which child it is', async () => {
    const ruby = { givenNames: 'Ruby', terms: { familyName: 'SHAW', dateOfBirth: '2018-11-06' } };
    const before = await countRows(db, ['children', 'family_links']);
    expect(await addSibling(gareth, ella, aoife(ruby))).toMatchObject({ reasons: ['somebody is known'] });
    expect(await addSibling(gareth, ella, aoife({ ...ruby, which: 'another' }))).toMatchObject({
      reasons: ['known already'],
    });
    expect(await countRows(db, ['children', 'family_links'])).toEqual(before);
    const rubyId = await childOf('A13', 'Ruby');
    expect(value(await addSibling(gareth, ella, aoife({ ...ruby, which: rubyId })))).toBe(rubyId);
    expect(await countRows(db, ['children'])).toEqual({ children: before.children });
  });

  it('who is a twin of a known child is another child', async () => {
    const sam = await childOf('A15', 'Sam');
    const twin = aoife({ givenNames: 'Finn', terms: { familyName: 'Doyle', dateOfBirth: '2015-05-19' } });
    expect(await addSibling(gareth, ella, twin)).toMatchObject({ reasons: ['somebody is known'] });
    const finn = value(await addSibling(gareth, ella, { ...twin, which: 'another' }));
    expect(finn).not.toBe(sam);
    expect((await siblingsOf(await opened(ella))).map(({ childId }) => childId)).toEqual(
      expect.arrayContaining([sam, finn]),
    );
  });

  it('of another team stays theirs: it is not taken by its id', async () => {
    const terms = { familyName: 'Ellwood', dateOfBirth: '2019-03-12' } as const;
    const maya = aoife({ givenNames: 'Maya', terms, which: await childOf('A1', 'Maya') });
    expect(await addSibling(gareth, ella, maya)).toMatchObject({ reasons: ['somebody is known'] });
  });

  it('is added to nobody’s family by an adult of another one', async () => {
    expect(await addSibling(gareth, ella, aoife({ adultId: 'somebody' }))).toEqual({ type: 'missing' });
  });
});

describe('another child’s name in a form’s own words', () => {
  it('is said with where it stands, on the form of the child who is not meant, and stops nothing', async () => {
    const ella = await doyleForm(gareth, { why: 'so that Mia’s sleep gets better', said: 'Sam shouts, said Ella.' });
    const { agreement, child } = await opened(ella);
    expect(await childrenNamed({ agreement, child }, textsOfDraft(agreement.draft))).toEqual([
      { where: 'Why', name: 'Mia' },
      { where: 'What the child thinks', name: 'Sam' },
    ]);
    const limit = { school: { choice: 'yes', limit: 'nothing of Sam' } } as const;
    expect(await childrenNamed({ agreement, child }, textsOfFamily(limit, 'Mia’s diary'))).toEqual([
      { where: 'A limit', name: 'Sam' },
      { where: 'What they do not want shared', name: 'Mia' },
    ]);
    value(await giveTablet(gareth, ella, await revisionOf(gareth, ella)));
  });
});
