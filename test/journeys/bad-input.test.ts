import { beforeAll, describe, expect, it } from 'vitest';
import { expectSentence } from '~/test/support/expect-sentence';
import { openCouncil } from '~/test/support/open-council';
import {
  beginForm,
  giveTabletByRequests,
  screensOf,
  sendStep,
  signedInClient,
  went,
} from '~/test/support/request-steps';
import { type Answer, type Client, inputOf, wordsOf } from '~/test/support/requests';
import { storyOf } from '~/test/support/story';

const council = await openCouncil();
const { url } = council.server;
const story = storyOf('A1');

let priya: Client;
beforeAll(async () => {
  priya = await signedInClient(url, 'priya');
});

function searchFor(familyName: string, day: string, month: string, year: string): Promise<Answer> {
  const born = { 'date_of_birth-day': day, 'date_of_birth-month': month, 'date_of_birth-year': year };
  return priya.post('/child-searches/new', { family_name: familyName, ...born });
}

describe('a child that cannot be', () => {
  const tomorrow = new Date(Date.now() + 36 * 3_600_000);
  it.each([
    ['31', '2', '2019', /Date of birth must have a day from 1 to 28 for February 2019/],
    ['29', '2', '2023', /Date of birth must have a day from 1 to 28/],
    ['12', '3', '0026', /Date of birth must have a year with 4 numbers/],
    ['12', '13', '2019', /Date of birth must have a month from 1 to 12/],
    [
      String(tomorrow.getUTCDate()),
      String(tomorrow.getUTCMonth() + 1),
      String(tomorrow.getUTCFullYear()),
      /must be today or in the past/,
    ],
    ['', '', '', /Enter the child’s date of birth/],
  ])('%s/%s/%s', async (day, month, year, sentence) => {
    const answer = await searchFor('Ellwood', day, month, year);
    expectSentence(answer, 422, sentence);
    expect(inputOf(answer.text, 'family_name')).toBe('Ellwood');
    expect(inputOf(answer.text, 'date_of_birth-year')).toBe(year);
  });

  it('a name of 200 characters is asked about, and kept', async () => {
    const answer = await searchFor('a'.repeat(200), '12', '3', '2019');
    expectSentence(answer, 422, /Use 150 characters or fewer. You wrote 200/);
    expect(inputOf(answer.text, 'family_name')).toBe('a'.repeat(200));
  });
});

describe('names as people have them', () => {
  it.each([
    ["O'Brien-Ó Súilleabháin", "O'Brien-Ó Súilleabháin"],
    ['Zero\u200BWidth\uFEFFName', 'ZeroWidthName'],
    ['Joe\u0301 Mu\u0308ller', 'Joé Müller'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['{{7*7}} {% raw %} <%= 7*7 %>', '{{7*7}} {% raw %} <%= 7*7 %>'],
  ])('%j is kept as %j', async (typed, kept) => {
    const found = went(await searchFor(typed, '1', '2', '2020'));
    const page = await priya.get(found);
    expect(wordsOf(page.text)).toContain(`You looked for ${kept}`);
    expect(page.text).not.toContain('<script>alert');
    const added = went(
      await priya.post(found, { given_names: 'Sam', adult_name: `Kim ${typed}`, adult_relationship: 'mother' }),
    );
    const people = (await priya.get(added)).text;
    expect(wordsOf(people)).toContain(`Kim ${kept}`);
    expect(people).not.toContain('<script>alert');
    expect(await priya.post('/visit', {})).toMatchObject({ status: 303 });
  });
});

describe('a sign that no font of ours prints yet', () => {
  it('is named beside the field, before a family is asked to sign what cannot be sealed, and what was typed is kept', async () => {
    const answer = await searchFor('Emoji 𓀀', '1', '2', '2020');
    expectSentence(answer, 422, /𓀀/);
    expect(inputOf(answer.text, 'family_name')).toBe('Emoji 𓀀');
  });
});

describe('what is written in a form', () => {
  it('HTML and template text come back as text, to the worker and to the family', async () => {
    const why = '<img src=x onerror=alert(1)> {{why}} {child} <%= 1 %>';
    const client = await signedInClient(url, 'priya');
    await giveTabletByRequests(client, { ...story, why, childSaid: '</textarea><b>bold</b>' });
    const page = await client.get('/family/why');
    expect(wordsOf(page.text)).toContain(why);
    expect(page.text).not.toMatch(/<img[^>]+onerror/);
    const body = (await client.get('/family/choices')).text;
    expect(wordsOf(body)).toContain(why);
  });

  it('3 MB get a page that says so, and nothing is written', async () => {
    const id = await beginForm(priya, story);
    const { information } = await screensOf(priya, id, story);
    const answer = await priya.post(`/agreements/${id}/information`, {
      ...information,
      revision: '1',
      why: 'x'.repeat(3_000_000),
    });
    expectSentence(answer, 413, /too much to send at once/);
    expect((await priya.get(`/agreements/${id}/information`)).text).not.toContain('xxxx');
  });

  it('too long a reason is asked about beside its field, and kept', async () => {
    const id = await beginForm(priya, story);
    const { information } = await screensOf(priya, id, story);
    const answer = await sendStep(priya, id, 'information', { ...information, why: 'y'.repeat(301) });
    expectSentence(answer, 422, /Use 300 characters or fewer. You wrote 301/);
    expect(answer.text).toContain('y'.repeat(301));
  });

  it.each(['', '-1', '999', 'NaN', '1e9', '<b>'])(
    'a tampered revision %j never overwrites: both are shown',
    async (revision) => {
      const id = await beginForm(priya, story);
      const { views } = await screensOf(priya, id, story);
      const answer = await priya.post(`/agreements/${id}/views`, { ...views, revision });
      expectSentence(answer, 409, /Somebody changed this form meanwhile/);
      expect(wordsOf(answer.text)).toContain('What stands in the form now');
      expect(answer.text).toContain(story.childSaid);
    },
  );

  it('a topic, a person and an agency that are not on the page are not taken', async () => {
    const id = await beginForm(priya, story);
    const { people, information } = await screensOf(priya, id, story);
    expectSentence(
      await sendStep(priya, id, 'people', { ...people, who: 'somebody-else' }),
      422,
      /Say who is answering/,
    );
    const strange = { ...information, recipients: ['another'], topics: ['everything'], direction: 'sideways' };
    expectSentence(await sendStep(priya, id, 'information', strange), 422, /Choose who .*Choose what it is about/);
  });

  it('a child of another team cannot be started with', async () => {
    const amira = await childOfSouth();
    const found = went(await searchFor('Ellwood', '12', '3', '2019'));
    expectSentence(await priya.post(found, { child: amira }), 404, /Page not found/);
    expectSentence(await priya.post(found, { child: 'zzzz' }), 404, /Page not found/);
  });
});

/** The id of a child of the other team. */
async function childOfSouth(): Promise<string> {
  const gareth = await signedInClient(url, 'gareth');
  const born = { 'date_of_birth-day': '2', 'date_of_birth-month': '2', 'date_of_birth-year': '2018' };
  const found = went(await gareth.post('/child-searches/new', { family_name: 'Yusuf', ...born }));
  return inputOf((await gareth.get(found)).text, 'child');
}
