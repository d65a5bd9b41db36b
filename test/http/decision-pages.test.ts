import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { DecisionFull } from '~/app/components/child/DecisionFull';
import * as listPage from '~/app/routes/children.$childId.decisions';
import * as decisionPage from '~/app/routes/children.$childId.decisions_.$seriesId';
import * as tellingPage from '~/app/routes/children.$childId.decisions_.$seriesId_.telling';
import * as versionPage from '~/app/routes/children.$childId.decisions_.$seriesId_.version';
import * as newPage from '~/app/routes/children.$childId.decisions_.new';
import { NOTHING_NEW } from '~/app/services/decide-sharing.server';
import { decisionsOf, recordDecision } from '~/app/services/decisions.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { recipientsToSuggest } from '~/app/services/urgent-shares-made.server';
import { startVisit } from '~/app/services/visit.server';
import { SHOWN_ON } from '~/forms/sharing/answers/another-day';
import { basisField, tellingField } from '~/forms/sharing/answers/names';
import { answeredForm, decidingCouncil, linesOf, seenIn } from '~/test/support/decision-steps';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';
import { countRows } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof decidingCouncil>>;
let childId: string;

beforeAll(async () => {
  council = await decidingCouncil();
  ({ childId } = await answeredForm(council.priya.staffId, { topics: ['learning'] }));
  await answeredForm(council.priya.staffId, { topics: ['feelings'], recipients: ['gp'], choices: ['no'] });
});

type Sent = Readonly<Record<string, string>>;
type Page = { readonly loader?: unknown; readonly action?: unknown };

async function ask(
  page: Page,
  path: string,
  params: Sent,
  form?: Sent | URLSearchParams,
  visiting = false,
): Promise<Response> {
  const { token, session } = await signedIn(council.staff.priya);
  if (visiting) await startVisit(session.id, childId);
  const handler = form ? page.action : page.loader;
  if (typeof handler !== 'function') throw new Error('The page has none');
  return answerOf(handler({ ...routeArgs(requestWith(token, path, form)), params: { childId, ...params } }));
}

async function recipientId(agency: 'hillside' | 'gp'): Promise<string> {
  return (await linesOf(childId, agency))[0]?.recipientId ?? '';
}

const decide = async (agency: 'hillside' | 'gp', form: Sent) =>
  ask(newPage, `/children/${childId}/decisions/new?to=${await recipientId(agency)}`, {}, form);

/** A decision not to share with the GP, every answer given. */
async function notShared(): Promise<Sent> {
  const lines = await linesOf(childId, 'gp');
  return {
    ...seenIn(lines),
    outcome: 'do_not_share',
    reasons: 'She said no, and there is no concern about harm.',
    risk_accepted: 'Her worries may be seen later.',
    what_would_change: 'A yes, or a worry about harm.',
    'review_on-day': '18',
    'review_on-month': '2',
    'review_on-year': '2027',
    [basisField('article6', lines[0]?.key ?? '')]: 'e',
    [basisField('duty16la', lines[0]?.key ?? '')]: 'would_not_facilitate',
  };
}

const kept = async () => (await decisionsOf(council.priya, childId)).map(({ last }) => last);

describe('a plain case', () => {
  it('is one page and one answer, with everything that the guide proposed', async () => {
    const to = await recipientId('hillside');
    const shown = await ask(newPage, `/children/${childId}/decisions/new?to=${to}`, {});
    expect(await shown.json()).toMatchObject({ isPlain: true });
    const sent = { ...seenIn(await linesOf(childId, 'hillside')), intent: 'confirm', key: 'plain' };
    const answers = [await decide('hillside', sent), await decide('hillside', sent)];
    const [decision] = await kept();
    for (const { status, headers } of answers)
      expect([status, headers.get('Location')]).toEqual([303, `/children/${childId}/decisions/${decision?.seriesId}`]);
    expect(await kept()).toHaveLength(1);
    expect(decision?.decision).toMatchObject({
      outcome: 'share',
      decidedBy: { name: 'Priya Nair' },
      lines: [
        {
          said: { outcome: 'agreed', meaning: 'Denise Grant agreed to this.' },
          basis: {
            article6: 'e',
            article9: null,
            duty16la: 'applies_share',
            agreement: 'agreement_openness',
            gateways: ['ca1989_s17', 'ca2004_s16la'],
          },
        },
      ],
    });
  });
});

describe('a refusal', () => {
  it('Trap 9: “they said no” alone is no record: the duty to share is answered, and not sharing asks what sharing does not', async () => {
    const { status, ...answer } = await decide('gp', {
      ...seenIn(await linesOf(childId, 'gp')),
      outcome: 'do_not_share',
    });
    expect(status).toBe(422);
    expect(answer).toBeDefined();
    const again = await decide('gp', { ...(await notShared()), reasons: '.', risk_accepted: '' });
    expect((await again.json()).errors.map(({ field }: { field: string }) => field)).toEqual([
      'reasons',
      'risk_accepted',
    ]);
  });

  it('is kept with its reasons, and listed as a share is', async () => {
    expect((await decide('gp', { ...(await notShared()), key: 'no' })).status).toBe(303);
    const [decision] = await kept();
    expect(decision?.decision).toMatchObject({ outcome: 'do_not_share', reviewOn: '2027-02-18', override: null });
    const listed = await (await ask(listPage, `/children/${childId}/decisions`, {})).json();
    expect(listed.settled).toHaveLength(2);
    expect(listed.open).toEqual([]);
  });

  it('Bad input, trap 2: sharing against it is recorded however little is written, and what is missing is asked afterwards', async () => {
    const sent = { ...seenIn(await linesOf(childId, 'gp')), outcome: 'share', reasons: '.', key: 'against' };
    expect((await decide('gp', sent)).status).toBe(303);
    const [decision] = await decisionsOf(council.priya, childId);
    expect(decision?.gaps.map(({ part }) => part)).toContain('ground');
    const path = `/children/${childId}/decisions/${decision?.last.seriesId}/version`;
    const page = await (await ask(versionPage, path, { seriesId: decision?.last.seriesId ?? '' })).json();
    expect(page.missing).toContainEqual({
      field: 'grounds',
      text: 'Say on what ground you went against what they said.',
    });
    const tasks = council.db.selectFrom('tasks').select('kind').where('done_at', 'is', null);
    expect((await tasks.execute()).map(({ kind }) => kind)).toContain('complete a decision');
  });
});

describe('what is refused', () => {
  it('Bad input: a wish that is claimed with a decision: nothing is recorded but that it was tried', async () => {
    const before = await kept();
    const forged = { ...(await notShared()), outcome: 'share', 'card-gp': 'yes', key: 'forged' };
    expect((await decide('gp', forged)).status).toBe(422);
    expect(await kept()).toEqual(before);
    const claims = council.db.selectFrom('audit_events').select('details').where('type', '=', 'wish_claimed');
    const events = claims.where('child_id', '=', childId);
    expect(await events.execute()).toEqual([{ details: '{"place":"decision"}' }]);
    expect((await linesOf(childId, 'gp'))[0]?.said.outcome).toBe('refused');
  });

  it('Bad input: a decision on an answer that changed meanwhile: 409 with both, and everything typed stays', async () => {
    const opened = await notShared();
    const [line] = await linesOf(childId, 'gp');
    const stale = { ...opened, [`seen-${line?.key}`]: 'Denise Grant agreed to this.', key: 'stale' };
    const answer = await decide('gp', stale);
    expect(answer.status).toBe(409);
    expect((await answer.json()).fields.reasons).toEqual([opened.reasons]);
    const page = await ask(newPage, `/children/${childId}/decisions/new?to=${await recipientId('gp')}`, {});
    expect(await page.json()).toMatchObject({
      meanwhile: [{ before: 'Denise Grant agreed to this.', now: line?.said.meaning }],
      typed: { reasons: [opened.reasons] },
    });
  });

  it('in a visit, for another child, and a decision that is not there: none of it exists', async () => {
    const [decision] = await kept();
    const seriesId = decision?.seriesId ?? '';
    const own = `/children/${childId}/decisions/${seriesId}`;
    expect((await ask(decisionPage, own, { seriesId }, undefined, true)).status).toBe(404);
    expect((await ask(listPage, `/children/${childId}/decisions`, {}, undefined, true)).status).toBe(404);
    expect((await ask(decisionPage, own, { seriesId: 'none' })).status).toBe(404);
    expect((await ask(decisionPage, own, { seriesId })).status).toBe(200);
  });
});

it('Bad input: a basis that was not in force on the day of the decision is warned of, kept, and shown as such', async () => {
  const [line] = await linesOf(childId, 'gp');
  const then = await linesToDecide(childId, '2026-02-04');
  const sent = {
    ...(await notShared()),
    ...seenIn(then.filter(({ key }) => key === line?.key)),
    [SHOWN_ON]: '2026-02-04',
    [basisField('article6', line?.key ?? '')]: 'ea',
    'at-day': '4',
    'at-month': '2',
    'at-year': '2026',
    'at-time': '3pm',
    key: 'not in force',
  };
  expect((await decide('gp', sent)).status).toBe(303);
  const last = (await kept()).find(({ decidedAt }) => decidedAt.startsWith('2026-02-04'));
  const [decided] = last?.decision.lines ?? [];
  if (!last || !decided) throw new Error('It was not kept');
  expect(decided.basis.article6).toBe('ea');
  const shown = renderToStaticMarkup(createElement(DecisionFull, { kept: last }));
  expect(shown).toContain('not in force on 4 February 2026');
});

describe('another version', () => {
  it('stands beside the earlier one, and is refused where somebody was quicker', async () => {
    const [before] = await decisionsOf(council.priya, childId);
    if (!before) throw new Error('There is no decision');
    const { seriesId } = before.last;
    const path = `/children/${childId}/decisions/${seriesId}/version`;
    const [line] = await linesOf(childId, 'gp');
    const complete = {
      outcome: 'share',
      version: '1',
      grounds: 'significant_harm',
      threshold: 'significant_harm',
      override_reasons: 'She is not safe at night.',
      facts: 'Seen asleep in class twice.',
      opinions: 'None.',
      [tellingField('told', 'Denise Grant')]: 'to_tell',
      [basisField('article6', line?.key ?? '')]: 'e',
      [basisField('duty16la', line?.key ?? '')]: 'applies_share',
    };
    const otherwise = { ...(await notShared()), version: '1', key: 'v1' };
    const inTheirName = await ask(versionPage, path, { seriesId }, otherwise);
    expect([inTheirName.status, (await inTheirName.json()).errors[0].field]).toEqual([422, 'outcome']);
    expect((await ask(versionPage, path, { seriesId }, { ...complete, key: 'v2' })).status).toBe(303);
    expect((await ask(versionPage, path, { seriesId }, { ...complete, key: 'v2' })).status).toBe(303);
    expect((await ask(versionPage, path, { seriesId }, { ...complete, key: 'late' })).status).toBe(409);
    const after = (await decisionsOf(council.priya, childId)).find(({ last }) => last.seriesId === seriesId);
    expect(after?.last).toMatchObject({ version: 2, decidedAt: before.last.decidedAt });
    expect(after?.earlier.map(({ decision }) => decision.override?.grounds ?? [])).toEqual([[]]);
    expect(after?.gaps.map(({ part }) => part)).toEqual(['telling']);
  });

  it('is none where nothing is different: it says so, however often it is sent, and keeps what stands', async () => {
    const before = await decisionsOf(council.priya, childId);
    const recorded = async () => [
      await countRows(council.db, ['sharing_decisions', 'jobs', 'tasks']),
      await council.db.selectFrom('audit_events').select('id').where('type', '=', 'decision_recorded').execute(),
    ];
    const stands = await recorded();
    for (const { last } of before) {
      const { seriesId } = last;
      const path = `/children/${childId}/decisions/${seriesId}/version`;
      const { saved } = await (await ask(versionPage, path, { seriesId })).json();
      const sent = new URLSearchParams({ ...seenIn(last.decision.lines), version: String(last.version), key: 'same' });
      for (const [name, values] of Object.entries<readonly string[]>(saved)) {
        for (const value of values) sent.append(name, value);
      }
      for (const _tap of [1, 2]) {
        const answer = await ask(versionPage, path, { seriesId }, sent);
        expect([answer.status, (await answer.json()).errors]).toEqual([422, [{ field: '', text: NOTHING_NEW }]]);
      }
      // To decide the same again, now, is a decision of its own day.
      const change = await ask(versionPage, `${path}?as=change`, { seriesId });
      expect(change.status).toBe(200);
    }
    expect(await recorded()).toEqual(stands);
  });
});

describe('what somebody was told', () => {
  const words = 'That her doctor knows, and that her no is kept.';
  const told = { who: 'Denise Grant', told: 'told', by: 'Tom Oduya', told_words: words };
  const facts = async (seriesId: string) =>
    (await decisionsOf(council.priya, childId)).find(({ last }) => last.seriesId === seriesId)?.facts ?? [];

  it('is written on its page, kept when the screen locks, and shown with the decision', async () => {
    const seriesId = (await decisionsOf(council.priya, childId))[0]?.last.seriesId ?? '';
    const own = `/children/${childId}/decisions/${seriesId}`;
    const before = (await facts(seriesId)).length;
    expect((await ask(tellingPage, `${own}/telling`, { seriesId }, { ...told, intent: 'keep' })).status).toBe(204);
    expect(await (await ask(tellingPage, `${own}/telling`, { seriesId })).json()).toMatchObject({
      people: expect.arrayContaining(['Denise Grant']),
      typed: { told_words: [words] },
    });
    expect(await facts(seriesId)).toHaveLength(before);
    expect((await ask(tellingPage, `${own}/telling`, { seriesId }, { ...told, key: 'told' })).status).toBe(303);
    expect((await facts(seriesId)).at(-1)?.fact).toMatchObject({ type: 'told', telling: { words } });
    const shown = await (await ask(decisionPage, own, { seriesId })).json();
    expect(shown.happened.at(-1).words).toMatch(
      /^Denise Grant\. Told on .* by Tom Oduya\. They were told: That her doctor/,
    );
  });

  it('may be written with the decision, beside each person who answered, and stays for its next version', async () => {
    const sent = { ...seenIn(await linesOf(childId, 'gp')), outcome: 'share', reasons: '.', key: 'with words' };
    expect(
      (
        await decide('gp', {
          ...sent,
          [tellingField('told', 'Denise Grant')]: 'told',
          [tellingField('told_words', 'Denise Grant')]: words,
        })
      ).status,
    ).toBe(303);
    const found = (await decisionsOf(council.priya, childId)).find(({ last }) =>
      last.decision.telling.some((one) => one.words === words),
    );
    if (!found) throw new Error('It was not kept');
    expect(found.gaps.filter(({ part }) => part === 'telling').map(({ text }) => text)).toEqual([
      'Say when Denise Grant was told, and by whom.',
    ]);
    const shown = renderToStaticMarkup(createElement(DecisionFull, { kept: found.last }));
    expect(shown).toContain(`They were told: ${words}`);
    const { seriesId } = found.last;
    const page = await (
      await ask(versionPage, `/children/${childId}/decisions/${seriesId}/version`, { seriesId })
    ).json();
    expect(page.saved[tellingField('told_words', 'Denise Grant')]).toEqual([words]);
  });

  it('keeps when and by whom, which the page does not ask, in the next version', async () => {
    const known = (await decisionsOf(council.priya, childId)).find(({ last }) =>
      last.decision.telling.some((one) => one.words === words),
    );
    if (!known) throw new Error('It was not kept');
    const { seriesId, decidedAt, decision, version } = known.last;
    const [telling] = decision.telling;
    const when = { at: '2026-11-18T16:30:00.000Z', by: 'Tom Oduya' };
    if (!telling) throw new Error('Nobody was told');
    const told = { ...decision, telling: [{ ...telling, ...when }] };
    await recordDecision(council.priya, childId, { seriesId, decision: told, decidedAt }, 'when told');
    const path = `/children/${childId}/decisions/${seriesId}/version`;
    const sent = {
      outcome: 'share',
      reasons: 'She asked.',
      [tellingField('told', 'Denise Grant')]: 'told',
      [tellingField('told_words', 'Denise Grant')]: words,
      key: 'asked',
    };
    const answer = await ask(versionPage, path, { seriesId }, { ...sent, version: String(version + 1) });
    expect(answer.status).toBe(303);
    const after = (await decisionsOf(council.priya, childId)).find(({ last }) => last.seriesId === seriesId);
    expect(after?.last).toMatchObject({
      version: version + 2,
      decision: { reasons: 'She asked.', telling: [{ told: 'told', words, ...when }] },
    });
  });
});

it('Trap 23: agencies are suggested by name, never an address of anybody, and each has what it does for a family', async () => {
  const suggested = await recipientsToSuggest(childId);
  expect(suggested).toContain('Hillside Primary School');
  expect(suggested.join(' ')).not.toMatch(/@|\d{5}/);
  for (const { role } of await linesOf(childId, 'hillside')) expect(role).not.toBe('');
});
