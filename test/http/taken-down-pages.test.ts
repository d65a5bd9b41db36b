import { beforeAll, describe, expect, it } from 'vitest';
import * as form from '~/app/routes/agreements.$agreementId._index';
import * as check from '~/app/routes/agreements.$agreementId.check';
import * as nextPerson from '~/app/routes/agreements.$agreementId.next-person';
import * as takenDown from '~/app/routes/agreements.$agreementId.taken-down';
import * as confirmation from '~/app/routes/agreements.$agreementId.written-confirmation';
import { openAgreement } from '~/app/services/agreements.server';
import type { Database } from '~/db/connection';
import { doyleForm } from '~/test/support/sibling-steps';
import {
  councilWithFamilies,
  countRows,
  filledForm,
  formWithFamily,
  revisionOf,
  value,
} from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

const WRITTEN = ['signatures', 'wishes', 'proposals', 'tasks', 'record_facts'] as const;
let db: Database;
let priya: AtDesk;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await atDesk('priya');
});

const page = (id: string, name: string) => `/agreements/${id}/${name}`;
const CALL = {
  method: 'telephone',
  number: '07700 900123',
  identity_check: 'Her voice',
  confirm_how: 'by letter',
  exact_words: 'Yes.',
  how_signed: 'alone',
};

/** What the page would send: a yes to everyone, by telephone, on the revision that stands. */
async function answers(id: string) {
  const { draft, revision } = value(await openAgreement(priya.worker, id, 'prepare an agreement')).agreement;
  const cards = Object.fromEntries(draft.recipients.map((recipient) => [`card-${recipient.id}`, 'yes']));
  return { ...CALL, ...cards, revision: String(revision) };
}

describe('the page for answers without the tablet', () => {
  it('records a call once; a second tap and a second tab end on the finished form', async () => {
    const id = await filledForm(priya.worker);
    const sent = await answers(id);
    expect(to(await priya.send(takenDown, page(id, 'taken-down'), sent))).toEqual([303, page(id, 'confirmation')]);
    const before = await countRows(db, WRITTEN);
    for (const fields of [sent, { ...sent, method: 'spoken' }]) {
      expect(to(await priya.send(takenDown, page(id, 'taken-down'), fields))).toEqual([303, `/agreements/${id}`]);
    }
    expect(to(await priya.get(takenDown, page(id, 'taken-down')))).toEqual([303, `/agreements/${id}`]);
    expect(to(await priya.get(form, `/agreements/${id}`))).toEqual([303, page(id, 'confirmation')]);
    expect(await countRows(db, WRITTEN)).toEqual(before);
  });

  it('keeps what was typed when it is refused, when the screen locks, and when somebody else saved', async () => {
    const id = await filledForm(priya.worker);
    const sent = await answers(id);
    const refused = await priya.send(takenDown, page(id, 'taken-down'), { ...sent, number: '' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'number' }], fields: { exact_words: ['Yes.'] } });
    const kept = async () => (await (await priya.get(takenDown, page(id, 'taken-down'))).json()).typed;
    expect(await kept()).toMatchObject({ exact_words: ['Yes.'] });
    const locked = { ...sent, intent: 'keep', exact_words: 'Yes, and' };
    expect((await priya.send(takenDown, page(id, 'taken-down'), locked)).status).toBe(204);
    expect(await kept()).toMatchObject({ exact_words: ['Yes, and'] });
    const stale = await priya.send(takenDown, page(id, 'taken-down'), { ...sent, revision: '1' });
    expect(stale.status).toBe(409);
    expect(await kept()).toMatchObject({ exact_words: ['Yes.'] });
  });

  it('says once where another child of the family is named, keeps what was typed, and takes it when it is sent again', async () => {
    const gareth = await atDesk('gareth');
    const id = await doyleForm(gareth.worker);
    const { draft, revision } = value(await openAgreement(gareth.worker, id, 'prepare an agreement')).agreement;
    const cards = Object.fromEntries(draft.recipients.map((recipient) => [`card-${recipient.id}`, 'yes']));
    const sent = { ...CALL, ...cards, revision: String(revision), opt_out: 'Mia’s diary' };
    const asked = await gareth.send(takenDown, page(id, 'taken-down'), sent);
    expect(asked.status).toBe(422);
    expect(await asked.json()).toMatchObject({
      errors: [],
      named: [{ where: 'What they do not want shared', name: 'Mia' }],
      fields: { opt_out: ['Mia’s diary'] },
    });
    const seen = { ...sent, named_seen: 'yes' };
    expect(to(await gareth.send(takenDown, page(id, 'taken-down'), seen))).toEqual([303, page(id, 'confirmation')]);
  });

  it('is not there for another team, for a records officer, or while the family has the tablet', async () => {
    const id = await filledForm(priya.worker);
    const sent = await answers(id);
    for (const member of ['gareth', 'margaret', 'colin'] as const) {
      const other = await atDesk(member);
      for (const route of [takenDown, nextPerson, confirmation]) {
        expect((await other.get(route, page(id, 'taken-down'))).status).toBe(404);
        expect((await other.send(route, page(id, 'taken-down'), sent)).status).toBe(404);
      }
    }
    const { agreementId } = await formWithFamily((await atDesk('priya')).worker);
    expect(to(await priya.get(takenDown, page(agreementId, 'taken-down')))).toEqual([
      303,
      `/agreements/${agreementId}`,
    ]);
  });
});

describe('asking another person', () => {
  it('leaves out whoever has answered, refuses them by name, and goes on to the page before the hand-over', async () => {
    const id = await filledForm(priya.worker);
    expect(to(await priya.get(nextPerson, page(id, 'next-person')))).toEqual([303, `/agreements/${id}`]);
    await priya.send(takenDown, page(id, 'taken-down'), await answers(id));
    const opened = await (await priya.get(nextPerson, page(id, 'next-person'))).json();
    const [mother] = opened.people.here.family;
    expect(opened.people.here.answered).toEqual([mother.personId]);
    const known = { court_order: 'no', help: 'none' };
    const revision = String(await revisionOf(priya.worker, id));
    const again = await priya.send(nextPerson, page(id, 'next-person'), { ...known, revision, who: mother.personId });
    expect((await again.json()).errors).toMatchObject([{ field: 'who' }]);
    const someone = {
      ...known,
      revision,
      who: 'someone_else',
      new_relationship: 'mother',
      new_adult: 'jo ELLWOOD',
    };
    const named = await priya.send(nextPerson, page(id, 'next-person'), someone);
    expect((await named.json()).errors).toMatchObject([{ field: 'new_adult' }]);
    const other = { ...someone, new_adult: 'Ann Ellwood' };
    expect(to(await priya.send(nextPerson, page(id, 'next-person'), other))).toEqual([303, page(id, 'check')]);
    const before = await (await priya.get(check, page(id, 'check'))).json();
    expect(before).toMatchObject({ isNext: true, person: 'Ann Ellwood', missing: [] });
    const second = await priya.send(takenDown, page(id, 'taken-down'), { ...(await answers(id)), method: 'spoken' });
    expect(to(second)).toEqual([303, page(id, 'confirmation')]);
    const rows = await db.selectFrom('signatures').select('method').where('agreement_id', '=', id).execute();
    expect(rows.map(({ method }) => method).sort()).toEqual(['spoken', 'telephone']);
  });
});

describe('the page that says a call is confirmed', () => {
  it('records it once, and is gone when nothing is left to confirm', async () => {
    const id = await filledForm(priya.worker);
    await priya.send(takenDown, page(id, 'taken-down'), await answers(id));
    const { answers: open } = await (await priya.get(confirmation, page(id, 'written-confirmation'))).json();
    const sent = { answer: open[0].answerId };
    const path = page(id, 'written-confirmation');
    expect(to(await priya.send(confirmation, path, sent))).toEqual([303, page(id, 'confirmation')]);
    const before = await countRows(db, WRITTEN);
    expect(to(await priya.send(confirmation, path, sent))).toEqual([303, page(id, 'confirmation')]);
    expect(await countRows(db, WRITTEN)).toEqual(before);
    expect((await priya.send(confirmation, path, { answer: 'another' })).status).toBe(404);
    expect(to(await priya.get(confirmation, path))).toEqual([303, `/agreements/${id}`]);
  });
});
