import { beforeAll, describe, expect, it } from 'vitest';
import { RUTH } from '~/app/commands/stories/a2';
import { a3 } from '~/app/commands/stories/a3';
import { fillIn } from '~/app/commands/stories/tell-story';
import { openAgreement, startAgreement } from '~/app/services/agreements.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { adultsToAsk, ownInformationOn } from '~/app/services/own-information.server';
import type { Worker } from '~/app/services/proposals.server';
import { proposalOf } from '~/app/services/put-to-person.server';
import { saveInformation } from '~/app/services/steps.server';
import type { Database } from '~/db/connection';
import { listPutsAndAnswers } from '~/db/puts-and-answers';
import { sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { childOf, councilWithFamilies, revisionOf, value, workerOf } from '~/test/support/visit-steps';

let db: Database;
let priya: Worker;

beforeAll(async () => {
  db = await councilWithFamilies();
  priya = await workerOf('priya');
});

const opened = async (id: string) => value(await openAgreement(priya, id, 'prepare an agreement'));

describe('A3: what a form says of the mother', () => {
  it('is hers to agree to, also where her daughter answers, and her own line stands apart', async () => {
    const [id = ''] = await a3.tell((await ensureDemonstrationStaff()).priya);
    const childId = await childOf('A3', 'Aisha');
    const [hers] = await listPutsAndAnswers(db, [childId]);
    const nadia = hers?.proposal.office.adults?.[0];
    expect(nadia).toMatchObject({ name: 'Nadia Karim' });
    expect(hers?.proposal.lines.map(({ topic, about }) => [topic, about])).toEqual([
      ['feelings', undefined],
      ['home', [nadia?.personId]],
      ['feelings', undefined],
      ['home', [nadia?.personId]],
    ]);
    const matrix = sharingMatrix(await readChildRecord(db, childId, today()));
    const [feelings, home] = matrix.rows[0]?.cells ?? [];
    expect(feelings?.meaning).not.toContain('own information');
    expect(home?.meaning).toContain(
      'It holds Nadia Karim’s own information, which is theirs to agree to. Nadia Karim said no.',
    );
    expect(await adultsToAsk(id)).toEqual([]);
  });
});

describe('a form of a family with two adults', () => {
  it('waits until it is said whose own information a topic holds', async () => {
    const id = value(await startAgreement(priya, await childOf('A2', 'Oscar')));
    await fillIn({ ...RUTH, topics: ['home'] }, priya, id);
    const { agreement, family } = await opened(id);
    const { why, recipients } = agreement.draft;
    const information = { why, recipients, newAgency: null, shared: { topics: ['home'], direction: 'tell' } } as const;
    expect(await proposalOf(await opened(id), priya)).toBeNull();
    const father = family.find(({ relationship }) => relationship === 'father')?.personId ?? '';
    value(await saveInformation(priya, id, await revisionOf(priya, id), { ...information, about: { home: [father] } }));
    const put = await proposalOf(await opened(id), priya);
    expect(put?.lines.map(({ about }) => about)).toEqual(recipients.map(() => [father]));
    const { warnings, whose } = await ownInformationOn(await opened(id));
    expect(warnings).toEqual(['Home and money. This names Dean Hale’s own information: it is theirs to agree to.']);
    expect(whose).toEqual({ home: 'Dean Hale' });
  });
});
