import { beforeAll, describe, expect, it } from 'vitest';
import * as disclosures from '~/app/routes/children.$childId.disclosures';
import * as words from '~/app/routes/children.$childId.disclosures_.words';
import { listWhatWasSent, openRecipients } from '~/app/services/disclosures.server';
import { recordProtection } from '~/app/services/protection.server';
import { recipientFields, SHOW_WORDS } from '~/forms/agreement/answers/disclosures';
import { kindField, sourceField } from '~/forms/agreement/answers/statements';
import { answeredForm, decidingCouncil } from '~/test/support/decision-steps';
import { value } from '~/test/support/visit-steps';
import { type AtDesk, atDesk, to } from '~/test/support/worker-pages';

let council: Awaited<ReturnType<typeof decidingCouncil>>;
let desk: AtDesk;
let page: string;
let childId: string;
let ids: readonly string[];
let typed: Readonly<Record<string, string>>;

beforeAll(async () => {
  council = await decidingCouncil();
  const told = { topics: ['learning'], recipients: ['hillside', 'gp'], choices: ['yes', 'no'] } as const;
  ({ childId } = await answeredForm(council.priya.staffId, told));
  desk = await atDesk('priya');
  page = `/children/${childId}/disclosures`;
  const recipients = await openRecipients(childId);
  ids = recipients.map(({ recipientId }) => recipientId);
  const ticked = recipients.map(({ recipientId, lines }) => [recipientFields(recipientId, true).lines, lines[0]?.slot]);
  typed = {
    ...Object.fromEntries(ticked),
    [kindField('learning')]: 'fact',
    [sourceField('learning')]: 'her teacher',
    words: 'Kezia reads well.',
    channel: 'secure_email',
    sent_by: 'Priya Nair',
    key: 'the key of the page',
  };
});

const both = () => `${page}?to=${ids[0]}&to=${ids[1]}`;

describe('the same to several', () => {
  it('begins with nothing ticked, and asks who where nobody is', async () => {
    const start = await desk.get(disclosures, page);
    expect([start.status, await start.json()]).toMatchObject([200, { chosen: [], errors: [] }]);
    const nobody = await desk.get(disclosures, `${page}?several=yes`);
    expect([nobody.status, await nobody.json()]).toMatchObject([422, { chosen: [], errors: [{ field: 'to' }] }]);
  });

  it('opens for those that were ticked, and for one as before', async () => {
    const names = async (path: string) =>
      (await (await desk.get(disclosures, path)).json()).chosen.map(({ name }: { readonly name: string }) => name);
    expect(await names(`${both()}&several=yes`)).toEqual(['Hillside Primary School', 'Millbrook Surgery']);
    expect(await names(`${page}?to=${ids[1]}`)).toEqual(['Millbrook Surgery']);
  });

  it('leaves nobody out in silence: an id that is nobody’s is told, and records nothing', async () => {
    const taken = `${page}?to=${ids[0]}&to=nobody`;
    const shown = await desk.get(disclosures, taken);
    expect([shown.status, await shown.json()]).toMatchObject([422, { chosen: [], errors: [{ field: 'to' }] }]);
    expect((await desk.send(disclosures, taken, typed)).status).toBe(404);
    expect((await desk.get(words, `${page}/words?to=${ids[0]}&to=nobody`)).status).toBe(404);
    expect(await listWhatWasSent(childId)).toEqual([]);
  });

  it('is not there for another team', async () => {
    const gareth = await atDesk('gareth');
    expect((await gareth.get(disclosures, both())).status).toBe(404);
    expect((await gareth.send(disclosures, both(), typed)).status).toBe(404);
  });

  it('keeps what was typed where something is missing, and shows the words for all of them', async () => {
    const { channel: _none, ...more } = typed;
    const again = await desk.send(disclosures, both(), more);
    expect([again.status, await again.json()]).toMatchObject([422, { errors: [{ field: 'channel' }] }]);
    const turned = `${page}?to=${ids[1]}&to=${ids[0]}`;
    expect(await (await desk.get(disclosures, turned)).json()).toMatchObject({
      typed: { words: ['Kezia reads well.'] },
    });
    const [status, location] = to(await desk.send(disclosures, both(), { ...typed, intent: SHOW_WORDS }));
    expect([status, location]).toEqual([303, `${page}/words?to=${ids[0]}&to=${ids[1]}`]);
    const shown = await (await desk.get(words, location ?? '')).json();
    expect(shown).toMatchObject({
      recipients: [{ name: 'Hillside Primary School' }, { name: 'Millbrook Surgery' }],
      words: 'Kezia reads well.',
    });
  });

  it('is recorded for each, once, with a warning and no gate; a second tap shows the same', async () => {
    for (const _tap of [1, 2]) expect(to(await desk.send(disclosures, both(), typed))).toEqual([303, page]);
    const sent = await listWhatWasSent(childId);
    expect(sent.map(({ recipientName, saidThen }) => [recipientName, /said no/.test(saidThen)]).sort()).toEqual([
      ['Hillside Primary School', false],
      ['Millbrook Surgery', true],
    ]);
    for (const { disclosed } of sent) {
      expect(disclosed).toMatchObject({ words: 'Kezia reads well.', kind: 'fact', notice: 'with_words' });
    }
  });

  it('Trap 7: shows nobody of several whose name is kept from somebody, and does not say so', async () => {
    await desk.send(disclosures, both(), { ...typed, intent: SHOW_WORDS });
    const barred = [{ personId: null, name: 'Karim' }];
    const detail = { type: 'protect', kind: 'gp', words: ['Millbrook'], barred, why: 'Not safe.' } as const;
    value(await recordProtection(council.priya, childId, detail, 'kept'));
    const shown = await (await desk.get(words, `${page}/words?to=${ids[0]}&to=${ids[1]}`)).text();
    expect(shown).toContain('Hillside');
    expect(shown).not.toMatch(/Millbrook|left out|redact|protected/i);
  });
});
