import { beforeAll, describe, expect, it } from 'vitest';
import * as versionPage from '~/app/routes/children.$childId.decisions_.$seriesId_.version';
import * as newPage from '~/app/routes/children.$childId.decisions_.new';
import { today } from '~/app/services/clock.server';
import { decisionsOf } from '~/app/services/decisions.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { recordUrgentShare } from '~/app/services/urgent-share.server';
import { SHOWN_ON } from '~/forms/sharing/answers/another-day';
import { basisField, seenField } from '~/forms/sharing/answers/names';
import { answeredForm, decidingCouncil, linesOf, seenIn } from '~/test/support/decision-steps';
import { answerOf, requestWith, routeArgs, signedIn } from '~/test/support/session-steps';

/** A day before anybody was asked, and before the duty to share began (30 September 2026). */
const THAT_DAY = '2026-09-01';
const TYPED = { 'at-day': '1', 'at-month': '9', 'at-year': '2026', 'at-time': '10am' };
const NOBODY_ASKED = 'Nobody had been asked about this by 1 September 2026.';

let council: Awaited<ReturnType<typeof decidingCouncil>>;
let childId: string;

beforeAll(async () => {
  council = await decidingCouncil();
  ({ childId } = await answeredForm(council.priya.staffId, { topics: ['learning'] }));
});

type Sent = Readonly<Record<string, string>>;
type Page = { readonly loader?: unknown; readonly action?: unknown };

async function ask(page: Page, path: string, seriesId: string, form?: Sent): Promise<Response> {
  const { token } = await signedIn(council.staff.priya);
  const handler = form ? page.action : page.loader;
  if (typeof handler !== 'function') throw new Error('The page has none');
  return answerOf(handler({ ...routeArgs(requestWith(token, path, form)), params: { childId, seriesId } }));
}

async function newDecision(form?: Sent): Promise<Response> {
  const [line] = await linesOf(childId, 'hillside');
  return ask(newPage, `/children/${childId}/decisions/new?to=${line?.recipientId}`, '', form);
}

/** The page as it was opened today, everything answered, with the day of the decision typed. */
async function openedToday(): Promise<Sent> {
  const lines = await linesOf(childId, 'hillside');
  const key = lines[0]?.key ?? '';
  return {
    ...seenIn(lines),
    ...TYPED,
    [SHOWN_ON]: today(),
    guided: 'yes',
    outcome: 'share',
    reasons: 'The school had to know that she would be away.',
    [basisField('article6', key)]: 'e',
    [basisField('confidentiality', key)]: 'overriding_public_interest',
    [basisField('duty16la', key)]: 'applies_share',
    [basisField('gateways', key)]: 'ca2004_s16la',
  };
}

describe('a decision that is written down late', () => {
  it('Trap 21: is shown again with what people had said by then and the law of that day, everything typed kept', async () => {
    const answer = await newDecision(await openedToday());
    expect(answer.status).toBe(422);
    const { errors, fields } = await answer.json();
    expect(errors).toEqual([{ field: 'at', text: expect.stringContaining('by 1 September 2026, and the law of') }]);
    const [line] = await linesOf(childId, 'hillside');
    // What she chose herself stays; what the guide had filled in by the law of today is filled in anew.
    expect(fields).toMatchObject({ reasons: [expect.stringContaining('The school')], outcome: ['share'] });
    expect(fields[basisField('confidentiality', line?.key ?? '')]).toEqual(['overriding_public_interest']);
    expect(fields[basisField('duty16la', line?.key ?? '')]).toBeUndefined();
    const shown = await (await newDecision()).json();
    expect(shown).toMatchObject({ day: THAT_DAY, isLateDay: true, meanwhile: [] });
    expect(shown.lines).toMatchObject([
      { said: { outcome: 'not_on_form', meaning: NOBODY_ASKED }, people: [], guide: { answer: 'not_asked' } },
    ]);
    expect(await decisionsOf(council.priya, childId)).toEqual([]);
  });

  it('keeps what was shown of that day, and asks why nobody was asked', async () => {
    const [line] = await linesOf(childId, 'hillside');
    const key = line?.key ?? '';
    const looked = {
      ...(await openedToday()),
      [SHOWN_ON]: THAT_DAY,
      [seenField(key)]: NOBODY_ASKED,
      [basisField('duty16la', key)]: 'not_considered',
      [basisField('duty_why', key)]: 'It had not begun.',
    };
    const asked = await newDecision(looked);
    expect([asked.status, (await asked.json()).errors]).toEqual([
      422,
      [{ field: 'not_asked', text: 'Say why nobody was asked, or that it is not known yet' }],
    ]);
    expect((await newDecision({ ...looked, not_asked: 'not_practicable' })).status).toBe(303);
    const [decision] = await decisionsOf(council.priya, childId);
    expect(decision?.last).toMatchObject({
      decidedAt: '2026-09-01T09:00:00.000Z',
      decision: {
        notAsked: { reason: 'not_practicable' },
        lines: [{ said: { outcome: 'not_on_form', meaning: NOBODY_ASKED }, people: [] }],
      },
    });
  });

  it('is decided otherwise late too; to complete it asks for no other day', async () => {
    const [decision] = await decisionsOf(council.priya, childId);
    const seriesId = decision?.last.seriesId ?? '';
    const path = `/children/${childId}/decisions/${seriesId}/version`;
    const sent = { ...(await openedToday()), version: '1', not_asked: 'not_practicable' };
    expect((await ask(versionPage, `${path}?as=change`, seriesId, sent)).status).toBe(422);
    const shown = await (await ask(versionPage, `${path}?as=change`, seriesId)).json();
    expect(shown).toMatchObject({ day: THAT_DAY, lines: [{ said: { meaning: NOBODY_ASKED } }] });
    expect((await ask(versionPage, path, seriesId, sent)).status).toBe(303);
    const [completed] = await decisionsOf(council.priya, childId);
    expect(completed?.last).toMatchObject({ version: 2, decidedAt: '2026-09-01T09:00:00.000Z' });
  });

  it('is one of today until an earlier day is written, and what is put later was put to nobody then', async () => {
    const [line] = await linesToDecide(childId, today());
    expect(line?.said.meaning).toBe('Denise Grant agreed to this.');
    expect((await linesToDecide(childId, '2027-01-01'))[0]?.said).toEqual(line?.said);
    const [then] = await linesToDecide(childId, THAT_DAY);
    expect(then).toMatchObject({ key: line?.key, said: { outcome: 'not_on_form' } });
  });
});

it('an urgent share that is written down late keeps what people had said by then: a later yes hides nothing', async () => {
  const recipients = [{ name: 'Hillside Primary School', channel: 'Phone', at: '2026-09-01T09:00:00.000Z' }] as const;
  const answers = { child: '', recipients, what: 'Bruising', why: 'She was at risk.' } as const;
  const sharer = { ...council.priya, name: 'Priya Nair', jobTitle: '' };
  expect((await recordUrgentShare(sharer, { childId }, answers, 'late')).type).toBe('done');
  const urgent = (await decisionsOf(council.priya, childId)).find(({ last }) => last.decision.isUrgent);
  expect(urgent?.last.decision.lines[0]?.said.outcome).toBe('not_on_form');
  expect(urgent?.gaps.map(({ part }) => part)).toContain('not_asked');
  // They have been asked about the school since, so that nobody is told to ask.
  const tasks = council.db.selectFrom('tasks').select('kind').where('kind', '=', 'ask about a recipient');
  expect(await tasks.execute()).toEqual([]);
});
