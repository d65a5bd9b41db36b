import { beforeAll, describe, expect, it } from 'vitest';
import * as formList from '~/app/routes/agreements._index';
import * as form from '~/app/routes/agreements.$agreementId._index';
import * as afterwards from '~/app/routes/agreements.$agreementId.afterwards';
import * as confirmation from '~/app/routes/agreements.$agreementId.confirmation';
import * as copies from '~/app/routes/agreements.$agreementId.copies';
import * as discarding from '~/app/routes/agreements.$agreementId.discarding';
import * as inError from '~/app/routes/agreements.$agreementId.entry-in-error';
import * as people from '~/app/routes/agreements.$agreementId.people';
import * as search from '~/app/routes/child-searches.$searchId';
import * as newSearch from '~/app/routes/child-searches.new';
import { startAgreement } from '~/app/services/agreements.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { endVisit, startVisit } from '~/app/services/visit.server';
import {
  answered,
  childOf,
  confirm,
  councilWithFamilies,
  filledForm,
  formWithFamily,
  value,
  workerOf,
} from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

let priya: AtDesk;

beforeAll(async () => {
  await councilWithFamilies();
  priya = await atDesk('priya');
});

const born = (day: string, month: string, year: string) => ({
  'date_of_birth-day': day,
  'date_of_birth-month': month,
  'date_of_birth-year': year,
});

async function look(desk: AtDesk, familyName: string, date: ReturnType<typeof born>): Promise<string> {
  const answer = await desk.send(newSearch, '/child-searches/new', { family_name: familyName, ...date });
  return answer.headers.get('Location') ?? '';
}

async function finished(): Promise<string> {
  const worker = await workerOf('priya');
  const { agreementId, form: family } = await formWithFamily(worker);
  value(await confirm(await answered(family, ['yes', 'no']), { method: 'typed', name: 'Jo Ellwood' }));
  return agreementId;
}

describe('a visit', () => {
  it('begins when a worker opens their own unfinished form, and hides every other family at once', async () => {
    const maya = value(await startAgreement(priya.worker, await childOf('A1', 'Maya')));
    const leo = value(await startAgreement(priya.worker, await childOf('A6', 'Leo')));
    for (const [route, path] of [
      [form, `/agreements/${maya}`],
      [people, `/agreements/${maya}/people`],
    ] as const) {
      const desk = await atDesk('priya');
      expect(await (await desk.get(route, path)).json()).toMatchObject({ frame: { visiting: true } });
      expect(await desk.visiting()).toBe(await childOf('A1', 'Maya'));
      expect((await desk.get(form, `/agreements/${leo}`)).status).toBe(404);
    }
    const tom = await atDesk('tom');
    await tom.get(form, `/agreements/${maya}`);
    expect(await tom.visiting()).toBeNull();
  });

  it('shows no search of before it, and shows the one that it began from', async () => {
    const desk = await atDesk('priya');
    const marsh = await look(desk, 'Marsh', born('22', '1', '2021'));
    const ellwood = await look(desk, 'Ellwood', born('12', '3', '2019'));
    expect((await desk.get(search, marsh)).status).toBe(200);
    const maya = await childOf('A1', 'Maya');
    expect((await desk.send(search, ellwood, { child: await childOf('A6', 'Leo') })).status).toBe(404);
    expect((await desk.send(search, ellwood, { child: maya })).status).toBe(303);
    expect(await desk.visiting()).toBe(maya);
    expect((await desk.send(search, ellwood, { child: maya })).status).toBe(303);
    expect((await desk.get(search, marsh)).status).toBe(404);
    expect((await desk.get(search, ellwood)).status).toBe(200);
  });
});

describe('a search for a child that was not sent', () => {
  const typed = { family_name: 'Ellw', ...born('12', '3', '') };
  const path = '/child-searches/new';
  const waiting = async (desk: AtDesk) => (await (await desk.get(newSearch, path)).json()).typed;

  it('is there again after the lock, for this session alone, and goes when a search is made', async () => {
    const desk = await atDesk('priya');
    expect(await waiting(desk)).toBeNull();
    expect((await desk.send(newSearch, path, { ...typed, intent: 'keep' })).status).toBe(204);
    expect(await waiting(desk)).toMatchObject({ family_name: ['Ellw'], 'date_of_birth-month': ['3'] });
    expect(await waiting(await atDesk('priya'))).toBeNull();
    await desk.send(newSearch, path, { ...typed, family_name: 'Ellwo', intent: 'keep' });
    expect(await waiting(desk)).toMatchObject({ family_name: ['Ellwo'] });
    await look(desk, 'Ellwood', born('12', '3', '2019'));
    expect(await waiting(desk)).toBeNull();
  });

  it('is there again after it was asked about', async () => {
    const desk = await atDesk('priya');
    expect((await desk.send(newSearch, path, typed)).status).toBe(422);
    expect(await waiting(desk)).toMatchObject({ family_name: ['Ellw'] });
  });

  it('shows no other family in a visit', async () => {
    const desk = await atDesk('priya');
    await desk.send(newSearch, path, { ...typed, intent: 'keep' });
    await startVisit(desk.worker.sessionId, await childOf('A6', 'Leo'));
    expect(await waiting(desk)).toBeNull();
    await desk.send(newSearch, path, { ...typed, family_name: 'Mar', intent: 'keep' });
    expect(await waiting(desk)).toMatchObject({ family_name: ['Mar'] });
    await endVisit(desk.worker.sessionId);
    expect(await waiting(desk)).toMatchObject({ family_name: ['Ellw'] });
  });
});

describe('a new family', () => {
  const family = { given_names: 'Ada', adult_name: 'Ann Novak', adult_relationship: 'mother', school: '', gp: '' };

  it('is kept as it was typed while the tablet locks, with a name that cannot be printed said at once', async () => {
    const desk = await atDesk('priya');
    const path = await look(desk, 'Novak', born('1', '2', '2020'));
    expect((await desk.send(search, path, { ...family, adult_name: '', intent: 'keep' })).status).toBe(204);
    expect(await (await desk.get(search, path)).json()).toMatchObject({ typed: { given_names: ['Ada'] } });
    const odd = await desk.send(search, path, { ...family, adult_name: 'Ann 𓀀' });
    expect([odd.status, await odd.json()]).toMatchObject([422, { errors: [{ field: 'adult_name' }] }]);
  });

  it('is one family for two taps; other answers for the same name are asked about and kept', async () => {
    const desk = await atDesk('priya');
    const path = await look(desk, 'Svoboda', born('1', '2', '2020'));
    const first = await desk.send(search, path, family);
    expect(first.status).toBe(303);
    expect(to(await desk.send(search, path, family))).toEqual(to(first));
    const other = await desk.send(search, path, { ...family, adult_name: 'Somebody Else' });
    expect([other.status, await other.json()]).toMatchObject([
      422,
      { errors: [{ field: 'given_names' }], fields: { adult_name: ['Somebody Else'] } },
    ]);
    expect(await (await desk.get(search, path)).json()).toMatchObject({ typed: { adult_name: ['Somebody Else'] } });
  });

  it('whose last name cannot be printed is said where it is looked for', async () => {
    const answer = await priya.send(newSearch, '/child-searches/new', {
      family_name: 'N𓀀',
      ...born('1', '2', '2020'),
    });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'family_name' }] }]);
  });
});

describe('what was typed after the hand-back', () => {
  it('is kept while the tablet locks, on each page, and goes when it is recorded', async () => {
    const id = await finished();
    const desk = await atDesk('priya');
    const answers = { how_signed: '', own_words: 'School can know' };
    const path = `/agreements/${id}/afterwards`;
    expect((await desk.send(afterwards, path, { ...answers, intent: 'keep' })).status).toBe(204);
    expect(await (await desk.get(afterwards, path)).json()).toMatchObject({
      typed: { own_words: ['School can know'] },
    });
    expect((await desk.send(afterwards, path, { ...answers, how_signed: 'alone' })).status).toBe(303);
    for (const [route, page, name] of [
      [copies, 'copies', 'note'],
      [inError, 'entry-in-error', 'reason'],
    ] as const) {
      await desk.send(route, `/agreements/${id}/${page}`, { [name]: 'Some words', intent: 'keep' });
      expect(await (await desk.get(route, `/agreements/${id}/${page}`)).json()).toMatchObject({
        typed: { [name]: ['Some words'] },
      });
    }
  });

  it('in an ending is kept too', async () => {
    const desk = await atDesk('priya');
    const id = await filledForm(desk.worker);
    await desk.send(discarding, `/agreements/${id}/discarding`, { reason: 'Made twi', intent: 'keep' });
    expect(await (await desk.get(discarding, `/agreements/${id}/discarding`)).json()).toMatchObject({
      state: 'draft',
      typed: { reason: ['Made twi'] },
    });
  });
});

describe('a form that was finished', () => {
  it('is never discarded, and says so nowhere', async () => {
    const id = await finished();
    expect(to(await priya.get(discarding, `/agreements/${id}/discarding`))).toEqual([303, `/agreements/${id}`]);
    const sent = await priya.send(discarding, `/agreements/${id}/discarding`, { reason: 'Made twice' });
    expect(to(sent)).toEqual([303, `/agreements/${id}`]);
  });

  it.each([true, false])(
    'marked as entered in error says so where the worker lands, with the reason: %s',
    async (recorded) => {
      const id = await finished();
      if (recorded) value(await recordHandBack(priya.worker, id, { howSigned: 'alone', detail: null, ownWords: null }));
      const desk = await atDesk('priya');
      await startVisit(desk.worker.sessionId, await childOf('A1', 'Maya'));
      expect(to(await desk.send(inError, `/agreements/${id}/entry-in-error`, { reason: 'The wrong child' }))).toEqual([
        303,
        `/agreements/${id}/confirmation`,
      ]);
      for (const [route, page] of [
        [confirmation, 'confirmation'],
        [copies, 'copies'],
      ] as const) {
        const answer = await desk.get(route, `/agreements/${id}/${page}`);
        expect([answer.status, await answer.json()]).toMatchObject([200, { inError: 'The wrong child' }]);
      }
      const { forms } = await (await desk.get(formList, '/agreements')).json();
      expect(forms).toContainEqual(
        expect.objectContaining({ id, state: 'entered_in_error', inError: 'The wrong child' }),
      );
      expect(to(await desk.get(inError, `/agreements/${id}/entry-in-error`))).toEqual([303, `/agreements/${id}`]);
    },
  );
});

describe('the list of forms', () => {
  it('shows a safeguarding manager their team’s forms with whose they are, and a worker their own', async () => {
    const tom = await (await (await atDesk('tom')).get(formList, '/agreements')).json();
    expect(tom).toMatchObject({ ofTeam: true });
    expect(tom.forms.length).toBeGreaterThan(0);
    expect(new Set(tom.forms.map((one: { workerName: string }) => one.workerName))).toEqual(new Set(['Priya Nair']));
    expect(await (await (await atDesk('gareth')).get(formList, '/agreements')).json()).toMatchObject({
      ofTeam: false,
      forms: [],
    });
  });
});
