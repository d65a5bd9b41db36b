import { beforeAll, describe, expect, it } from 'vitest';
import * as forms from '~/app/routes/agreements._index';
import * as afterwards from '~/app/routes/agreements.$agreementId.afterwards';
import * as confirmation from '~/app/routes/agreements.$agreementId.confirmation';
import * as child from '~/app/routes/children.$childId._index';
import { now } from '~/app/services/clock.server';
import { keepAnswers, openFamilyForm } from '~/app/services/family.server';
import { recordHandBack } from '~/app/services/hand-back.server';
import { startVisit } from '~/app/services/visit.server';
import { agreementsThatStand, withdrawAgreement } from '~/app/services/withdrawals.server';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { confirm, councilWithFamilies, formWithFamily, UNSIGNED, value, workerOf } from '~/test/support/visit-steps';
import { type AtDesk, atDesk } from '~/test/support/worker-pages';

let priya: AtDesk;
let id: string;
let childId: string;

/** Jo says yes to everyone, to the first of them with a limit. */
beforeAll(async () => {
  await councilWithFamilies();
  const { agreementId, form } = await formWithFamily(await workerOf('priya'));
  const cards: CardAnswers = Object.fromEntries(
    form.proposal.recipients.map((recipient, place) => [
      recipient.id,
      place === 0 ? { choice: 'yes' as const, limit: 'Not the hospital letters' } : { choice: 'yes' as const },
    ]),
  );
  await keepAnswers(form, { cards });
  value(await confirm(await openFamilyForm(form.session.id), UNSIGNED));
  [id, childId] = [agreementId, form.child.id];
  priya = await atDesk('priya');
});

const shown = async (page: Parameters<AtDesk['get']>[0], path: string, by = priya) => (await by.get(page, path)).json();
const listed = async (by = priya) => [
  (await shown(forms, '/agreements', by)).forms[0].takenBack,
  (await shown(child, `/children/${childId}`, by)).forms[0].takenBack,
];

async function takeBack(what: 'all' | readonly string[], key: string): Promise<void> {
  const [jo] = await agreementsThatStand(childId);
  if (!jo) throw new Error('Nobody has agreed');
  const { personId, name: personName } = jo;
  const said = { personId, personName, what, channel: 'telephone', at: now(), words: '' } as const;
  value(await withdrawAgreement(priya.worker, childId, said, key));
}

describe('a form', () => {
  it('has the words of a limit on the page after the tablet came back', async () => {
    const { said } = await shown(afterwards, `/agreements/${id}/afterwards`);
    expect(said.lines).toContainEqual(
      expect.objectContaining({ wish: 'agree_with_limits', limit: 'Not the hospital letters' }),
    );
    value(await recordHandBack(priya.worker, id, { howSigned: 'alone', detail: null, ownWords: null }));
  });

  it('of which nothing was taken back says nothing of it, and leads to its child', async () => {
    expect(await listed()).toEqual([null, null]);
    const page = await shown(confirmation, `/agreements/${id}/confirmation`);
    expect(page).toMatchObject({ takenBack: [], childId, childName: 'Maya Ellwood' });
  });

  it('of which part was taken back says so in both lists and on its own page, and not in a visit', async () => {
    const [first] = (await agreementsThatStand(childId)).flatMap(({ recipients }) => recipients);
    await takeBack(first?.lines.map(({ slot }) => slot) ?? [], 'first');
    expect(await listed()).toEqual(['part', 'part']);
    const page = await shown(confirmation, `/agreements/${id}/confirmation`);
    expect(page.takenBack).toEqual([expect.stringMatching(/took back part of this on/)]);
    const visiting = await atDesk('priya');
    await startVisit(visiting.worker.sessionId, childId);
    expect(await listed(visiting)).toEqual([null, null]);
    expect((await shown(confirmation, `/agreements/${id}/confirmation`, visiting)).takenBack).toEqual([]);
  });

  it('of which all was taken back says so', async () => {
    await takeBack('all', 'second');
    expect(await listed()).toEqual(['all', 'all']);
  });
});
