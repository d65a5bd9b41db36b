import { describe, expect, it } from 'vitest';
import { fillAll, keepAnswers, openFamilyForm, undoFilling } from '~/app/services/family.server';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { councilWithFamilies, countRows, formWithFamily, workerOf } from '~/test/support/visit-steps';

const db = await councilWithFamilies();

async function aForm() {
  const { signingSessionId } = await formWithFamily(await workerOf('priya'));
  const opened = () => openFamilyForm(signingSessionId);
  const choicesNow = async () => Object.values((await opened()).session.answers.cards).map(({ choice }) => choice);
  return { opened, choicesNow };
}

describe('"Say yes to all" and "Say no to all"', () => {
  it('fill every card, record nothing, and can be undone', async () => {
    const { opened, choicesNow } = await aForm();
    const [first] = (await opened()).proposal.recipients;
    const chosen: CardAnswers = { [first?.id ?? '']: { choice: 'not_sure' } };
    await keepAnswers(await opened(), { cards: chosen });
    const rows = await countRows(db, ['wishes', 'signatures', 'audit_events']);
    await fillAll(await opened(), chosen, 'yes');
    expect(await choicesNow()).toEqual(['yes', 'yes']);
    await fillAll(await opened(), (await opened()).session.answers.cards, 'no');
    expect(await choicesNow()).toEqual(['no', 'no']);
    await undoFilling(await opened());
    expect((await opened()).session.answers).toMatchObject({ cards: chosen, before: null });
    await undoFilling(await opened());
    expect((await opened()).session.answers.cards).toEqual(chosen);
    expect(await countRows(db, ['wishes', 'signatures', 'audit_events'])).toEqual(rows);
  });

  it('keep for undo what was chosen by hand after the first filling', async () => {
    const { opened } = await aForm();
    await fillAll(await opened(), {}, 'yes');
    const { recipients } = (await opened()).proposal;
    const changed: CardAnswers = {
      ...(await opened()).session.answers.cards,
      [recipients[1]?.id ?? '']: { choice: 'no' },
    };
    await fillAll(await opened(), changed, 'no');
    await undoFilling(await opened());
    expect((await opened()).session.answers.cards).toEqual(changed);
  });
});
