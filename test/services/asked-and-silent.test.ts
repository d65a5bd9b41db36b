import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '~/app/services/clock.server';
import { peopleToTell, recordTelling } from '~/app/services/decision-advice.server';
import { openDecision } from '~/app/services/decision-facts.server';
import { decisionsOf, recordDecision } from '~/app/services/decisions.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { printTakeHomeCopy } from '~/app/services/printed-forms.server';
import { takeBackToDraft, type Worker } from '~/app/services/proposals.server';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { peopleOffered } from '~/forms/sharing/telling';
import { decidedLine, type LineToDecide } from '~/forms/sharing/to-decide';
import { aCompleteOverride, aTelling } from '~/test/support/decisions';
import { answeredBy, give, next } from '~/test/support/oscars-parents';
import { childOf, councilWithFamilies, value, workerOf } from '~/test/support/visit-steps';

let priya: Worker & { readonly visitChildId: null };
let childId = '';

beforeAll(async () => {
  await councilWithFamilies();
  priya = { ...(await workerOf('priya')), visitChildId: null };
  childId = await childOf('A2', 'Oscar');
});

const linesOf = async (agreementId: string) =>
  (await linesToDecide(childId, today())).filter((line) => line.agreementId === agreementId);

const BASIS = { ...NO_BASIS, article6: 'c', article9: 'g', schedule1: 'para_6', duty16la: 'applies_share' } as const;
const decidedAbout = (lines: readonly LineToDecide[]) =>
  aCompleteOverride({
    lines: lines.map((line) => ({ ...decidedLine(line), basis: BASIS })),
    telling: [aTelling({ who: 'Ruth Hale' })],
  });

async function gapsOf(seriesId: string) {
  const found = (await decisionsOf(priya, childId)).find(({ last }) => last.seriesId === seriesId);
  return found?.gaps.map(({ page, text }) => [page, text]);
}

describe('a holder of parental responsibility who was asked and gave no answer', () => {
  it('is gone past too: they are asked about, nothing waits for it, and telling them completes it', async () => {
    const id = await answeredBy('Ruth Hale', 'no');
    value(await next(id, 'Dean Hale'));
    await give(id);
    value(await takeBackToDraft(priya, id));
    const lines = await linesOf(id);
    expect(lines.map(({ people }) => people)).toEqual(lines.map(() => ['Ruth Hale', 'Dean Hale']));
    expect(lines[0]?.said.meaning).not.toContain('Dean');
    const toRecord = { seriesId: null, decision: decidedAbout(lines), decidedAt: new Date(0).toISOString() };
    const { seriesId } = value(await recordDecision(priya, childId, toRecord, 'gone past'));
    expect(await gapsOf(seriesId)).toEqual([['telling', 'Say whether Dean Hale was told, or why not.']]);
    const opened = value(await openDecision(priya, childId, seriesId));
    expect((await peopleToTell(opened)).slice(0, 2)).toEqual(['Ruth Hale', 'Dean Hale']);
    const telling = aTelling({ who: 'Dean Hale', told: 'not_told', at: null, reason: 'risk_to_child' });
    value(await recordTelling(priya, { childId, seriesId }, telling, 'not told'));
    expect(await gapsOf(seriesId)).toEqual([]);
  });

  it('was asked by a copy to take home too; who is only named was not, and is offered', async () => {
    const id = await answeredBy('Ruth Hale', 'no');
    value(await next(id, 'Dean Hale'));
    const [named] = await linesOf(id);
    expect(named?.people).toEqual(['Ruth Hale']);
    expect(peopleOffered(named ? [named] : [])).toEqual(['Ruth Hale', 'Dean Hale']);
    const printer = { ...priya, name: 'Priya Nair', jobTitle: 'Family help practitioner' };
    value(await printTakeHomeCopy(printer, id));
    const [asked] = await linesOf(id);
    expect(asked?.people).toEqual(['Ruth Hale', 'Dean Hale']);
  });

  it('who answered is named once, whatever they were given', async () => {
    const id = await answeredBy('Ruth Hale', 'yes');
    expect((await linesOf(id)).map(({ people }) => people)).toEqual((await linesOf(id)).map(() => ['Ruth Hale']));
  });
});
