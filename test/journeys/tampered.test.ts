import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_STROKES } from '~/forms/agreement/strokes';
import { expectSentence } from '~/test/support/expect-sentence';
import { papersOf, whatIsWritten } from '~/test/support/inspect';
import { openCouncil } from '~/test/support/open-council';
import { answerByRequests, beginForm, giveTabletByRequests, signedInClient } from '~/test/support/request-steps';
import type { Client, Fields } from '~/test/support/requests';
import { storyOf } from '~/test/support/story';

const council = await openCouncil();
const { url, dataDir } = council.server;
const story = storyOf('A1');

describe('what a family’s page sends', () => {
  let family: Client;
  let id: string;
  let signature: Fields;
  beforeAll(async () => {
    family = await signedInClient(url, 'priya');
    id = await giveTabletByRequests(family, story);
    signature = await answerByRequests(family, story);
  });

  it.each([
    ['a card for somebody else', { 'card-someone': 'yes' }],
    ['a line that is not on the form', { 'tick-someone': 'line' }],
  ])('%s is refused, and what was chosen is kept', async (_what, more) => {
    const page = (await family.get('/family/choices')).text;
    const names = [...new Set(page.match(/(?<=name=")card-[^"]+/g) ?? [])];
    const chosen = Object.fromEntries(names.map((name) => [name, 'no']));
    const answer = await family.post('/family/choices', { ...chosen, ...more });
    expectSentence(answer, 422, /Something was sent that is not on this page/);
    expect(answer.text.match(/checked=""/g)).toHaveLength(names.length);
    expect((await whatIsWritten(dataDir, id)).signatures).toEqual([]);
  });

  it('a drawing of 10,000 strokes, and one that is none, get a sentence', async () => {
    const stroke = [{ x: 1, y: 1, pressure: 0.5, at: 1 }];
    const drawing = (strokes: unknown) => JSON.stringify({ width: 600, height: 200, pointer: 'touch', strokes });
    const many = drawing(Array.from({ length: 10_000 }, () => stroke));
    expect(10_000).toBeGreaterThan(MOST_STROKES);
    for (const strokes of [many, '{"strokes":', '[]', drawing([[{ x: 'a' }]]), drawing([])]) {
      const answer = await family.post('/family/signature', { key: 'k', strokes });
      expectSentence(answer, 422, /We could not keep this drawing/);
    }
    expect((await whatIsWritten(dataDir, id)).signatures).toEqual([]);
  });

  it('answers other than those that the page read back are not signed', async () => {
    expectSentence(
      await family.post('/family/signature', { ...signature, shown: 'other answers' }),
      409,
      /Check and sign/,
    );
    expect((await whatIsWritten(dataDir, id)).signatures).toEqual([]);
  });

  it('a tampered key signs once all the same', async () => {
    signature = await answerByRequests(family, story);
    expect(await family.post('/family/signature', { ...signature, key: '' })).toMatchObject({ status: 303 });
    expect(await family.post('/family/signature', { ...signature, key: "'; drop table signatures" })).toMatchObject({
      status: 303,
    });
    expect((await whatIsWritten(dataDir, id)).signatures).toHaveLength(1);
    expectSentence(
      await family.post('/family/copy', { copy: 'carrier pigeon' }),
      422,
      /Choose how you would like a copy/,
    );
    expectSentence(
      await family.post('/family/copy', { copy: 'email', copy_email: 'not an address' }),
      422,
      /email address that is safe/,
    );
  });
});

describe('what belongs to another team', () => {
  it.each(['gareth', 'colin'] as const)('does not exist for %s', async (member) => {
    const { agreementId, documentId } = await papersOf(dataDir, 'Leo');
    const draft = await beginForm(await signedInClient(url, 'priya'), story);
    const stranger = await signedInClient(url, member);
    const addresses = [
      `/agreements/${agreementId}`,
      `/agreements/${agreementId}/confirmation`,
      `/agreements/${agreementId}/copies`,
      `/agreements/${agreementId}/take-home`,
      `/agreements/${agreementId}/entry-in-error`,
      `/agreements/${draft}/people`,
      `/agreements/${draft}/take-home`,
      `/agreements/${draft}/discarding`,
      `/records/${agreementId}`,
      `/records/${agreementId}/history`,
      `/documents/${documentId}`,
    ];
    for (const address of addresses) {
      const answer = await stranger.get(address);
      expect([address, answer.status, answer.text.includes('Leo'), answer.text.includes('Maya')]).toEqual([
        address,
        404,
        false,
        false,
      ]);
    }
    for (const address of [
      `/agreements/${draft}/people`,
      `/agreements/${draft}/discarding`,
      `/agreements/${agreementId}/entry-in-error`,
    ]) {
      expect([address, (await stranger.post(address, { revision: '1', reason: 'mine now' })).status]).toEqual([
        address,
        404,
      ]);
    }
    expect((await whatIsWritten(dataDir, draft)).state).toBe('draft');
  });
});
